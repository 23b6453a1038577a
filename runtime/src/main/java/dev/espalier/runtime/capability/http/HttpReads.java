package dev.espalier.runtime.capability.http;

import dev.espalier.HttpMethod;
import dev.espalier.capability.HttpAnswer;
import dev.espalier.capability.HttpRead;
import java.util.Map;

/// The reading view of an origin.
public final class HttpReads implements HttpRead {

  private static final byte[] NOTHING = {};

  private final HttpExchange exchange;

  HttpReads(HttpExchange exchange) {
    this.exchange = exchange;
  }

  @Override
  public HttpAnswer get(String path, Map<String, String> headers) {
    return exchange.send(HttpMethod.GET, path, headers, NOTHING);
  }

  @Override
  public HttpAnswer head(String path, Map<String, String> headers) {
    return exchange.send(HttpMethod.HEAD, path, headers, NOTHING);
  }

  @Override
  public HttpAnswer query(String path, String contentType, byte[] body) {
    return exchange.send(HttpMethod.POST, path, Map.of("Content-Type", contentType), body);
  }
}
