package dev.espalier.ir.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A node of a flow.
///
/// @param id the node's id, unique in the flow
/// @param work what the node does
/// @param version the pinned version of its code
/// @param scope the scope whose elements it runs for, null at the top
/// @param guard when the node runs: any of these boxes holds; empty for always
/// @param ignored the cases of its output on which nothing is done, by intention
/// @param ports its data ports in declaration order
/// @param output the type of its result, null for none
/// @param result whether its result is the flow's
/// @param effect its effect
/// @param determinism its determinism
/// @param capabilities the capabilities that it takes, in declaration order
/// @param secrets the names of the secrets that it takes, in declaration order
/// @param settings the settings that it takes, in declaration order
/// @param policies how its execution is governed
/// @param summary the first sentence of its documentation
/// @param source where it was declared
public record Node(
    String id,
    Work work,
    String version,
    @Nullable String scope,
    List<Box> guard,
    List<String> ignored,
    List<Port> ports,
    @Nullable DataType output,
    ResultRole result,
    EffectClaim effect,
    DeterminismClaim determinism,
    List<CapabilityUse> capabilities,
    List<String> secrets,
    List<SettingUse> settings,
    Policies policies,
    @Nullable String summary,
    @Nullable Source source) {

  /// The id of the node that stands for the flow's input.
  public static final String INPUT = "input";
}
