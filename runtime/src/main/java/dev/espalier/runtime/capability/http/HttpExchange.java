package dev.espalier.runtime.capability.http;

import dev.espalier.HttpMethod;
import dev.espalier.capability.HttpAnswer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Sends requests to where an origin allows, and follows redirects of `GET` and `HEAD` there.
///
/// @param client the client, which follows no redirects of its own
/// @param origin what may be reached
/// @param limits how long and how large an answer may be
record HttpExchange(HttpClient client, Origin origin, HttpLimits limits) {

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<String> CREDENTIALS =
      Set.of("authorization", "cookie", "proxy-authorization");

  /// Returns the answer to a request.
  HttpAnswer send(HttpMethod method, String path, Map<String, String> headers, byte[] body) {
    URI uri = origin.resolve(path);
    HttpRequest request = request(method, uri, headers, body);
    boolean follows = method == HttpMethod.GET || method == HttpMethod.HEAD;
    try {
      HttpResponse<byte[]> response = answer(request);
      for (int hop = 0; follows && hop < limits.redirects(); hop++) {
        Optional<URI> next = redirect(response);
        if (next.isEmpty()) {
          break;
        }
        response = answer(request(method, next.get(), surviving(headers, uri, next.get()), body));
      }
      return new HttpAnswer(response.statusCode(), headers(response), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException("no answer to %s %s: %s".formatted(method, uri, reason(e)), e);
    }
  }

  private HttpRequest request(
      HttpMethod method, URI uri, Map<String, String> headers, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(limits.total())
            .method(
                method.name(),
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    headers.forEach(request::setHeader);
    return request.build();
  }

  private HttpResponse<byte[]> answer(HttpRequest request) throws IOException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(
            request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), limits.bodyBytes()));
    try {
      return answer.get(limits.total().toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw (InterruptedIOException) new InterruptedIOException("interrupted").initCause(e);
    } catch (TimeoutException e) {
      answer.cancel(true);
      HttpTimeoutException late = new HttpTimeoutException("not complete within " + limits.total());
      late.initCause(e);
      throw late;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IOException(e.getCause());
    }
  }

  private Optional<URI> redirect(HttpResponse<byte[]> response) {
    if (!REDIRECTS.contains(response.statusCode())) {
      return Optional.empty();
    }
    try {
      return response
          .headers()
          .firstValue("location")
          .map(location -> response.uri().resolve(location))
          .filter(next -> next.getScheme() != null && origin.allows(response.uri(), next));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Leaves out what another origin must not learn.
  private static Map<String, String> surviving(Map<String, String> headers, URI from, URI to) {
    if (Origin.AnyHost.sameOrigin(from, to)) {
      return headers;
    }
    Map<String, String> kept = new TreeMap<>(headers);
    kept.keySet().removeIf(name -> CREDENTIALS.contains(name.toLowerCase(Locale.ROOT)));
    return kept;
  }

  private static Map<String, List<String>> headers(HttpResponse<?> response) {
    Map<String, List<String>> headers = new TreeMap<>();
    response.headers().map().forEach((k, v) -> headers.put(k.toLowerCase(Locale.ROOT), v));
    headers.remove(":status");
    return headers;
  }

  private static String reason(IOException failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
  }
}
