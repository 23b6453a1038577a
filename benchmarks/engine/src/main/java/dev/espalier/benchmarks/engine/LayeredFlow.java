package dev.espalier.benchmarks.engine;

import dev.espalier.runtime.app.Application;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/// A graph of layers, each node of which takes the results of three nodes of the layer before; as
/// data for peers and as a compiled workflow for the engine.
///
/// @param layers how many layers
/// @param width how many nodes a layer has
record LayeredFlow(int layers, int width) {

  private static final int IN_DEGREE = 3;

  /// Returns how many nodes there are.
  int size() {
    return layers * width;
  }

  /// Returns the numbers of the nodes whose results a node takes.
  int[] sources(int node) {
    int layer = node / width;
    if (layer == 0) {
      return new int[0];
    }
    int first = (layer - 1) * width;
    return IntStream.range(0, IN_DEGREE).map(i -> first + (node + i * 7) % width).toArray();
  }

  /// Compiles the graph as a workflow, with a last node that takes the results of the last layer.
  Application compile(Path folder) {
    try {
      Path source = Files.createDirectories(folder.resolve("src")).resolve("Layered.java");
      Path classes = Files.createDirectories(folder.resolve("classes"));
      Files.writeString(source, source());
      JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
      List<String> options =
          List.of(
              "-nowarn",
              "-d",
              classes.toString(),
              "-processorpath",
              System.getProperty("java.class.path"));
      var files = javac.getStandardFileManager(null, null, null);
      if (!javac
          .getTask(null, files, null, options, null, files.getJavaFileObjects(source))
          .call()) {
        throw new IllegalStateException("the layered workflow does not compile");
      }
      return Application.of(List.of(classes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String source() {
    StringBuilder text = new StringBuilder();
    text.append("import dev.espalier.*;\n@Workflow public final class Layered {\n");
    for (int node = 0; node < size(); node++) {
      int[] sources = sources(node);
      String ports =
          sources.length == 0
              ? "@Input Integer a"
              : IntStream.range(0, sources.length)
                  .mapToObj(i -> "@From(\"n%d\") Integer p%d".formatted(sources[i], i))
                  .collect(Collectors.joining(", "));
      text.append(
          "  @Node Integer n%d(%s) { return %s; }\n".formatted(node, ports, first(sources)));
    }
    String last =
        Stream.iterate(size() - width, node -> node + 1)
            .limit(width)
            .map(node -> "@From(\"n%d\") Integer p%d".formatted(node, node))
            .collect(Collectors.joining(", "));
    text.append("  @Output Integer end(%s) { return p%d; }\n}\n".formatted(last, size() - width));
    return text.toString();
  }

  private static String first(int[] sources) {
    return sources.length == 0 ? "a" : "p0";
  }
}
