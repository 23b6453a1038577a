package dev.espalier.runtime.result;

/// A case that a branch took.
///
/// @param node the id of the deciding node
/// @param name the case's name
public record TakenCase(String node, String name) {

  @Override
  public String toString() {
    return node + "=" + name;
  }
}
