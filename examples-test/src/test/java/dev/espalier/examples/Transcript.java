package dev.espalier.examples;

import java.util.ArrayList;
import java.util.List;

/// The `console` blocks of a page: commands after `$ `, and below each what it prints.
///
/// @param page the lines of the page
/// @param steps the commands in order
record Transcript(List<String> page, List<Step> steps) {

  private static final String PROMPT = "$ ";

  /// A command.
  ///
  /// @param line the position of its line in the page, from 0
  /// @param command what is typed
  /// @param printed what the page shows below it
  record Step(int line, String command, List<String> printed) {}

  static Transcript of(String page) {
    var lines = page.lines().toList();
    var steps = new ArrayList<Step>();
    var inside = false;
    for (var at = 0; at < lines.size(); at++) {
      var line = lines.get(at);
      if (line.startsWith("```")) {
        inside = line.equals("```console");
      } else if (inside && line.startsWith(PROMPT)) {
        steps.add(new Step(at, line.substring(PROMPT.length()), printed(lines, at + 1)));
      }
    }
    return new Transcript(lines, List.copyOf(steps));
  }

  /// Returns the page with other output below a step.
  String with(Step step, List<String> printed) {
    var changed = new ArrayList<>(page.subList(0, step.line() + 1));
    changed.addAll(printed);
    changed.addAll(page.subList(step.line() + 1 + step.printed().size(), page.size()));
    return String.join("\n", changed) + "\n";
  }

  private static List<String> printed(List<String> lines, int from) {
    return lines.subList(from, lines.size()).stream()
        .takeWhile(line -> !line.startsWith(PROMPT) && !line.startsWith("```"))
        .toList();
  }
}
