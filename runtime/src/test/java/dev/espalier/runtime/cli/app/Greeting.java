package dev.espalier.runtime.cli.app;

import dev.espalier.Input;
import dev.espalier.Node;
import dev.espalier.Output;
import dev.espalier.Workflow;

/// Greets people.
@Workflow(version = "1.2.0")
public class Greeting {

  public record Person(String name, int age) {}

  public record Text(String text) {}

  @Node
  String clean(@Input Person person) {
    return person.name().strip();
  }

  @Output
  Text greet(String clean, @Input Person person) {
    return new Text("Hello, " + clean + " (" + person.age() + ")!");
  }
}
