package dev.espalier.runtime.svg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ir.emit.picture.Picture;
import dev.espalier.ir.flow.Flow;
import dev.espalier.runtime.svg.Scene.PlacedCard;
import dev.espalier.runtime.svg.Scene.PlacedFrame;
import java.io.IOException;
import java.io.StringReader;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

final class SvgEmitterTest {

  @ParameterizedTest
  @ValueSource(strings = {"empty", "hello", "order", "everything"})
  void drawing_showsEveryCardAndSaysWhatItIs(String sample) {
    var flow = SampleFlows.read(sample);

    var svg = xml(drawn(flow)).getDocumentElement();

    assertThat(svg.getAttribute("role")).isEqualTo("img");
    assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("Flow " + flow.name() + " " + flow.version());
    assertThat(svg.getElementsByTagName("desc").getLength()).isEqualTo(1);
    var shown = svg.getTextContent();
    assertThat(Picture.of(flow).cards())
        .allSatisfy(card -> assertThat(shown).contains(card.title()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "order", "everything"})
  void cards_lieApartAndInsideTheirFrames(String sample) {
    var scene = LayeredLayout.place(Picture.of(SampleFlows.read(sample)));

    var frames =
        scene.frames().stream()
            .collect(Collectors.toMap(placed -> placed.frame().id(), PlacedFrame::box));
    for (var card : scene.cards()) {
      assertThat(scene.cards())
          .filteredOn(other -> !other.equals(card) && overlap(card, other))
          .isEmpty();
      if (card.card().frame() != null) {
        assertThat(holds(frames.get(card.card().frame()), card.box())).isTrue();
      }
      assertThat(holds(new Box(0, 0, scene.width(), scene.height()), card.box())).isTrue();
    }
  }

  @Test
  void arrows_endOnTheirPorts() {
    var scene = LayeredLayout.place(Picture.of(SampleFlows.read("everything")));

    var cards =
        scene.cards().stream()
            .collect(Collectors.toMap(placed -> placed.card().id(), card -> card));
    assertThat(scene.arrows()).hasSize(scene.picture().arrows().size());
    assertThat(scene.arrows())
        .filteredOn(placed -> placed.arrow().port() >= 0)
        .allSatisfy(
            placed -> {
              var target = cards.get(placed.arrow().to());
              var x = target.box().x() + target.size().port(placed.arrow().port());
              assertThat(placed.route().end().x()).isBetween(x - 0.5, x + 0.5);
              assertThat(placed.route().end().y())
                  .isBetween(target.box().y() - 0.5, target.box().y() + 0.5);
            });
  }

  @Test
  void drawing_isTheSameEveryTime() {
    var flow = SampleFlows.read("everything");

    assertThat(drawn(flow)).isEqualTo(drawn(flow));
  }

  @ParameterizedTest
  @MethodSource("dev.espalier.runtime.svg.SampleFlows#hostileTexts")
  void hostileText_staysText(String text) {
    var flow = SampleFlows.named(text);

    var svg = xml(drawn(flow)).getDocumentElement();

    assertThat(svg.getElementsByTagName("script").getLength()).isZero();
    assertThat(svg.getTextContent()).contains(Picture.of(flow).cards().getFirst().title());
  }

  @Test
  void tenThousandNodes_areRefusedWithAWayOut() {
    var flow = SampleFlows.chain(10_000);

    var drawing = SvgEmitter.emit(flow);

    assertThat(drawing)
        .isInstanceOfSatisfying(
            SvgDrawing.Refused.class,
            refused -> assertThat(refused.reason()).contains("10000 nodes", "format text", "dot"));
  }

  @Test
  void manyNodes_areDrawnUpToTheLimit() {
    var drawing = drawn(SampleFlows.chain(500));

    assertThat(IntStream.range(0, 500)).allMatch(node -> drawing.contains(">n" + node + "<"));
  }

  private static String drawn(Flow flow) {
    return switch (SvgEmitter.emit(flow)) {
      case SvgDrawing.Drawn(var svg) -> svg;
      case SvgDrawing.Refused(var reason) -> throw new AssertionError(reason);
    };
  }

  private static boolean overlap(PlacedCard one, PlacedCard other) {
    return one.box().x() < other.box().right()
        && other.box().x() < one.box().right()
        && one.box().y() < other.box().bottom()
        && other.box().y() < one.box().bottom();
  }

  private static boolean holds(Box outer, Box inner) {
    return outer.x() <= inner.x()
        && outer.y() <= inner.y()
        && outer.right() >= inner.right()
        && outer.bottom() >= inner.bottom();
  }

  private static Document xml(String text) {
    try {
      return DocumentBuilderFactory.newDefaultNSInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(text)));
    } catch (SAXException | IOException | ParserConfigurationException malformed) {
      throw new AssertionError(text, malformed);
    }
  }
}
