package dev.espalier.benchmarks.processor;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// Compiles generated workflows without a processor, with one that only copies the results, and
/// with Espalier's, in turns, and prints medians.
public final class ProcessorCost {

  private static final Map<Integer, Integer> RUNS =
      new TreeMap<>(Map.of(10, 15, 100, 15, 1_000, 9, 10_000, 5));

  private final List<Path> processorPath;
  private final Path folder;
  private final PrintStream out;

  private ProcessorCost(List<Path> processorPath, Path folder, PrintStream out) {
    this.processorPath = processorPath;
    this.folder = folder;
    this.out = out;
  }

  /// Runs it.
  ///
  /// @param arguments the folder with the jars of the processor path, a folder to work in, and
  ///   optionally the sizes, in nodes
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<Path> jars;
    try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
      jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
    var cost = new ProcessorCost(jars, Path.of(arguments[1]), System.out);
    List<Integer> sizes =
        arguments.length > 2
            ? Stream.of(arguments).skip(2).map(Integer::valueOf).toList()
            : List.copyOf(RUNS.keySet());
    cost.head();
    for (int size : sizes) {
      cost.measure(size, RUNS.getOrDefault(size, 9));
    }
  }

  private void head() {
    out.println(
        "| nodes | runs | plain ms | copying ms | with ms | added ms | of it by copying | ratio |"
            + " plain live MB | with live MB | plain peak MB | with peak MB |");
    out.println("|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
  }

  private void measure(int nodes, int runs) throws IOException, InterruptedException {
    Path home = Files.createDirectories(folder.resolve(nodes + "-nodes"));
    Javac javac = new Javac(home, GeneratedFlow.write(home.resolve("src"), nodes), processorPath);
    javac.run(Processing.NONE);
    long classes = javac.written();
    javac.run(Processing.ESPALIER);
    long all = javac.written();
    if (all < classes + 4) {
      throw new IllegalStateException("the processor did not write its files");
    }
    javac.keepGenerated();
    javac.run(Processing.COPY);
    if (javac.written() != all) {
      throw new IllegalStateException("the files were not copied");
    }
    List<Cost> plain = new ArrayList<>();
    List<Cost> copying = new ArrayList<>();
    List<Cost> with = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      plain.add(javac.run(Processing.NONE));
      copying.add(javac.run(Processing.COPY));
      with.add(javac.run(Processing.ESPALIER));
    }
    double before = median(plain, Cost::millis);
    double least = median(copying, Cost::millis);
    double after = median(with, Cost::millis);
    out.printf(
        Locale.ROOT,
        "| %,d | %d | %.0f | %.0f | %.0f | %.0f | %.0f | %.2f | %.0f | %.0f | %.0f | %.0f |%n",
        nodes,
        runs,
        before,
        least,
        after,
        after - before,
        least - before,
        after / before,
        median(plain, Cost::liveMegabytes),
        median(with, Cost::liveMegabytes),
        median(plain, Cost::residentMegabytes),
        median(with, Cost::residentMegabytes));
  }

  private static double median(List<Cost> costs, ToDoubleFunction<Cost> what) {
    double[] sorted = costs.stream().mapToDouble(what).sorted().toArray();
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
