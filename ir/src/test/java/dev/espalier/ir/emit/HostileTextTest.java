package dev.espalier.ir.emit;

import static dev.espalier.ir.emit.NodeDraft.input;
import static dev.espalier.ir.emit.NodeDraft.java;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ErrorMode;
import dev.espalier.HttpMethod;
import dev.espalier.ir.emit.dot.DotEmitter;
import dev.espalier.ir.emit.mermaid.MermaidEmitter;
import dev.espalier.ir.emit.picture.Card;
import dev.espalier.ir.emit.picture.Picture;
import dev.espalier.ir.emit.text.TextEmitter;
import dev.espalier.ir.flow.Edge;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.PortRole;
import dev.espalier.ir.flow.Scope;
import dev.espalier.ir.flow.Trigger;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Whatever a text holds, a drawing stays well-formed, shows it, and means the same graph.
final class HostileTextTest {

  private static final Pattern MERMAID_LINE =
      Pattern.compile(
          """
          \\s*(?:n\\d+(?:\\(\\[|\\[\\[|\\()"[^"]*"(?:\\]\\)|\\]\\]|\\)):::\\w+\
          |n\\d+ (?:-->|==>|-\\.->)(?:\\|"[^"|]*"\\|)? n\\d+\
          |subgraph s\\d+\\["[^"]*"\\]|end|flowchart TB|class [\\w,]+ \\w+|classDef .*|%% [^{}%]*\
          |---|config:|  flowchart:|    wrappingWidth: 480|title: ".*")\
          """);

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "\"",
            "\\",
            "a\\",
            "\\\"",
            "</td>",
            "<b",
            "&amp;",
            "]]>",
            "]];",
            "->",
            "a -> b; c",
            "end",
            "a\nb",
            "\r\n\t",
            "\u0000",
            "\u001b[31m",
            "\u202Eevil",
            "\uD800",
            "é漢字🎉",
            "%%{init}%%",
            "#quot;",
            "`code`",
            "\"]:::x",
            "${x}",
            "--",
            "{{{",
            "|",
            ";",
            "<!-- -->",
            "\uFFFE",
            ""),
        Arbitraries.strings().ofMaxLength(40),
        Arbitraries.strings().withChars("\"\\<>&;[](){}|-#%`\n ab").ofMaxLength(30));
  }

  private static Flow flow(String text) {
    return new Draft(text)
        .says(text)
        .startedBy(new Trigger.Http(HttpMethod.POST, text))
        .scope(new Scope("s" + text, null, text, 2, true, ErrorMode.FAIL))
        .node(input(text))
        .node(java("a" + text).takes(text, text, "input").gives(text).ignores(text).says(text))
        .node(
            java("b" + text)
                .in("s" + text)
                .port(text, PortRole.ELEMENT, text)
                .with("httpRead", text)
                .secret(text)
                .setting(text, text)
                .answers(text))
        .edge(new Edge("e", "a" + text, "b" + text, text, List.of(text)))
        .flow();
  }

  @Property(tries = 300)
  void dot_staysTheSameGraph(@ForAll("texts") String text) {
    var flow = flow(text);

    var statements = DotReader.read(DotEmitter.emit(flow));

    var edges = statements.stream().filter(DotReader.Statement::isEdge).toList();
    assertThat(edges).hasSize(3);
    assertThat(edges.getLast().words()).startsWith(id("a" + text)).contains(id("b" + text));
    var nodes = statements.stream().filter(DotReader.Statement::isNode).toList();
    assertThat(nodes).hasSize(4);
    assertThat(nodes.stream().map(node -> node.words().getFirst()))
        .containsExactly("trigger-1", "input", id("a" + text), id("b" + text));
    var cards = Picture.of(flow).cards();
    for (var at = 0; at < cards.size(); at++) {
      assertThat(shown(nodes.get(at).values().getFirst())).contains(said(cards.get(at)));
    }
  }

  @Property(tries = 300)
  void mermaid_staysTheSameGraph(@ForAll("texts") String text) {
    var drawing = MermaidEmitter.emit(flow(text));

    assertThat(drawing.lines()).allMatch(line -> MERMAID_LINE.matcher(line).matches());
    assertThat(drawing.lines().filter(line -> line.contains(">") && line.matches("\\s*n\\d+ .*")))
        .hasSize(3);
  }

  @Property(tries = 300)
  void text_keepsItsLines(@ForAll("texts") String text) {
    var drawing = TextEmitter.emit(flow(text));

    var notes = Picture.of(flow(text)).cards().stream().mapToInt(card -> card.notes().size()).sum();
    var heads = Picture.of(flow(text)).lines().size();
    assertThat(drawing.lines()).hasSize(2 + heads + 4 + 3 + 2 + notes);
    assertThat(drawing.codePoints().filter(sign -> sign != '\n'))
        .noneMatch(Character::isISOControl);
  }

  /// An id as Graphviz reads it, backslashes doubled.
  private static String id(String plain) {
    return plain
        .replace("\\", "\\\\")
        .codePoints()
        .mapToObj(
            sign ->
                Character.isISOControl(sign) || Character.getType(sign) == Character.SURROGATE
                    ? String.format("\\u%04x", sign)
                    : Character.toString(sign))
        .collect(Collectors.joining());
  }

  private static List<String> said(Card card) {
    return card.result() == null ? List.of(card.title()) : List.of(card.title(), card.result());
  }

  private static String shown(String html) {
    var xml = "<html>" + html.substring(1, html.length() - 1) + "</html>";
    try {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(xml)))
          .getDocumentElement()
          .getTextContent();
    } catch (SAXException | IOException | ParserConfigurationException malformed) {
      throw new AssertionError(xml, malformed);
    }
  }
}
