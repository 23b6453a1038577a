package dev.espalier.ir.flow;

/// A file made with the document.
///
/// @param kind what it is, such as `invoker`, `dot` or `mermaid`
/// @param path its path in the class output, with `/`
public record Artifact(String kind, String path) {}
