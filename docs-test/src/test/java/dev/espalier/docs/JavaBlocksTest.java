package dev.espalier.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ir.json.Json;
import dev.espalier.ir.json.JsonOut;
import dev.espalier.ir.json.JsonReader;
import dev.espalier.ir.json.JsonResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every Java block of every page, compiled with the processor.
///
/// A block is a file, to which the imports of the DSL and the capabilities are added unless it is
/// in a package. After `java` may stand:
///
/// * `fragment`: it is not compiled;
/// * `statements`: it is the body of a method;
/// * `fails=CODE`: it does not compile, for that reason alone, and the `text` block after it shows
///   what the compiler prints;
/// * `warns=CODE`: it compiles, with that warning alone, shown in the same way;
/// * `ir=POINTER`: it compiles, and the `json` block after it shows that part of its `flow.json`.
final class JavaBlocksTest {

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> block_compilesAsThePageSays() {
    return Page.all().stream()
        .flatMap(
            page ->
                page.blocks().stream()
                    .filter(block -> block.is("java") && !block.has("fragment"))
                    .map(
                        block ->
                            DynamicTest.dynamicTest(
                                page.place(block), () -> compile(page, block))));
  }

  private void compile(Page page, Block block) throws IOException {
    Path classes = Files.createTempDirectory(folder, "classes");

    Compilation made =
        block.value("ir").isPresent()
            ? Compilation.toUse(source(block), classes)
            : Compilation.toSee(source(block), classes);

    assertThat(made.others()).as("what javac says by itself").isEmpty();
    if (block.value("fails").isPresent()) {
      assertThat(made.succeeded()).isFalse();
      assertThat(made.codes()).isNotEmpty().containsOnly(block.value("fails").orElseThrow());
      Golden.compare(page, block, made.printed());
    } else if (block.value("warns").isPresent()) {
      assertThat(made.succeeded()).as(made.printed()).isTrue();
      assertThat(made.codes()).isNotEmpty().containsOnly(block.value("warns").orElseThrow());
      Golden.compare(page, block, made.printed());
    } else {
      assertThat(made.printed()).isEmpty();
      assertThat(made.succeeded()).isTrue();
      if (block.value("ir").isPresent()) {
        Golden.compare(page, block, part(flow(classes), block.value("ir").orElseThrow()));
      }
    }
  }

  private static String flow(Path classes) throws IOException {
    try (Stream<Path> files = Files.walk(classes)) {
      List<Path> flows = files.filter(file -> file.endsWith("flow.json")).toList();
      assertThat(flows).hasSize(1);
      return Files.readString(flows.getFirst());
    }
  }

  private static String part(String document, String pointer) {
    Json json = ((JsonResult.Parsed) new JsonReader().read(document)).json();
    for (String step : pointer.substring(1).split("/", -1)) {
      json =
          switch (json) {
            case Json.Obj object -> object.members().get(step);
            case Json.Arr array -> array.items().get(Integer.parseInt(step));
            default -> throw new IllegalArgumentException("nothing at " + pointer);
          };
    }
    return JsonOut.pretty().value(json).finish().strip();
  }

  private static String source(Block block) {
    if (!block.has("statements")) {
      return block.text();
    }
    List<String> imports = block.content().stream().filter(l -> l.startsWith("import ")).toList();
    List<String> body = block.content().stream().filter(l -> !l.startsWith("import ")).toList();
    return "%s\nclass Snippet { void run() throws Exception {\n%s\n} }"
        .formatted(String.join("\n", imports), String.join("\n", body));
  }
}
