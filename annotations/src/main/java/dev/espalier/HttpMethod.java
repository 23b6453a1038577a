package dev.espalier;

/// A method of HTTP.
public enum HttpMethod {
  /// The `GET` method.
  GET,
  /// The `HEAD` method.
  HEAD,
  /// The `POST` method.
  POST,
  /// The `PUT` method.
  PUT,
  /// The `PATCH` method.
  PATCH,
  /// The `DELETE` method.
  DELETE
}
