import dev.espalier.spi.Bindings;
import dev.espalier.spi.Contract;
import dev.espalier.spi.FlowCode;
import java.lang.reflect.Type;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The code of the flow {@code greeting}, generated from {@link Greeting}.
 */
@Contract(
    irVersion = "1.0",
    flow = "greeting",
    contentHash = "785c2516ef32c70fac8f8456a8df6c74f9058fb031c03299ce76f523cfcc7f5f",
    methods = {
        @Contract.Method(name = "greet", types = "java.lang.String", parameters = "name"),
        @Contract.Method(name = "shout", types = "java.lang.String", parameters = "greeting"),
        @Contract.Method(name = "end", types = "java.lang.String", parameters = "shouted")
    }
)
@Generated("dev.espalier.processor")
public final class Greeting_Flow implements FlowCode {
  private final Greeting workflow;

  /**
   * Makes the objects that the flow runs on.
   */
  public Greeting_Flow(Bindings bindings) {
    this.workflow = new Implementation();
  }

  @Override
  public String contentHash() {
    return "785c2516ef32c70fac8f8456a8df6c74f9058fb031c03299ce76f523cfcc7f5f";
  }

  @Override
  public List<String> nodes() {
    return List.of("input", "greet", "shout", "end");
  }

  @Override
  public Object call(int node, Object[] in) throws Throwable {
    return switch (node) {
      case 1 -> workflow.greet((String) in[0]);
      case 3 -> Greeting.end((String) in[0]);
      default -> throw new IllegalArgumentException("no Java code for node " + node);
    };
  }

  @Override
  public int caseOf(int node, Object value) {
    throw new IllegalArgumentException("node " + node + " does not branch");
  }

  @Override
  public Type typeOf(int node) {
    return switch (node) {
      case 0, 1, 2, 3 -> String.class;
      default -> throw new IllegalArgumentException("no node " + node);
    };
  }

  /**
   * Stands in for the methods that the engine runs by other means.
   */
  private static final class Implementation implements Greeting {
    @Override
    public String shout(String greeting) {
      throw new IllegalStateException("shout is run by the engine and cannot be called from code");
    }
  }
}
