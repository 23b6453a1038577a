package dev.espalier.runtime.result;

/// A case that a branch took.
///
/// @param node the id of the deciding node
/// @param name the case's name
/// @param ignored whether the flow does nothing on it by intention, as `@Ignored` says
public record TakenCase(String node, String name, boolean ignored) {

  @Override
  public String toString() {
    return node + "=" + name;
  }
}
