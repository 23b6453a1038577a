package dev.espalier.benchmarks.engine;

import dev.espalier.runtime.Engine;
import dev.espalier.runtime.FlowHandle;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jgrapht.Graphs;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.traverse.TopologicalOrderIterator;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// Layers of nodes that do nothing, each joining three of the layer before.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init") // set up by JMH
public class LayeredBenchmark {

  private static final Integer INPUT = 12345;

  /// How many layers there are, of as many nodes each.
  @Param({"10", "32", "100"})
  public int layers;

  private LayeredFlow graph;
  private Engine engine;
  private FlowHandle flow;
  private ExecutorService virtual;
  private SimpleDirectedGraph<Integer, DefaultEdge> jgrapht;

  /// Opens what is measured.
  @Setup
  public void open() throws IOException {
    graph = new LayeredFlow(layers, layers);
    engine =
        Engine.builder()
            .application(graph.compile(Files.createTempDirectory("espalier-layered")))
            .open();
    flow = engine.flow("Layered");
    virtual = Executors.newVirtualThreadPerTaskExecutor();
    jgrapht = new SimpleDirectedGraph<>(DefaultEdge.class);
    for (int node = 0; node < graph.size(); node++) {
      jgrapht.addVertex(node);
      for (int source : graph.sources(node)) {
        jgrapht.addEdge(source, node);
      }
    }
  }

  /// Closes it.
  @TearDown
  public void close() {
    engine.close();
    virtual.close();
  }

  /// The engine.
  @Benchmark
  public @Nullable Object espalier() {
    return flow.run(INPUT);
  }

  /// A topological order of JGraphT, each node a task on a virtual thread that waits for its
  /// sources.
  @Benchmark
  public Integer jgraphtOnVirtualThreads() throws ExecutionException, InterruptedException {
    List<Future<Integer>> results = new ArrayList<>(graph.size());
    for (int node = 0; node < graph.size(); node++) {
      results.add(CompletableFuture.completedFuture(INPUT));
    }
    for (var nodes = new TopologicalOrderIterator<>(jgrapht); nodes.hasNext(); ) {
      Integer node = nodes.next();
      List<Future<Integer>> sources =
          Graphs.predecessorListOf(jgrapht, node).stream().map(results::get).toList();
      results.set(node, virtual.submit(() -> join(sources)));
    }
    Integer last = INPUT;
    for (Future<Integer> result : results.subList(graph.size() - layers, graph.size())) {
      last = result.get();
    }
    return last;
  }

  private static Integer join(List<Future<Integer>> sources)
      throws ExecutionException, InterruptedException {
    Integer value = INPUT;
    for (Future<Integer> source : sources) {
      value = source.get();
    }
    return value;
  }

  /// Futures that combine, on the caller's thread.
  @Benchmark
  public Integer completableFuture() {
    return futures(false);
  }

  /// Futures that combine, each node on a virtual thread.
  @Benchmark
  public Integer completableFutureAsync() {
    return futures(true);
  }

  private Integer futures(boolean async) {
    List<CompletableFuture<Integer>> results = new ArrayList<>(graph.size());
    for (int node = 0; node < graph.size(); node++) {
      int[] sources = graph.sources(node);
      if (sources.length == 0) {
        results.add(CompletableFuture.completedFuture(INPUT));
        continue;
      }
      CompletableFuture<Integer> first = results.get(sources[0]);
      CompletableFuture<Void> all =
          CompletableFuture.allOf(first, results.get(sources[1]), results.get(sources[2]));
      results.add(
          async
              ? all.thenApplyAsync(none -> first.join(), virtual)
              : all.thenApply(none -> first.join()));
    }
    CompletableFuture.allOf(
            results
                .subList(graph.size() - layers, graph.size())
                .toArray(CompletableFuture<?>[]::new))
        .join();
    return results.getLast().join();
  }
}
