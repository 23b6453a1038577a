package dev.espalier.runtime.bind;

import org.jspecify.annotations.Nullable;

/// Which capability a node takes.
///
/// @param capability the capability's interface
/// @param target what it reaches, settings resolved; null where the node names none: any origin for
///   HTTP, the flow's name for others
/// @param flow the flow's name
/// @param node the node's id
/// @param parameter the parameter's name
public record CapabilityRequest(
    Class<?> capability, @Nullable String target, String flow, String node, String parameter) {}
