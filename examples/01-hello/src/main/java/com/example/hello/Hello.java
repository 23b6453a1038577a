package com.example.hello;

import dev.espalier.Input;
import dev.espalier.Node;
import dev.espalier.Output;
import dev.espalier.Workflow;

/// Greets whoever is named.
@Workflow(version = "1.0.0")
public class Hello {

  /// Who is greeted.
  public record Person(String name) {}

  /// What is said.
  public record Greeting(String text) {}

  /// Drops the blanks around a name, and answers for the nameless.
  @Node
  String name(@Input Person person) {
    return person.name().isBlank() ? "world" : person.name().strip();
  }

  /// Says it.
  @Output
  Greeting greet(String name) {
    return new Greeting("Hello, " + name + "!");
  }
}
