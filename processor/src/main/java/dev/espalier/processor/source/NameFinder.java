package dev.espalier.processor.source;

import java.util.Set;

/// Finds where in source text a declared name stands; the trees tell only where its declaration
/// starts, with annotations and modifiers.
final class NameFinder {

  private static final Set<String> TYPE_KEYWORDS = Set.of("class", "interface", "enum", "record");

  private final CharSequence text;

  NameFinder(CharSequence text) {
    this.text = text;
  }

  /// Returns the position of a method's name in the declaration that starts at a position, or -1.
  int method(int start, String name) {
    int depth = 0;
    char before = ' ';
    for (int at = skip(start); at < text.length(); at = skip(at)) {
      char c = text.charAt(at);
      if (Character.isJavaIdentifierStart(c)) {
        int end = identifierEnd(at);
        boolean isName = depth == 0 && before != '@' && before != '.' && is(name, at, end);
        if (isName && skip(end) < text.length() && text.charAt(skip(end)) == '(') {
          return at;
        }
        at = end;
      } else {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        at = literalEnd(at);
      }
      before = c;
    }
    return -1;
  }

  /// Returns the position of a type's name in the declaration that starts at a position, or -1.
  int type(int start, String name) {
    int depth = 0;
    boolean afterKeyword = false;
    for (int at = skip(start); at < text.length(); at = skip(at)) {
      char c = text.charAt(at);
      if (Character.isJavaIdentifierStart(c)) {
        int end = identifierEnd(at);
        if (depth == 0 && afterKeyword && is(name, at, end)) {
          return at;
        }
        afterKeyword = TYPE_KEYWORDS.contains(text.subSequence(at, end).toString());
        at = end;
      } else {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        at = literalEnd(at);
      }
    }
    return -1;
  }

  private boolean is(String name, int start, int end) {
    return name.contentEquals(text.subSequence(start, end));
  }

  private int identifierEnd(int start) {
    int at = start;
    while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /// Returns the end of the token that starts here and is no identifier: of a whole string or
  /// character literal, else of one character.
  private int literalEnd(int start) {
    if (startsWith("\"\"\"", start)) {
      int end = find("\"\"\"", start + 3);
      return end < 0 ? text.length() : end + 3;
    }
    char quote = text.charAt(start);
    if (quote != '"' && quote != '\'') {
      return start + 1;
    }
    int at = start + 1;
    while (at < text.length() && text.charAt(at) != quote) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at + 1, text.length());
  }

  /// Returns the position of the next token: white space and comments skipped.
  private int skip(int start) {
    int at = start;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (startsWith("//", at)) {
        int end = find("\n", at);
        at = end < 0 ? text.length() : end;
      } else if (startsWith("/*", at)) {
        int end = find("*/", at + 2);
        at = end < 0 ? text.length() : end + 2;
      } else {
        return at;
      }
    }
    return at;
  }

  private boolean startsWith(String prefix, int at) {
    return at + prefix.length() <= text.length()
        && prefix.contentEquals(text.subSequence(at, at + prefix.length()));
  }

  private int find(String part, int from) {
    for (int at = from; at < text.length(); at++) {
      if (startsWith(part, at)) {
        return at;
      }
    }
    return -1;
  }
}
