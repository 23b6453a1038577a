package dev.espalier.runtime.capability.sql;

import dev.espalier.capability.SqlRead;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The reading view of a database.
public final class SqlReads implements SqlRead {

  private final Statements statements;

  SqlReads(Statements statements) {
    this.statements = statements;
  }

  @Override
  public List<Map<String, @Nullable Object>> query(String sql, @Nullable Object... parameters) {
    return statements.query(sql, Statements.list(parameters));
  }
}
