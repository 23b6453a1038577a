package dev.espalier.ir.emit;

import static dev.espalier.ir.emit.NodeDraft.input;
import static dev.espalier.ir.emit.NodeDraft.java;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.HttpMethod;
import dev.espalier.ir.emit.dot.DotEmitter;
import dev.espalier.ir.emit.mermaid.MermaidEmitter;
import dev.espalier.ir.emit.picture.Card;
import dev.espalier.ir.emit.picture.Frame;
import dev.espalier.ir.emit.picture.Picture;
import dev.espalier.ir.emit.text.TextEmitter;
import dev.espalier.ir.flow.Trigger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PictureTest {

  @Test
  void types_losePackagesOnly() {
    var flow =
        new Draft("types")
            .node(input("java.util.Map<java.lang.String, com.acme.Shop.Order.Line[]>"))
            .node(java("a").takes("x", "int", "input").gives("List<? extends com.acme.Shape>"))
            .flow();

    var cards = Picture.of(flow).cards();

    assertThat(cards)
        .extracting(Card::result)
        .containsExactly("Map<String, Order.Line[]>", "List<? extends Shape>");
    assertThat(cards.getLast().ports().getFirst().type()).isEqualTo("int");
  }

  @Test
  void contents_putFramesWhereTheirFirstCardStands() {
    var contents = Picture.of(Samples.everything()).contents();

    assertThat(contents.get("each-input"))
        .extracting(
            item -> item instanceof Frame frame ? "frame " + frame.id() : ((Card) item).id())
        .containsExactly("lines", "frame each-lines", "total", "tier", "discount", "bill");
    assertThat(contents.get("each-lines")).hasSize(1);
  }

  @Test
  void trigger_withoutInput_startsTheNodesThatWaitForNothing() {
    var flow =
        new Draft("tick")
            .startedBy(new Trigger.Http(HttpMethod.POST, "/tick"))
            .node(java("trigger-1").gives("int"))
            .node(java("b").takes("x", "int", "trigger-1"))
            .flow();

    var picture = Picture.of(flow);

    assertThat(picture.cards().getFirst().id()).isEqualTo("trigger-2");
    assertThat(picture.arrows().getFirst().to()).isEqualTo("trigger-1");
    assertThat(picture.arrows()).hasSize(2);
  }

  @Test
  void drawings_ofTenThousandNodesShowEachOnce() {
    var draft = new Draft("large").node(input("int"));
    IntStream.range(0, 10_000)
        .forEach(
            i ->
                draft.node(
                    java("n" + i)
                        .takes("x", "int", i == 0 ? "input" : "n" + (i - 1))
                        .gives("int")));
    var flow = draft.flow();

    assertThat(DotEmitter.emit(flow)).containsOnlyOnce("<b>n9999</b>");
    assertThat(MermaidEmitter.emit(flow)).containsOnlyOnce("<b>n9999</b>");
    assertThat(TextEmitter.emit(flow)).containsOnlyOnce("\nn9999  java");
  }
}
