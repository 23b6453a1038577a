package dev.espalier.runtime;

import dev.espalier.runtime.app.Application;
import dev.espalier.runtime.app.FlowDocument;
import dev.espalier.runtime.bind.CapabilityProvider;
import dev.espalier.runtime.bind.Means;
import dev.espalier.runtime.capability.LocalCapabilities;
import dev.espalier.runtime.capability.Surroundings;
import dev.espalier.runtime.meter.MeterSource;
import dev.espalier.runtime.spill.Spilling;
import dev.espalier.runtime.time.EngineTime;
import dev.espalier.runtime.time.SystemTime;
import dev.espalier.runtime.trace.Stray;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Runs flows in this process.
///
/// ```java
/// try (Engine engine = Engine.open()) {
///   Report report = engine.run(Earthquakes.class, collection, Report.class);
/// }
/// ```
///
/// A flow is loaded, bound and checked when it is first asked for; everything that is missing is
/// then said at once. Opening an engine costs little, but each makes its own objects of workflow
/// classes: keep one for as long as it is useful. It is safe for use by several threads, and nodes
/// may use the engine that runs them.
public final class Engine implements AutoCloseable {

  private final EngineBuilder setup;
  private final Application application;
  private final @Nullable SystemTime ownTime;
  private final @Nullable LocalCapabilities ownCapabilities;
  private final @Nullable MeterSource meters;
  private final Spilling spilling;
  private final Means means;
  private final FlowCatalog catalog;
  private final Runs runs;
  private final Map<Class<?>, FlowHandle> byClass = new ConcurrentHashMap<>();
  private final Map<String, FlowHandle> byName = new ConcurrentHashMap<>();
  private final Map<String, FlowHandle> byType = new HashMap<>();

  Engine(EngineBuilder setup) {
    this.setup = setup;
    this.application = setup.application == null ? Application.classPath() : setup.application;
    EngineTime time = setup.time == null ? new SystemTime() : setup.time;
    this.ownTime = setup.time == null && time instanceof SystemTime own ? own : null;
    CapabilityProvider provider = setup.provider == null ? local(time) : setup.provider;
    this.ownCapabilities =
        setup.provider == null && provider instanceof LocalCapabilities own ? own : null;
    this.means =
        new Means(
            Map.copyOf(setup.objects),
            setup.allSettings(),
            setup.allSecrets(),
            given(Map.copyOf(setup.capabilities), provider),
            application.loader());
    this.catalog = new FlowCatalog(application);
    this.meters = setup.meters.get();
    this.spilling = setup.spilling();
    this.runs =
        new Runs(
            time,
            setup.listener(),
            setup.surround(),
            application.isApart() ? application.loader() : null,
            spilling,
            setup.grace);
  }

  private LocalCapabilities local(EngineTime time) {
    return new LocalCapabilities(
        new Surroundings(
            setup.data, application.loader(), time, setup.allSettings(), setup.allSecrets()));
  }

  private static CapabilityProvider given(
      Map<Class<?>, Function<@Nullable String, ?>> capabilities, CapabilityProvider provider) {
    return request -> {
      Function<@Nullable String, ?> byTarget = capabilities.get(request.capability());
      return byTarget == null
          ? provider.provide(request)
          : Optional.ofNullable(byTarget.apply(request.target()));
    };
  }

  /// Opens an engine for the flows on the class path.
  public static Engine open() {
    return builder().open();
  }

  /// Returns what sets an engine up.
  public static EngineBuilder builder() {
    return new EngineBuilder();
  }

  /// Runs the flow of a workflow class and returns its answer.
  ///
  /// @param input the input; null for a flow without one
  /// @param output the type of the answer; `Void.class` for a flow without output
  /// @throws dev.espalier.runtime.result.FlowException if there is no answer
  public <R extends @Nullable Object> R run(
      Class<?> workflow, @Nullable Object input, Class<R> output) {
    return flow(workflow).run(input, output);
  }

  /// Runs the flow of a name, or of a class by simple or qualified name, and returns its answer.
  ///
  /// @param input the input; null for a flow without one
  /// @param output the type of the answer; `Void.class` for a flow without output
  /// @throws dev.espalier.runtime.result.FlowException if there is no answer
  public <R extends @Nullable Object> R run(String name, @Nullable Object input, Class<R> output) {
    return flow(name).run(input, output);
  }

  /// Starts a run of the flow of a workflow class and returns at once.
  ///
  /// @param input the input; null for a flow without one
  /// @param output the type of the answer; `Void.class` for a flow without output
  /// @throws dev.espalier.runtime.result.FlowException if it cannot be started
  public <R extends @Nullable Object> Run<R> start(
      Class<?> workflow, @Nullable Object input, Class<R> output) {
    return flow(workflow).start(input, output);
  }

  /// Starts a run of the flow of a name, or of a class by simple or qualified name, and returns at
  /// once.
  ///
  /// @param input the input; null for a flow without one
  /// @param output the type of the answer; `Void.class` for a flow without output
  /// @throws dev.espalier.runtime.result.FlowException if it cannot be started
  public <R extends @Nullable Object> Run<R> start(
      String name, @Nullable Object input, Class<R> output) {
    return flow(name).start(input, output);
  }

  /// Returns the flow of a workflow class, open for running.
  ///
  /// @throws dev.espalier.runtime.result.FlowException if it is not there or cannot be run, with
  ///   everything that is missing
  public FlowHandle flow(Class<?> workflow) {
    FlowHandle known = byClass.get(workflow);
    if (known == null) {
      known = opened(catalog.find(workflow));
      byClass.put(workflow, known);
    }
    return known;
  }

  /// Returns the flow of a name, or of a class by simple or qualified name, open for running.
  ///
  /// @throws dev.espalier.runtime.result.FlowException if it is not there or cannot be run, with
  ///   everything that is missing
  public FlowHandle flow(String name) {
    FlowHandle known = byName.get(name);
    if (known == null) {
      known = opened(catalog.find(name));
      byName.put(name, known);
    }
    return known;
  }

  private synchronized FlowHandle opened(FlowDocument document) {
    FlowHandle known = byType.get(document.type());
    if (known == null) {
      known = new FlowHandle(runs, new FlowOpener(catalog, means, meters, spilling).open(document));
      byType.put(document.type(), known);
    }
    return known;
  }

  /// Returns where the engine's flows come from.
  public Application application() {
    return application;
  }

  /// Returns the nodes that were interrupted, as their run was over or their results were of no use
  /// any more, and whose code has not returned yet. Their threads cannot be stopped from outside; a
  /// list that grows tells of nodes that ignore interrupts.
  public List<Stray> strays() {
    return runs.strays();
  }

  /// Takes no more runs, waits for those under way and, when the engine's patience is over or the
  /// calling thread is interrupted, cancels them. Nodes that ignore their interrupt are waited for
  /// no longer than the engine's grace; then they are reported in the log and left to themselves.
  @Override
  public void close() {
    runs.close(setup.patience);
    spilling.close();
    if (meters != null) {
      meters.close();
    }
    if (ownCapabilities != null) {
      ownCapabilities.close();
    }
    if (ownTime != null) {
      ownTime.close();
    }
  }
}
