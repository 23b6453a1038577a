package dev.espalier.runtime.capability.sql;

import org.jspecify.annotations.Nullable;

/// How a database is reached.
///
/// @param url the JDBC URL
/// @param user the user, null if the URL names one or none is needed
/// @param password the password, null if none is needed
public record DatabaseAddress(String url, @Nullable String user, @Nullable String password) {

  /// Returns a text without the password; parameters of the URL may hold secrets and are left out.
  @Override
  public String toString() {
    int parameters = indexOfParameters();
    return parameters < 0 ? url : url.substring(0, parameters);
  }

  private int indexOfParameters() {
    for (int i = 0; i < url.length(); i++) {
      if (url.charAt(i) == '?' || url.charAt(i) == ';') {
        return i;
      }
    }
    return -1;
  }
}
