package dev.espalier.runtime.capability.http;

import dev.espalier.HttpMethod;
import dev.espalier.capability.HttpAnswer;
import dev.espalier.capability.HttpWrite;
import java.util.Map;

/// The writing view of an origin.
public final class HttpWrites implements HttpWrite {

  private final HttpExchange exchange;

  HttpWrites(HttpExchange exchange) {
    this.exchange = exchange;
  }

  @Override
  public HttpAnswer send(HttpMethod method, String path, Map<String, String> headers, byte[] body) {
    return exchange.send(method, path, headers, body);
  }
}
