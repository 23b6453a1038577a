package dev.espalier.ir.emit;

import java.util.ArrayList;
import java.util.List;

/// Reads as much of the DOT language as drawings use, by its published grammar: quoted ids know one
/// escape, HTML strings nest by angle brackets.
final class DotReader {

  /// A statement as its words and the attributes' values in order.
  ///
  /// @param words the ids and signs before the attributes
  /// @param values the attributes' values, HTML strings with their brackets
  record Statement(List<String> words, List<String> values) {

    boolean isEdge() {
      return words.contains("->");
    }

    boolean isNode() {
      return words.size() == 1
          && !values.isEmpty()
          && !List.of("graph", "node", "edge").contains(words.getFirst());
    }
  }

  private final String text;
  private final List<Statement> statements = new ArrayList<>();
  private int at;

  private DotReader(String text) {
    this.text = text;
  }

  static List<Statement> read(String text) {
    var reader = new DotReader(text);
    reader.expect("digraph");
    reader.token();
    reader.block();
    reader.space();
    if (reader.at != text.length()) {
      throw reader.fault("text after the graph");
    }
    return reader.statements;
  }

  private void block() {
    expect("{");
    for (var word = token(); !word.equals("}"); word = token()) {
      if (word.equals("subgraph")) {
        token();
        block();
      } else {
        statement(word);
      }
    }
  }

  private void statement(String first) {
    var words = new ArrayList<>(List.of(first));
    var values = new ArrayList<String>();
    for (var word = token(); !word.equals(";"); word = token()) {
      if (word.equals("[")) {
        attributes(values);
      } else {
        words.add(word);
      }
    }
    statements.add(new Statement(words, values));
  }

  private void attributes(List<String> values) {
    for (var separator = ","; separator.equals(","); separator = token()) {
      token();
      expect("=");
      values.add(token());
    }
    if (text.charAt(at - 1) != ']') {
      throw fault("attributes without an end");
    }
  }

  private void expect(String wanted) {
    var token = token();
    if (!token.equals(wanted)) {
      throw fault("expected " + wanted + " and not " + token);
    }
  }

  private String token() {
    space();
    if (at >= text.length()) {
      throw fault("ends early");
    }
    return switch (text.charAt(at)) {
      case '"' -> quoted();
      case '<' -> html();
      case '-' -> taken(2);
      case '{', '}', '[', ']', '=', ',', ';', ':' -> taken(1);
      default -> word();
    };
  }

  private String quoted() {
    var value = new StringBuilder();
    for (at++; text.charAt(at) != '"'; at++) {
      if (text.charAt(at) == '\\' && text.charAt(at + 1) == '\\') {
        value.append(text.charAt(at++));
      } else if (text.charAt(at) == '\\' && text.charAt(at + 1) == '"') {
        at++;
      }
      value.append(text.charAt(at));
    }
    at++;
    return value.toString();
  }

  private String html() {
    var start = at;
    var depth = 0;
    do {
      var sign = text.charAt(at++);
      depth += sign == '<' ? 1 : sign == '>' ? -1 : 0;
    } while (depth > 0);
    return text.substring(start, at);
  }

  private String word() {
    var start = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || ".-_".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    if (at == start) {
      throw fault("unexpected sign");
    }
    return text.substring(start, at);
  }

  private String taken(int length) {
    at += length;
    return text.substring(at - length, at);
  }

  private void space() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private IllegalArgumentException fault(String message) {
    var around = text.substring(Math.max(0, at - 40), Math.min(text.length(), at + 20));
    return new IllegalArgumentException(message + " at " + at + ": " + around);
  }
}
