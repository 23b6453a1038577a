package dev.espalier.ir.flow;

import dev.espalier.Determinism;
import dev.espalier.Effect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a deployment of a flow needs; derived from its nodes and triggers, never written by hand.
///
/// @param effect the largest effect of its nodes
/// @param determinism the least determinism of its nodes
/// @param capabilities the capabilities by name and target, with the nodes that take them
/// @param subjects the queue subjects that it publishes to
/// @param buckets the key-value and blob buckets
/// @param databases the SQL databases
/// @param origins the HTTP origins; `*` for any host
/// @param folders the folders
/// @param secrets the secrets' names
/// @param settings the settings
/// @param plugins the resource paths of plugins
/// @param subflows the flows that it runs, as `name:version`
public record Requirements(
    Effect effect,
    Determinism determinism,
    List<CapabilityNeed> capabilities,
    List<String> subjects,
    List<String> buckets,
    List<String> databases,
    List<String> origins,
    List<String> folders,
    List<String> secrets,
    List<SettingUse> settings,
    List<String> plugins,
    List<String> subflows) {

  /// No needs at all, for flows that are not complete yet.
  public static final Requirements NONE =
      new Requirements(
          Effect.PURE,
          Determinism.STRICT,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());

  /// A capability at a target.
  ///
  /// @param capability the capability's name
  /// @param target what it reaches, null for any or the default
  /// @param nodes the ids of the nodes that take it
  public record CapabilityNeed(String capability, @Nullable String target, List<String> nodes) {}
}
