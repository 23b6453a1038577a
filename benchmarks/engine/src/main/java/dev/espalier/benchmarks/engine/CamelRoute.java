package dev.espalier.benchmarks.engine;

import java.util.List;
import java.util.Objects;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.ProcessorDefinition;
import org.jspecify.annotations.Nullable;

/// A Camel context with one route.
final class CamelRoute implements AutoCloseable {

  private final CamelContext context;
  private final ProducerTemplate template;

  private CamelRoute(RouteBuilder routes) {
    context = new DefaultCamelContext();
    try {
      context.addRoutes(routes);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    context.start();
    template = context.createProducerTemplate();
  }

  /// Returns a route of steps that do nothing.
  static CamelRoute steps(int steps) {
    return new CamelRoute(
        new RouteBuilder() {
          @Override
          public void configure() {
            ProcessorDefinition<?> route = from("direct:start");
            for (int i = 0; i < steps; i++) {
              route = route.process(CamelRoute::keep);
            }
          }
        });
  }

  /// Returns a route that handles the elements of a list in parallel and counts the results.
  static CamelRoute split(Processor each) {
    return new CamelRoute(
        new RouteBuilder() {
          @Override
          public void configure() {
            from("direct:start")
                .split(body(), CamelRoute::count)
                .parallelProcessing()
                .process(each)
                .end();
          }
        });
  }

  private static Exchange count(@Nullable Exchange before, @Nullable Exchange after) {
    Integer count = before == null ? null : before.getMessage().getBody(Integer.class);
    Exchange last = Objects.requireNonNull(after);
    last.getMessage().setBody(count == null ? 1 : count + 1);
    return last;
  }

  static void keep(Exchange exchange) {
    exchange.getMessage().setBody(exchange.getMessage().getBody());
  }

  @Nullable Object request(Object body) {
    return template.requestBody("direct:start", body);
  }

  @Nullable Object request(List<?> body) {
    return template.requestBody("direct:start", (Object) body);
  }

  @Override
  public void close() {
    context.stop();
  }
}
