package dev.espalier.runtime.cli.app;

import dev.espalier.Edge;
import dev.espalier.ForEach;
import dev.espalier.From;
import dev.espalier.Node;
import dev.espalier.Output;
import dev.espalier.Overflow;
import dev.espalier.Workflow;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Spills elements, then says that it waits, and waits for what never comes.
@Workflow
public class Hoarding {

  private static final int MANY = 50_000;

  @Node
  Stream<Integer> numbers() {
    return IntStream.range(0, MANY).boxed().peek(Hoarding::announce);
  }

  @Node
  Integer one(
      @Edge(buffer = 10, overflow = Overflow.SPILL) @ForEach(concurrency = 1) @From("numbers")
          Integer number)
      throws InterruptedException {
    new CountDownLatch(1).await();
    return number;
  }

  @Output
  int all(@From("one") List<Integer> numbers) {
    return numbers.size();
  }

  private static void announce(int number) {
    if (number == MANY - 1) {
      System.out.println("waiting");
    }
  }
}
