package dev.espalier.ir.check;

import dev.espalier.ir.flow.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The scopes of a flow as a tree, whatever the document says.
final class ScopeTree {

  /// How deep scopes may nest.
  static final int DEEPEST = 50;

  private final Map<String, Scope> scopes = new HashMap<>();
  private final Map<String, Scope> bySource = new HashMap<>();

  ScopeTree(List<Scope> all) {
    for (Scope scope : all) {
      scopes.putIfAbsent(scope.id(), scope);
      if (scope.isOverElements()) {
        bySource.putIfAbsent(scope.source(), scope);
      }
    }
  }

  @Nullable Scope get(String id) {
    return scopes.get(id);
  }

  Set<String> ids() {
    return scopes.keySet();
  }

  /// Returns the scope over a node's elements, null if there is none.
  @Nullable Scope over(String source) {
    return bySource.get(source);
  }

  /// Returns whether a scope is another one or lies in it; everything lies in the top, null.
  boolean isWithin(@Nullable String inner, @Nullable String outer) {
    String next = inner;
    for (int depth = 0; depth <= DEEPEST && next != null; depth++) {
      if (next.equals(outer)) {
        return true;
      }
      next = parent(next);
    }
    return outer == null;
  }

  /// Returns whether the parents of a scope never end, or too late.
  boolean isTooDeep(String scope) {
    String next = scope;
    for (int depth = 0; depth <= DEEPEST && next != null; depth++) {
      next = parent(next);
    }
    return next != null;
  }

  private @Nullable String parent(String id) {
    Scope scope = scopes.get(id);
    return scope == null ? null : scope.parent();
  }
}
