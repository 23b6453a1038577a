package dev.espalier.runtime.capability.sql;

import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads rows into values that outlive their connection.
final class Rows {

  private Rows() {}

  static List<Map<String, @Nullable Object>> read(ResultSet rows) throws SQLException {
    List<String> labels = labels(rows.getMetaData());
    List<Map<String, @Nullable Object>> read = new ArrayList<>();
    while (rows.next()) {
      Map<String, @Nullable Object> row = LinkedHashMap.newLinkedHashMap(labels.size());
      for (int column = 1; column <= labels.size(); column++) {
        row.put(labels.get(column - 1), detached(rows.getObject(column)));
      }
      read.add(row);
    }
    return read;
  }

  private static List<String> labels(ResultSetMetaData columns) throws SQLException {
    List<String> labels = new ArrayList<>();
    for (int column = 1; column <= columns.getColumnCount(); column++) {
      String label = columns.getColumnLabel(column).toLowerCase(Locale.ROOT);
      if (labels.contains(label)) {
        throw new IllegalArgumentException(
            "the query has two columns \"" + label + "\"; name one of them with AS");
      }
      labels.add(label);
    }
    return labels;
  }

  private static @Nullable Object detached(@Nullable Object value) throws SQLException {
    return switch (value) {
      case null -> null;
      case Clob clob -> clob.getSubString(1, Math.toIntExact(clob.length()));
      case Blob blob -> blob.getBytes(1, Math.toIntExact(blob.length()));
      case Array array -> elements(array.getArray());
      default -> value;
    };
  }

  private static List<@Nullable Object> elements(Object array) throws SQLException {
    List<@Nullable Object> elements = new ArrayList<>();
    for (int i = 0; i < java.lang.reflect.Array.getLength(array); i++) {
      elements.add(detached(java.lang.reflect.Array.get(array, i)));
    }
    return elements;
  }
}
