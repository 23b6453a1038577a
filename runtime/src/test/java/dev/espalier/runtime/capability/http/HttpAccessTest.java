package dev.espalier.runtime.capability.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.espalier.HttpMethod;
import dev.espalier.capability.HttpAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpAccessTest {

  private static final HttpLimits LIMITS =
      new HttpLimits(Duration.ofSeconds(5), Duration.ofSeconds(20), 1000, 3);

  private final HttpAccess access = new HttpAccess(LIMITS);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final List<String> elsewhereSaw = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private HttpServer elsewhere;

  @BeforeEach
  void startServers() throws IOException {
    server = start();
    server.createContext("/", this::echo);
    server.createContext("/moved", exchange -> redirect(exchange, "/final"));
    server.createContext("/loop", exchange -> redirect(exchange, "/loop"));
    server.createContext("/big", exchange -> answer(exchange, 200, "x".repeat(1001)));
    server.createContext("/drip", this::drip);
    elsewhere = start();
    elsewhere.createContext(
        "/",
        exchange -> {
          elsewhereSaw.add(exchange.getRequestHeaders().keySet().toString());
          answer(exchange, 200, "elsewhere");
        });
    server.createContext("/away", exchange -> redirect(exchange, origin(elsewhere) + "/x"));
  }

  @AfterEach
  void stopServers() {
    closing.countDown();
    access.close();
    server.stop(0);
    elsewhere.stop(0);
    threads.shutdownNow();
  }

  @Test
  void get_returnsStatusHeadersAndBody() {
    HttpAnswer answer = access.reads(origin(server)).get("/a?b=c%20d", Map.of("X-Asked", "yes"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.ok()).isTrue();
    assertThat(answer.text()).isEqualTo("GET /a?b=c%20d yes ");
    assertThat(answer.headers()).containsEntry("x-served-by", List.of("echo"));
  }

  @Test
  void query_posts() {
    HttpAnswer answer = access.reads(origin(server)).query("/q", "text/plain", bytes("why"));

    assertThat(answer.text()).isEqualTo("POST /q null why");
  }

  @Test
  void head_hasNoBody() {
    HttpAnswer answer = access.reads(origin(server)).head("/a", Map.of());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void send_usesTheMethodAndBody() {
    HttpAnswer answer =
        access.writes(origin(server)).send(HttpMethod.PUT, "/a", Map.of(), bytes("body"));

    assertThat(answer.text()).isEqualTo("PUT /a null body");
  }

  @Test
  void send_belowABasePath_addsIt() {
    assertThat(access.reads(origin(server) + "/api/v1").get("/users").text())
        .startsWith("GET /api/v1/users ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example/",
        "evil",
        "@evil.example/",
        ".evil.example/",
        "",
        ":99/",
        "\\evil"
      })
  void path_thatDoesNotStartWithASlash_isRefused(String path) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> access.reads(origin(server)).get(path))
        .withMessageContaining("must start with /");
  }

  @Test
  void path_withTwoSlashes_staysAtTheOrigin() {
    assertThat(access.reads(origin(server)).get("//evil.example/x").text())
        .startsWith("GET //evil.example/x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/../admin", "/%2e%2E/admin", "/a/..%2f../b", "/..%5cadmin"})
  void path_thatClimbsOutOfTheBasePath_isRefused(String path) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> access.reads(origin(server) + "/api").get(path))
        .withMessageContaining("leads out of");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bank.example",
        "ftp://bank.example",
        "http:///x",
        "http://u:p@bank.example",
        "http://b?x"
      })
  void target_thatIsNoOrigin_isRefused(String target) {
    assertThatIllegalArgumentException().isThrownBy(() -> access.reads(target));
  }

  @Test
  void target_withAUser_isRefusedWithoutRepeatingIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> access.reads("http://ann:geheim@bank.example"))
        .withMessage("the target of host bank.example holds a user; send credentials in a header");
  }

  @Test
  void get_ofWhatHasMovedAtTheOrigin_follows() {
    assertThat(access.reads(origin(server)).get("/moved").text()).startsWith("GET /final");
  }

  @Test
  void get_ofWhatHasMovedAway_returnsTheRedirect() {
    HttpAnswer answer = access.reads(origin(server)).get("/away");

    assertThat(answer.status()).isEqualTo(302);
    assertThat(elsewhereSaw).isEmpty();
  }

  @Test
  void get_withoutATarget_followsToOtherHostsWithoutCredentials() {
    HttpAnswer answer =
        access
            .reads(null)
            .get(origin(server) + "/away", Map.of("Authorization", "Bearer t", "X-Other", "1"));

    assertThat(answer.text()).isEqualTo("elsewhere");
    assertThat(elsewhereSaw)
        .singleElement()
        .asString()
        .contains("X-other")
        .doesNotContain("Authorization");
  }

  @Test
  void get_ofARedirectLoop_endsWithTheRedirect() {
    assertThat(access.reads(origin(server)).get("/loop").status()).isEqualTo(302);
  }

  @Test
  void post_ofWhatHasMoved_isNotRepeated() {
    HttpAnswer answer = access.writes(origin(server)).postJson("/moved", "{}");

    assertThat(answer.status()).isEqualTo(302);
  }

  @Test
  void get_ofABodyBeyondTheLimit_throws() {
    assertThatThrownBy(() -> access.reads(origin(server)).get("/big"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("no answer to GET " + origin(server) + "/big: ");
  }

  @Test
  void get_ofABodyThatNeverEnds_throwsInTime() {
    try (HttpAccess brief =
        new HttpAccess(new HttpLimits(Duration.ofSeconds(5), Duration.ofMillis(300), 1 << 20, 3))) {
      assertThatThrownBy(() -> brief.reads(origin(server)).get("/drip"))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("/drip");
    }
  }

  @Test
  void get_onAnInterruptedThread_throwsAndStaysInterrupted() throws Exception {
    List<Object> seen = new CopyOnWriteArrayList<>();
    Thread caller =
        Thread.ofVirtual()
            .start(
                () -> {
                  Thread.currentThread().interrupt();
                  try {
                    access.reads(origin(server)).get("/drip");
                  } catch (UncheckedIOException e) {
                    seen.add(e);
                    seen.add(Thread.currentThread().isInterrupted());
                  }
                });
    caller.join();

    assertThat(seen).hasSize(2).last().isEqualTo(true);
  }

  @Test
  void get_fromAServerThatIsGone_throws() {
    String gone = origin(elsewhere);
    elsewhere.stop(0);

    assertThatThrownBy(() -> access.reads(gone).get("/"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("no answer to GET " + gone + "/: ");
  }

  private HttpServer start() throws IOException {
    HttpServer started =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    started.setExecutor(threads);
    started.start();
    return started;
  }

  private void echo(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    String asked = exchange.getRequestHeaders().getFirst("X-Asked");
    exchange.getResponseHeaders().add("X-Served-By", "echo");
    answer(
        exchange,
        200,
        exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + asked + " " + body);
  }

  private void drip(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write('x');
    exchange.getResponseBody().flush();
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().add("Location", to);
    answer(exchange, 302, "");
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = bytes(text);
    boolean none = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, none ? -1 : body.length);
    if (!none) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private static String origin(HttpServer server) {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
