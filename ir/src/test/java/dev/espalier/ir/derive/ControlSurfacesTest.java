package dev.espalier.ir.derive;

import static dev.espalier.ir.flow.PortRole.ELEMENT;
import static dev.espalier.ir.flow.PortRole.ERROR;
import static dev.espalier.ir.flow.PortRole.OPTIONAL;
import static dev.espalier.ir.flow.PortRole.RACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ErrorMode;
import dev.espalier.ir.control.ControlSurface;
import dev.espalier.ir.flow.Policies;
import dev.espalier.ir.flow.Scope;
import dev.espalier.ir.flow.Work;
import dev.espalier.ir.sample.NodeSketch;
import dev.espalier.ir.sample.OrderSample;
import dev.espalier.ir.sample.Sketch;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ControlSurfacesTest {

  @Test
  void orderFlow_hasItsOrchestrationSaidOutright() {
    var surfaces = OrderSample.sketch().seal().controlSurfaces();

    assertThat(surfaces)
        .containsExactly(
            new ControlSurface.ForEach("each-parcels", "parcels", List.of("label"), 8),
            new ControlSurface.Branch(
                "assess",
                Map.of(
                    "Approved", List.of("charge"),
                    "NeedsReview", List.of("review"),
                    "Rejected", List.of())),
            new ControlSurface.Approval("review"),
            new ControlSurface.Branch(
                "review", Map.of("Granted", List.of("reviewed"), "Denied", List.of("confirm"))),
            new ControlSurface.Join("charge", List.of("input", "assess", "reviewed")),
            new ControlSurface.Merge("charge", "approved", List.of("assess", "reviewed")),
            new ControlSurface.Join("confirm", List.of("review", "label")),
            new ControlSurface.Collect("confirm", "labels", "each-parcels"),
            new ControlSurface.Compensation("charge", "refund"));
  }

  @Test
  void raceHandlerDelayAndSignal_areSaid() {
    var late =
        new Policies(
            Duration.ofHours(1), null, null, null, null, null, null, null, List.of(), null);
    var flow =
        new Sketch("f")
            .node(NodeSketch.java("a").gives("T"))
            .node(NodeSketch.java("b").gives("T").governedBy(late))
            .node(NodeSketch.java("first").port("x", RACE, "T", "a", "b").gives("T"))
            .node(NodeSketch.java("handler").port("failure", ERROR, "E", "a").gives("T"))
            .node(NodeSketch.of("paid", new Work.Await("payment", "", null)).after("first"))
            .seal();

    assertThat(flow.controlSurfaces())
        .containsExactly(
            new ControlSurface.Delay("b", Duration.ofHours(1)),
            new ControlSurface.Race("first", "x", List.of("a", "b")),
            new ControlSurface.ErrorHandler("a", "handler"),
            new ControlSurface.Await("paid", "payment"));
  }

  @Test
  void partition_isSaid() {
    var flow =
        new Sketch("f")
            .scope(new Scope("each-a", null, "a", 8, true, ErrorMode.FAIL))
            .node(NodeSketch.java("a").gives("List"))
            .node(NodeSketch.java("b").in("each-a").port("x", ELEMENT, "T", "a").by("x.id"))
            .seal();

    assertThat(flow.controlSurfaces())
        .containsExactly(
            new ControlSurface.ForEach("each-a", "a", List.of("b"), 8),
            new ControlSurface.Partition("b", "x", "x.id"));
  }

  @Test
  void optionalPortWithSeveralSources_merges() {
    var flow =
        new Sketch("f")
            .node(NodeSketch.java("a").gives("T"))
            .node(NodeSketch.java("b").gives("T"))
            .node(NodeSketch.java("c").port("x", OPTIONAL, "T", "b", "a").gives("T"))
            .seal();

    assertThat(flow.controlSurfaces())
        .containsExactly(new ControlSurface.Merge("c", "x", List.of("a", "b")));
  }

  @Test
  void casesThatAreAlwaysTakenTogether_areNoBranch() {
    var flow =
        new Sketch("f")
            .node(NodeSketch.java("a").branches("T", "A", "B"))
            .node(NodeSketch.java("b").takes("x", "T", "a").gives("T"))
            .seal();

    assertThat(flow.controlSurfaces()).isEmpty();
  }

  @Test
  void edgeForEveryCase_isInAllOfThem() {
    var flow =
        new Sketch("f")
            .node(NodeSketch.java("a").branches("T", "A", "B"))
            .node(NodeSketch.java("b").takes("x", "A", "a[A]").gives("T"))
            .node(NodeSketch.java("log").takes("x", "T", "a").effectful())
            .seal();

    assertThat(flow.controlSurfaces())
        .containsExactly(
            new ControlSurface.Branch("a", Map.of("A", List.of("b", "log"), "B", List.of("log"))));
  }
}
