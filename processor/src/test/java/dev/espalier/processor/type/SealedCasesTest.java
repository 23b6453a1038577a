package dev.espalier.processor.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SealedCasesTest {

  @Test
  void leaves_ofGenericParent_haveSolvedArguments() {
    String source =
        """
        record NeedsReview(int score) {}
        class Ports { Decision<NeedsReview> decision; }
        """;

    assertThat(leaves(source, "decision"))
        .containsExactly(
            "Granted: dev.espalier.Decision.Granted<p.NeedsReview>",
            "Denied: dev.espalier.Decision.Denied<p.NeedsReview>",
            "Expired: dev.espalier.Decision.Expired<p.NeedsReview>");
  }

  @Test
  void leaves_ofNestedSealedTypes_areDepthFirstAndOnce() {
    String source =
        """
        sealed interface Shape permits Round, Flat, Tall {}
        sealed interface Round extends Shape {}
        sealed interface Flat extends Shape {}
        record Disc() implements Round, Flat {}
        record Ball() implements Round {}
        record Sheet() implements Flat {}
        enum Tall implements Shape { TREE { @Override public String toString() { return ""; } } }
        class Ports { Shape shape; }
        """;

    assertThat(leaves(source, "shape"))
        .containsExactly("Disc: p.Disc", "Ball: p.Ball", "Sheet: p.Sheet", "Tall: p.Tall");
  }

  @Test
  void leaves_withOneSimpleName_areToldApartByOuterClass() {
    String source =
        """
        sealed interface Event {
          record Closed() implements Event {}
          interface Issue { record Opened() implements Event {} }
          interface Pull { record Opened() implements Event {} }
        }
        class Ports { Event event; }
        """;

    assertThat(leaves(source, "event"))
        .containsExactly(
            "Closed: p.Event.Closed",
            "Issue.Opened: p.Event.Issue.Opened",
            "Pull.Opened: p.Event.Pull.Opened");
  }

  @Test
  void leaves_thatContradictTheArguments_areLeftOut() {
    String source =
        """
        sealed interface Expr<T> {}
        record Whole(int value) implements Expr<Integer> {}
        record Word(String value) implements Expr<String> {}
        record Pair<X>(X left, X right) implements Expr<List<X>> {}
        record Tagged<T, X>(T value, X tag) implements Expr<T> {}
        class Ports { Expr<List<String>> lists; Expr<String> words; Expr<? extends Number> any; }
        """;

    assertThat(leaves(source, "lists"))
        .containsExactly(
            "Pair: p.Pair<java.lang.String>",
            "Tagged: p.Tagged<java.util.List<java.lang.String>, ?>");
    assertThat(leaves(source, "words"))
        .containsExactly("Word: p.Word", "Tagged: p.Tagged<java.lang.String, ?>");
    assertThat(leaves(source, "any"))
        .containsExactly("Whole: p.Whole", "Tagged: p.Tagged<? extends java.lang.Number, ?>");
  }

  @Test
  void leaves_ofConcreteSealedClass_includeItself() {
    String source =
        """
        sealed class Account permits Savings {}
        final class Savings extends Account {}
        class Ports { Account account; }
        """;

    assertThat(leaves(source, "account"))
        .containsExactly("Account: p.Account", "Savings: p.Savings");
  }

  @Test
  void leaves_ofOpenType_areNone() {
    assertThat(leaves("class Ports { String text; Thread.State state; }", "text")).isEmpty();
    assertThat(leaves("class Ports { String text; Thread.State state; }", "state")).isEmpty();
  }

  private static List<String> leaves(String source, String field) {
    return TypesUnderTest.inSource(
        source,
        test ->
            test.cases().leaves(test.type(field)).stream()
                .map(leaf -> leaf.name() + ": " + TypeText.qualified(leaf.type()))
                .toList());
  }
}
