package dev.espalier.runtime;

import dev.espalier.runtime.app.Application;
import dev.espalier.runtime.around.Both;
import dev.espalier.runtime.around.LogKeys;
import dev.espalier.runtime.around.RunSpans;
import dev.espalier.runtime.bind.CapabilityProvider;
import dev.espalier.runtime.meter.MeterSource;
import dev.espalier.runtime.meter.MicrometerSource;
import dev.espalier.runtime.meter.NodeTiming;
import dev.espalier.runtime.spill.Spilling;
import dev.espalier.runtime.time.EngineTime;
import dev.espalier.runtime.trace.Listeners;
import dev.espalier.runtime.trace.RunListener;
import dev.espalier.runtime.trace.Surround;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Sets an engine up. Everything has a default, so that only what differs is said.
public final class EngineBuilder {

  final Map<Class<?>, Object> objects = new LinkedHashMap<>();
  final Map<Class<?>, Function<@Nullable String, ?>> capabilities = new HashMap<>();
  private final Map<String, String> settings = new HashMap<>();
  private final Map<String, String> secrets = new HashMap<>();
  Function<String, Optional<String>> moreSettings = name -> Optional.empty();
  Function<String, Optional<String>> moreSecrets = name -> Optional.empty();
  @Nullable CapabilityProvider provider;
  @Nullable Application application;
  @Nullable EngineTime time;
  private final List<RunListener> listeners = new ArrayList<>();
  private Supplier<@Nullable Surround> spans = () -> null;
  private boolean logKeys;
  Supplier<@Nullable MeterSource> meters = () -> null;
  Path data = Path.of(".espalier");
  @Nullable Path spill;
  Duration patience = Duration.ofSeconds(30);
  Duration grace = Duration.ofSeconds(1);

  EngineBuilder() {}

  /// Binds an object for constructor parameters of workflow and node classes that have this type.
  public <T> EngineBuilder bind(Class<T> type, T object) {
    objects.put(type, object);
    return this;
  }

  /// Gives a setting.
  public EngineBuilder setting(String name, String value) {
    settings.put(name, value);
    return this;
  }

  /// Says where settings are looked for that were not given by name, such as `System::getenv`.
  public EngineBuilder settings(Function<String, Optional<String>> source) {
    moreSettings = source;
    return this;
  }

  /// Gives a secret.
  public EngineBuilder secret(String name, String value) {
    secrets.put(name, value);
    return this;
  }

  /// Says where secrets are looked for that were not given by name.
  public EngineBuilder secrets(Function<String, Optional<String>> source) {
    moreSecrets = source;
    return this;
  }

  /// Gives a capability, the same one for all targets. It may implement others too: a node sees
  /// only the one that it declared.
  public <T> EngineBuilder capability(Class<T> type, T instance) {
    return capabilityAt(type, target -> instance);
  }

  /// Gives a capability by target, null where a node names none.
  public <T> EngineBuilder capabilityAt(Class<T> type, Function<@Nullable String, T> byTarget) {
    capabilities.put(type, byTarget);
    return this;
  }

  /// Says who gives the capabilities that were not given one by one; by default they work on local
  /// means.
  public EngineBuilder capabilities(CapabilityProvider source) {
    provider = source;
    return this;
  }

  /// Says where flows come from; by default from the class path. The engine does not close it.
  public EngineBuilder application(Application source) {
    application = source;
    return this;
  }

  /// Names the folder below which local capabilities keep what they store; by default `.espalier`
  /// in the working directory.
  public EngineBuilder data(Path folder) {
    data = folder;
    return this;
  }

  /// Names the folder for elements that spill to disk, as `Overflow.SPILL` says; by default one of
  /// this user below the system's temporary folder. The engine makes a folder of its own in it,
  /// which nobody else may read, and deletes it when it is closed.
  public EngineBuilder spill(Path folder) {
    spill = folder;
    return this;
  }

  /// Says what time runs go by; by default the system's.
  public EngineBuilder time(EngineTime source) {
    time = source;
    return this;
  }

  /// Says who is told what happens in runs; may be called for several, which are told in turn.
  public EngineBuilder listener(RunListener target) {
    listeners.add(target);
    return this;
  }

  /// Shows what the engine counts to a registry of Micrometer until it is closed. Without one
  /// nothing is counted. See `docs/observability.md` for the metrics.
  ///
  /// @param tags keys and values that tell the engine from others in the same registry
  public EngineBuilder meters(MeterRegistry registry, String... tags) {
    return meters(registry, NodeTiming.TOTALS, tags);
  }

  /// Shows what the engine counts to a registry of Micrometer until it is closed, with the times of
  /// nodes as exactly as said.
  ///
  /// @param tags keys and values that tell the engine from others in the same registry
  public EngineBuilder meters(MeterRegistry registry, NodeTiming timing, String... tags) {
    String[] own = tags.clone();
    meters = () -> new MicrometerSource(registry, timing, own);
    return this;
  }

  /// Makes spans of runs and of the calls of nodes. Without it there are none. See
  /// `docs/observability.md` for their attributes.
  public EngineBuilder spans(OpenTelemetry telemetry) {
    spans = () -> new RunSpans(telemetry);
    return this;
  }

  /// Puts run, flow, node, attempt and element into SLF4J's mapped diagnostic context while nodes
  /// are called, for the logs of nodes and of the libraries that they use.
  public EngineBuilder logKeys() {
    logKeys = true;
    return this;
  }

  /// Says how long closing the engine waits for runs under way before it cancels them; by default
  /// 30 seconds.
  public EngineBuilder patience(Duration limit) {
    patience = limit;
    return this;
  }

  /// Says how long a node may take to return after it was interrupted before the log says that it
  /// ignores interrupts; by default one second.
  public EngineBuilder grace(Duration limit) {
    grace = limit;
    return this;
  }

  /// Opens the engine.
  public Engine open() {
    return new Engine(this);
  }

  Spilling spilling() {
    return spill == null ? Spilling.inTemporaryFolder() : Spilling.in(spill);
  }

  @Nullable RunListener listener() {
    return Listeners.of(listeners);
  }

  @Nullable Surround surround() {
    Surround outer = spans.get();
    return logKeys ? Both.of(outer, new LogKeys()) : outer;
  }

  Function<String, Optional<String>> allSettings() {
    return first(Map.copyOf(settings), moreSettings);
  }

  Function<String, Optional<String>> allSecrets() {
    return first(Map.copyOf(secrets), moreSecrets);
  }

  private static Function<String, Optional<String>> first(
      Map<String, String> given, Function<String, Optional<String>> more) {
    return name -> Optional.ofNullable(given.get(name)).or(() -> more.apply(name));
  }
}
