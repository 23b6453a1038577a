package dev.espalier.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Commands that look at flows.
final class FlowCommandsTest {

  private static final String APP = Said.classes().toString();
  private static final String DOCUMENT =
      "META-INF/espalier/dev.espalier.runtime.cli.app.Greeting/flow.json";

  @TempDir Path folder;

  @Test
  void list_showsNameVersionTypesAndSummary() {
    Said said = flows("list", "--app", APP);

    assertThat(said.code()).isZero();
    assertThat(said.out())
        .containsPattern(
            "greeting 1\\.2\\.0 +Greeting\\.Person -> Greeting\\.Text\n  Greets people\\.\n")
        .containsPattern("patience 0\\.1\\.0 +nothing -> String\n");
  }

  @Test
  void list_asJson_saysTheSame() {
    assertThat(flows("list", "--app", APP, "--json").out())
        .contains(
            "\"name\": \"greeting\"",
            "\"class\": \"dev.espalier.runtime.cli.app.Greeting\"",
            "\"diagnostics\": []");
  }

  @Test
  void list_nearby_findsTheBuildOutput() throws IOException {
    Path classes = folder.resolve("target/classes");
    copy(DOCUMENT, classes.resolve(DOCUMENT));

    assertThat(flows("list").out()).startsWith("greeting 1.2.0");
  }

