package dev.espalier.capability;

import dev.espalier.Determinism;
import dev.espalier.Effect;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Queries a SQL database; values are always bound, never pasted into the statement.
@Capability(
    effect = Effect.READ_ONLY,
    determinism = Determinism.BEST_EFFORT,
    target = TargetKind.DATABASE)
public interface SqlRead {

  /// Returns the rows of a query, column labels in lower case mapped to values of JDBC's types.
  List<Map<String, @Nullable Object>> query(String sql, @Nullable Object... parameters);
}
