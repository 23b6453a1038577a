package dev.espalier.docs;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A fenced block of a page.
///
/// @param language the first word after the fence, empty for none
/// @param words the other words after the fence
/// @param line the line of the opening fence, from 1
/// @param content the lines between the fences
record Block(String language, List<String> words, int line, List<String> content) {

  boolean is(String name) {
    return language.equals(name);
  }

  boolean has(String word) {
    return words.contains(word);
  }

  /// Returns what follows `key=` among the words.
  Optional<String> value(String key) {
    return words.stream()
        .filter(word -> word.startsWith(key + "="))
        .map(word -> word.substring(key.length() + 1))
        .findFirst();
  }

  /// Returns the codes that it is said to show.
  Stream<String> codes() {
    return Stream.of("fails", "warns", "prints").map(this::value).flatMap(Optional::stream);
  }

  String text() {
    return String.join("\n", content);
  }
}