  @Test
  void list_withoutApplication_saysWhatToName() {
    Said said = flows("list");

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err())
        .isEqualTo(
            "flows: no application is given, and none is in "
                + folder
                + "\n  fix: name it with --app, such as --app target/classes\n");
  }

  @Test
  void list_ofWhatIsNotThere_isRefused() {
    Said said = flows("list", "--app", "none.jar");

    assertThat(said.code()).isEqualTo(3);
    assertThat(said.err()).contains("none.jar: [RUN108] there is no such file or folder\n");
  }

  @ParameterizedTest
  @CsvSource({
    "text,    greeting",
    "dot,     digraph",
    "mermaid, flowchart",
    "svg,     <svg",
    "json,    irVersion"
  })
  void show_inEachFormat_draws(String format, String part) {
    Said said = flows("graph", "show", "greeting", "--app", APP, "--format", format);

    assertThat(said.code()).isZero();
    assertThat(said.err()).isEmpty();
    assertThat(said.out()).contains(part, "greet");
  }

  @Test
  void show_asJson_isTheDocumentItself() throws IOException {
    assertThat(flows("graph", "show", "greeting", "--app", APP, "--json").out())
        .isEqualTo(Files.readString(Said.classes().resolve(DOCUMENT)));
  }

  @Test
  void show_ofADocument_needsNoApplication() {
    assertThat(flows("graph", "show", Said.classes().resolve(DOCUMENT).toString()).out())
        .contains("greeting");
  }

  @Test
  void show_byClassName_findsTheFlow() {
    assertThat(flows("graph", "show", "Greeting", "--app", APP).out()).contains("greeting");
    assertThat(flows("graph", "show", "dev.espalier.runtime.cli.app.Greeting", "--app", APP).out())
        .contains("greeting");
  }

  @Test
  void show_inAnUnknownFormat_isRefused() {
    Said said = flows("graph", "show", "greeting", "--app", APP, "--format", "png");

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err())
        .isEqualTo(
            "flows: there is no format \"png\"\n  fix: use text, dot, mermaid, svg or json\n");
  }

  @Test
  void show_ofAnUnknownFlow_namesTheNear() {
    Said said = flows("graph", "show", "greting", "--app", APP);

    assertThat(said.code()).isEqualTo(3);
    assertThat(said.err()).startsWith("[RUN101] there is no flow \"greting\"\n  near:  greeting\n");
  }

  @Test
  void show_withoutName_asksWhereThereAreSeveral() {
    Said said = flows("graph", "show", "--app", APP);

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).startsWith("flows: which flow? there are ").contains("greeting");
  }

  @Test
  void check_ofSoundFlows_listsThem() {
    Said said = flows("graph", "check", Said.classes().resolve(DOCUMENT).toString());

    assertThat(said.code()).isZero();
    assertThat(said.out()).startsWith("ok  greeting 1.2.0  ");
  }

  @Test
  void check_ofAFolder_looksAtAllFlows() {
    Said said = flows("graph", "check", APP, "--json");

    assertThat(said.code()).isZero();
    assertThat(said.out()).contains("\"name\": \"greeting\"", "\"diagnostics\": []");
  }

  @Test
  void check_ofAChangedDocument_isLocated() throws IOException {
    Path file = folder.resolve("flow.json");
    String document = Files.readString(Said.classes().resolve(DOCUMENT));
    Files.writeString(file, document.replace("\"from\": \"clean\"", "\"from\": \"claen\""));

    Said said = flows("graph", "check", "flow.json");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains("flow.json:").contains("[DAG202]").contains("near:  clean");
  }

  @Test
  void check_ofOnePlaceTwice_looksOnce() throws IOException {
    Path document = Said.classes().resolve(DOCUMENT);
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), document);

    Said said = flows("graph", "check", document.toString(), link.toString());

    assertThat(said.code()).isZero();
    assertThat(said.out().lines()).hasSize(1);
  }

  @Test
  void check_ofTheSameFlowInTwoPlaces_isADuplicate() throws IOException {
    copy(DOCUMENT, folder.resolve("copy/flow.json"));
    String document = Said.classes().resolve(DOCUMENT).toString();

    Said said = flows("graph", "check", document, "copy/flow.json");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err())
        .contains(
            "[DAG105] two flows are called \"greeting\"",
            "why:   " + document + " and " + folder.resolve("copy/flow.json"),
            "fix:   give only one of these places: they hold the same flow");
  }

  @Test
  void list_ofOnePlaceTwice_looksOnce() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Said.classes());

    Said said = flows("list", "--app", APP, "--app", link.toString(), "--app", APP + "/");

    assertThat(said.err()).isEmpty();
    assertThat(said.out()).isEqualTo(flows("list", "--app", APP).out());
  }

  @Test
  void list_ofACopy_namesBothPlacesAndTheWayOut() throws IOException {
    Path copy = folder.resolve("copy");
    copy(DOCUMENT, copy.resolve(DOCUMENT));

    Said said = flows("list", "--app", APP, "--app", copy.toString());

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err())
        .contains(
            "why:   dev.espalier.runtime.cli.app.Greeting in "
                + APP
                + " and dev.espalier.runtime.cli.app.Greeting in "
                + copy,
            "fix:   give only one of these places: they hold the same class");
  }

  @Test
  void list_ofWhatIsNoJar_saysItOnce() throws IOException {
    Path text = Files.writeString(folder.resolve("plain.jar"), "no jar");

    Said said = flows("list", "--app", "plain.jar");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).startsWith(text + ": [RUN108] it is no jar, or a broken one: ");
    assertThat(said.err().split(Pattern.quote(text.toString()), -1)).hasSize(2);
  }

  @Test
  void run_ofADocumentThatWasChanged_isRefused() throws IOException {
    copyTree(
        Said.classes().resolve("dev/espalier/runtime/cli/app"), "dev/espalier/runtime/cli/app");
    String document = Files.readString(Said.classes().resolve(DOCUMENT));
    Files.createDirectories(folder.resolve(DOCUMENT).getParent());
    Files.writeString(
        folder.resolve(DOCUMENT), document.replace("\"durable\": false", "\"durable\": true"));

    Said said = run();

    assertThat(said.code()).isEqualTo(3);
    assertThat(said.err()).contains("[DAG305] the document of greeting was changed after it was");
  }

  @Test
  void run_ofADocumentOfAnotherBuild_isRefused() throws IOException {
    copyTree(
        Said.classes().resolve("dev/espalier/runtime/cli/app"), "dev/espalier/runtime/cli/app");
    String other = DOCUMENT.replace("Greeting", "Loud");
    Files.createDirectories(folder.resolve(DOCUMENT).getParent());
    Files.writeString(folder.resolve(DOCUMENT), Files.readString(Said.classes().resolve(other)));

    Said said = Said.from(folder).flows("run", "--app", folder.toString());

    assertThat(said.code()).isEqualTo(3);
    assertThat(said.err()).contains("[RUN108] loud and its code are not of one build");
  }

  @Test
  void hints_areSpeltAsTheUserStartsTheProgram() {
    Said.Call call = Said.from(folder).variable("FLOWS_PROGRAM", "./flows");

    assertThat(call.flows("lits").err()).contains("see: ./flows --help");
    assertThat(call.flows("run", "--help").out())
        .startsWith("Usage: ./flows run")
        .contains("  ./flows run hello --app", "| ./flows run order-flow")
        .doesNotContainPattern("(?<!/)flows run");
  }

  private Said run() {
    return Said.from(folder)
        .flows("run", "--app", folder.toString(), "--input", "{\"name\": \"Ann\", \"age\": 7}");
  }

  private void copyTree(Path from, String to) throws IOException {
    Path target = Files.createDirectories(folder.resolve(to));
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, target.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void check_ofHostileFiles_neverThrows() throws IOException {
    Files.writeString(folder.resolve("a.json"), "[".repeat(100_000));
    Files.write(folder.resolve("b.json"), new byte[] {(byte) 0xff, (byte) 0xfe});
    Files.writeString(folder.resolve("c.jar"), "no jar");

    Said said = flows("graph", "check", "a.json", "b.json", "c.jar", "missing.json");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err())
        .contains("[DAG301]", "the document is not UTF-8", "[RUN108]", "missing.json")
        .doesNotContain("\tat ");
  }

  private void copy(String from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(Said.classes().resolve(from), to);
  }

  private Said flows(String... arguments) {
    return Said.from(folder).flows(arguments);
  }
}
