package dev.espalier.processor.source;

import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The first sentence of a documentation comment, as plain text.
public final class Summary {

  private static final Pattern TAG = Pattern.compile("\\{@\\w+\\s+([^{}]*)\\}");
  private static final Pattern LINK =
      Pattern.compile("\\[([^\\[\\]]+)\\](\\[[^\\[\\]]*\\]|\\([^()]*\\))?");
  private static final Pattern MARKUP = Pattern.compile("<[^<>]+>");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern END = Pattern.compile("[.!?](?=\\s|$)");

  private Summary() {}

  /// Returns the first sentence of a comment, empty if there is none.
  public static Optional<String> of(String comment) {
    String text =
        LINK.matcher(TAG.matcher(firstParagraph(comment)).replaceAll("$1")).replaceAll("$1");
    String plain = SPACE.matcher(MARKUP.matcher(text).replaceAll("")).replaceAll(" ").strip();
    Matcher end = END.matcher(plain);
    String sentence = end.find() ? plain.substring(0, end.end()) : plain;
    return sentence.isEmpty() ? Optional.empty() : Optional.of(sentence);
  }

  private static String firstParagraph(String comment) {
    StringBuilder paragraph = new StringBuilder();
    for (Iterator<String> lines = comment.strip().lines().iterator(); lines.hasNext(); ) {
      String line = lines.next().strip();
      if (line.isEmpty() || line.startsWith("@") || line.startsWith("<p>")) {
        break;
      }
      paragraph.append(line).append('\n');
    }
    return paragraph.toString();
  }
}
