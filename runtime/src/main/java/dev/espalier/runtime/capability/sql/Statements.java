package dev.espalier.runtime.capability.sql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Runs statements, each in a transaction of its own.
///
/// @param source gives connections that do not commit by themselves
/// @param address what they lead to
record Statements(DataSource source, DatabaseAddress address) {

  /// Returns the rows of a query. The transaction is read-only where the driver knows how, and
  /// rolled back in any case, so that a query that writes has no effect.
  List<Map<String, @Nullable Object>> query(String sql, List<@Nullable Object> parameters) {
    try (Connection connection = source.getConnection()) {
      restrict(connection);
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        bind(statement, parameters);
        try (ResultSet rows = statement.executeQuery()) {
          return Rows.read(rows);
        }
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new DatabaseException(address, e);
    }
  }

  /// Runs a statement for each list of parameters and returns how many rows changed in all.
  int update(String sql, List<List<@Nullable Object>> parameters) {
    try (Connection connection = source.getConnection()) {
      boolean done = false;
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        int changed = 0;
        for (List<@Nullable Object> row : parameters) {
          bind(statement, row);
          changed += statement.executeUpdate();
        }
        connection.commit();
        done = true;
        return changed;
      } finally {
        if (!done) {
          connection.rollback();
        }
      }
    } catch (SQLException e) {
      throw new DatabaseException(address, e);
    }
  }

  /// Marks a connection, until the pool takes it back. SQLite refuses this once it is connected;
  /// rolling back protects there too.
  private static void restrict(Connection connection) throws SQLException {
    if (!connection.getMetaData().getDatabaseProductName().equals("SQLite")) {
      connection.setReadOnly(true);
    }
  }

  private static void bind(PreparedStatement statement, List<@Nullable Object> parameters)
      throws SQLException {
    int expected = statement.getParameterMetaData().getParameterCount();
    if (expected != parameters.size()) {
      throw new IllegalArgumentException(
          "the statement takes %d values, but %d were given"
              .formatted(expected, parameters.size()));
    }
    for (int i = 0; i < parameters.size(); i++) {
      statement.setObject(i + 1, sqlValue(parameters.get(i)));
    }
  }

  /// JDBC leaves out some of Java's types; each of these has one obvious counterpart.
  private static @Nullable Object sqlValue(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Optional<?> optional -> sqlValue(optional.orElse(null));
      case Instant instant -> instant.atOffset(ZoneOffset.UTC);
      case Enum<?> constant -> constant.name();
      case Character character -> character.toString();
      case BigInteger integer -> new BigDecimal(integer);
      default -> value;
    };
  }

  /// Returns parameters as a list that may hold nulls.
  static List<@Nullable Object> list(@Nullable Object... parameters) {
    List<@Nullable Object> list = new ArrayList<>(parameters.length);
    for (Object parameter : parameters) {
      list.add(parameter);
    }
    return list;
  }
}
