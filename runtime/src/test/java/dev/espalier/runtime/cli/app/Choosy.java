package dev.espalier.runtime.cli.app;

import dev.espalier.Ignored;
import dev.espalier.Input;
import dev.espalier.Node;
import dev.espalier.Output;
import dev.espalier.Workflow;

/// Answers for some.
@Workflow
public class Choosy {

  public sealed interface Size {}

  public record Small(int size) implements Size {}

  public record Large(int size) implements Size {}

  @Ignored(Small.class)
  @Node
  Size size(@Input int number) {
    return number < 10 ? new Small(number) : new Large(number);
  }

  @Output
  int large(Large large) {
    return large.size();
  }
}
