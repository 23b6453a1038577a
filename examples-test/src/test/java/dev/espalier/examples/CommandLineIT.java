package dev.espalier.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What only `flows.jar` as a whole can do: it carries an example, a compiler's processor and the
/// libraries of new projects.
final class CommandLineIT {

  @TempDir static Path folder;
  static Workspace workspace;

  @BeforeAll
  static void open() throws IOException {
    workspace = Workspace.in(folder);
  }

  @Test
  void demo_compilesShowsAndRuns() throws Exception {
    var printed = workspace.run("./flows demo --out shown");

    assertThat(printed)
        .contains("The graph:", "A run on sample.geojson:", "Try it yourself:")
        .anyMatch(line -> line.endsWith("/flow.json"))
        .noneMatch(line -> line.startsWith("\tat "));
    assertThat(workspace.run("set -o pipefail; ./flows list --app shown/target/classes | head -1"))
        .singleElement()
        .asString()
        .startsWith("earthquakes ");
  }

  @Test
  void demo_withJson_isOneDocument() throws Exception {
    var printed = workspace.run("./flows demo --out told --json");

    assertThat(printed).startsWith("{").endsWith("}").contains("  \"run\": {");
  }

  @Test
  void newProject_buildsAndRunsAsItsPageSays() throws Exception {
    var made = workspace.run("./flows new order-flow --package com.acme.orders");
    assertThat(made)
        .contains("  cd order-flow && mvn package", "  flows run order-flow --input @sample.json");

    workspace.run("cd order-flow && ../mvnw -q package");

    assertThat(workspace.run("cd order-flow && ../flows graph check"))
        .singleElement()
        .asString()
        .startsWith("ok  order-flow 0.1.0");
    assertThat(workspace.run("cd order-flow && ../flows run order-flow --input @sample.json"))
        .containsExactly(
            "{",
            "  \"customer\": \"Ann\",",
            "  \"amount\": 1004.40,",
            "  \"needsCheck\": true",
            "}");
  }

  @ParameterizedTest
  @CsvSource({"README.md, ## Use it", "docs/quickstart.md, ## A new project"})
  void page_sayingHowToStart_works(String page, String heading) throws Exception {
    var chapter = Workspace.page(page).split("(?m)^" + heading + "$", 2)[1].split("(?m)^## ", 2)[0];
    var commands =
        Pattern.compile("(?ms)^```sh$(.*?)^```$")
            .matcher(chapter)
            .results()
            .map(block -> block.group(1))
            .collect(Collectors.joining());
    assertThat(commands).contains("./flows new hello", "mvn package", "flows run");

    var printed =
        workspace.run(
            "rm -rf hello; set -e; mvn() { ../mvnw -q \"$@\"; }; flows() { ../flows \"$@\"; }\n"
                + commands);

    assertThat(printed)
        .contains("hello 0.1.0  Hello.Order -> Hello.Quote", "  \"customer\": \"Ann\",");
  }

  @Test
  void newProject_whereAFolderIs_isRefusedAndLeavesItAlone() throws Exception {
    var printed =
        workspace.run("mkdir taken && touch taken/mine && ! ./flows new taken && ls taken");

    assertThat(printed)
        .hasSize(3)
        .contains("  fix: choose another name, or remove it")
        .endsWith("mine");
  }
}
