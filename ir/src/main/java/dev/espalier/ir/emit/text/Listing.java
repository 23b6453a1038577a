package dev.espalier.ir.emit.text;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import dev.espalier.ir.emit.picture.Arrow;
import dev.espalier.ir.emit.picture.Card;
import dev.espalier.ir.emit.picture.Card.Figure;
import dev.espalier.ir.emit.picture.Frame;
import dev.espalier.ir.emit.picture.Picture;
import dev.espalier.ir.emit.picture.Picture.Item;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The listing of one flow. A scope is listed as a whole where its first node stands, with a bar
/// along its left side.
final class Listing {

  private final Map<String, List<Item>> contents;
  private final Map<String, String> titles;
  private final Map<String, List<Arrow>> arrivals;
  private final StringBuilder text = new StringBuilder(4096);

  private Listing(Picture picture) {
    this.contents = picture.contents();
    this.titles = picture.cards().stream().collect(toMap(Card::id, Card::title, (a, _) -> a));
    this.arrivals = picture.arrows().stream().collect(groupingBy(Arrow::to));
  }

  static String of(Picture picture) {
    var listing = new Listing(picture);
    listing.line("", picture.title());
    picture.lines().forEach(line -> listing.line("", line));
    listing.line("", "");
    listing.write("", "");
    return listing.text.toString();
  }

  private void write(String frame, String margin) {
    for (var item : contents.getOrDefault(frame, List.of())) {
      switch (item) {
        case Card card -> write(card, margin);
        case Frame inner -> write(inner, margin);
      }
    }
  }

  private void write(Frame frame, String margin) {
    line(margin, "┌ " + String.join(" · ", frame.label()));
    write(frame.id(), margin + "│ ");
    line(margin, "└");
  }

  private void write(Card card, String margin) {
    line(margin, head(card));
    var arrows = arrivals.getOrDefault(card.id(), List.of());
    for (var at = 0; at < card.ports().size(); at++) {
      var port = card.ports().get(at);
      line(
          margin,
          "    " + port.name() + ": " + port.type() + " ← " + sources(arrows, at, port.mark()));
    }
    if (arrows.stream().anyMatch(arrow -> arrow.port() < 0)) {
      line(
          margin,
          "    " + (card.figure() == Figure.INPUT ? "from " : "after ") + sources(arrows, -1, ""));
    }
    card.notes().forEach(note -> line(margin, "    " + note));
  }

  private static String head(Card card) {
    var head = new StringBuilder(card.title());
    if (!card.subtitle().isEmpty()) {
      head.append("  ").append(card.subtitle());
    }
    if (card.result() != null) {
      head.append(card.figure() == Figure.OUTPUT ? " ⇒ output " : " → ").append(card.result());
    }
    return head.toString();
  }

  private String sources(List<Arrow> arrows, int port, String mark) {
    var sources =
        arrows.stream()
            .filter(arrow -> arrow.port() == port)
            .map(this::source)
            .collect(joining(", "));
    return Stream.of(words(mark), sources).filter(word -> !word.isEmpty()).collect(joining(" "));
  }

  private String source(Arrow arrow) {
    var title = titles.getOrDefault(arrow.from(), "?");
    return arrow.label().isEmpty() ? title : title + " [" + String.join(" ", arrow.label()) + "]";
  }

  private static String words(String mark) {
    return switch (mark) {
      case "each", "first", "all" -> mark + " of";
      case "caught" -> "failure of";
      default -> mark;
    };
  }

  private void line(String margin, String line) {
    text.append((margin + line).stripTrailing()).append('\n');
  }
}
