package dev.espalier.runtime.cli.app;

import dev.espalier.Input;
import dev.espalier.Output;
import dev.espalier.Workflow;
import java.util.ArrayList;
import java.util.List;

/// Answers with somebody who is among their own friends.
@Workflow
public class Circular {

  /// Somebody.
  public record Person(String name, List<Person> friends) {}

  /// Returns a person that contains itself.
  @Output
  Person befriend(@Input String name) {
    Person person = new Person(name, new ArrayList<>());
    person.friends().add(person);
    return person;
  }
}
