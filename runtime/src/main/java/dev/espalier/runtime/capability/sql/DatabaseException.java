package dev.espalier.runtime.capability.sql;

import java.sql.SQLException;

/// A statement that a database did not carry out.
public final class DatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DatabaseException(DatabaseAddress address, SQLException cause) {
    super("%s: %s".formatted(address, cause.getMessage()), cause);
  }
}
