package dev.espalier.capability;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// An answer over HTTP.
///
/// @param status the status code, 100 to 599
/// @param headers the headers, names in lower case
/// @param body the body, possibly empty
public record HttpAnswer(int status, Map<String, List<String>> headers, byte[] body) {

  /// Returns whether the status is 200 to 299.
  public boolean ok() {
    return status >= 200 && status < 300;
  }

  /// Returns the body read as UTF-8.
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
