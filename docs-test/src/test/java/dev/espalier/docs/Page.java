package dev.espalier.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A page of the documentation.
///
/// @param file where it lies
/// @param lines its lines
/// @param blocks its fenced blocks
record Page(Path file, List<String> lines, List<Block> blocks) {

  static final Path ROOT = Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();

  /// Returns every page that users read.
  static List<Page> all() {
    return Stream.of(
            List.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")).stream(),
            markdown(ROOT.resolve("docs")),
            markdown(ROOT.resolve("examples")))
        .flatMap(files -> files)
        .map(Page::read)
        .toList();
  }

  static Page read(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      return new Page(file, lines, blocks(file, lines));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Returns its path from the root of the project.
  String name() {
    return ROOT.relativize(file).toString().replace('\\', '/');
  }

  /// Returns where a block stands, as a place to click on.
  String place(Block block) {
    return name() + ":" + block.line();
  }

  /// Returns the block that shows what another one makes: the next one, a `text` or `json`.
  Block outputOf(Block block) {
    int next = blocks.indexOf(block) + 1;
    if (next == blocks.size() || !(blocks.get(next).is("text") || blocks.get(next).is("json"))) {
      throw new IllegalStateException(
          place(block) + ": no text or json block follows that shows what this one makes");
    }
    return blocks.get(next);
  }

  /// Writes the page anew with other content in one block.
  void rewrite(Block block, String text) {
    List<String> changed = new ArrayList<>(lines.subList(0, block.line()));
    changed.addAll(text.lines().toList());
    changed.addAll(lines.subList(block.line() + block.content().size(), lines.size()));
    try {
      Files.writeString(file, String.join("\n", changed) + "\n");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static Stream<Path> markdown(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !ROOT.relativize(file).toString().contains("target"))
          .sorted()
          .toList()
          .stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<Block> blocks(Path file, List<String> lines) {
    List<Block> blocks = new ArrayList<>();
    for (int start = 0; start < lines.size(); start++) {
      if (lines.get(start).startsWith("```")) {
        int end = start + 1;
        while (end < lines.size() && !lines.get(end).equals("```")) {
          end++;
        }
        if (end == lines.size()) {
          throw new IllegalStateException(file + ":" + (start + 1) + ": the block does not end");
        }
        List<String> words = List.of(lines.get(start).substring(3).strip().split(" +"));
        List<String> content = List.copyOf(lines.subList(start + 1, end));
        blocks.add(new Block(words.getFirst(), words.subList(1, words.size()), start + 1, content));
        start = end;
      }
    }
    return List.copyOf(blocks);
  }
}
