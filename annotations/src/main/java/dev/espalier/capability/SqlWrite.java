package dev.espalier.capability;

import dev.espalier.Determinism;
import dev.espalier.Effect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Changes a SQL database; values are always bound, never pasted into the statement.
@Capability(
    effect = Effect.EFFECTFUL,
    determinism = Determinism.BEST_EFFORT,
    target = TargetKind.DATABASE)
public interface SqlWrite {

  /// Runs one statement in a transaction of its own and returns how many rows it changed.
  int update(String sql, @Nullable Object... parameters);

  /// Runs one statement for each list of parameters, all in one transaction, and returns the sum of
  /// the rows changed.
  int updateAll(String sql, List<List<@Nullable Object>> parameters);
}
