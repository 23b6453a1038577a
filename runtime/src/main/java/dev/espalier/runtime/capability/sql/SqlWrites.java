package dev.espalier.runtime.capability.sql;

import dev.espalier.capability.SqlWrite;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The writing view of a database.
public final class SqlWrites implements SqlWrite {

  private final Statements statements;

  SqlWrites(Statements statements) {
    this.statements = statements;
  }

  @Override
  public int update(String sql, @Nullable Object... parameters) {
    return statements.update(sql, List.of(Statements.list(parameters)));
  }

  @Override
  public int updateAll(String sql, List<List<@Nullable Object>> parameters) {
    return statements.update(sql, parameters);
  }
}
