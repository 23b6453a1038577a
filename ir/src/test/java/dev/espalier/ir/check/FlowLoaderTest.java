package dev.espalier.ir.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ErrorMode;
import dev.espalier.ir.codec.FlowWriter;
import dev.espalier.ir.codec.ReadResult;
import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.ir.flow.Port;
import dev.espalier.ir.flow.PortRole;
import dev.espalier.ir.flow.Scope;
import dev.espalier.ir.sample.EditedJson;
import dev.espalier.ir.sample.NodeSketch;
import dev.espalier.ir.sample.OrderSample;
import dev.espalier.ir.sample.Sketch;
import dev.espalier.ir.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

final class FlowLoaderTest {

  @Test
  void soundDocument_isRead() {
    var flow = OrderSample.sketch().seal();

    var result = load(FlowWriter.write(flow));

    assertThat(result)
        .isInstanceOfSatisfying(
            ReadResult.Read.class, read -> assertThat(read.flow()).isEqualTo(flow));
  }

  @Test
  void soundDocument_inAnotherLayoutWithUnknownMembers_isRead() {
    var text = order().put("/future", "{\"x\": [1, null]}").put("/nodes/3/hint", "1").text();

    assertThat(load(text.replaceAll("\\n *", ""))).isInstanceOf(ReadResult.Read.class);
  }

  @Test
  void diagnostic_saysLineAndColumnAndPointer() {
    var diagnostic = wrong(order().put("/edges/0/from", "\"inptu\"")).getFirst();

    var text = order().put("/edges/0/from", "\"inptu\"").text();
    var line = text.substring(0, text.indexOf("\"inptu\"")).split("\n").length;
    assertThat(diagnostic.place().source().line()).isEqualTo(line);
    assertThat(diagnostic.place().source().column()).isEqualTo("      \"from\": \"".length());
    assertThat(diagnostic.place().pointer()).isEqualTo("/edges/0/from");
    assertThat(diagnostic.near()).containsExactly("input");
  }

  @Test
  void names_haveTheirForms() {
    assertThatOf(order().put("/name", "\"Order\""))
        .contains("DAG104 /name \"Order\" is no name of a flow");
    assertThatOf(order().put("/version", "\"1.0\""))
        .contains("DAG106 /version \"1.0\" is no SemVer version");
    assertThatOf(order().put("/nodes/4/settings/0/name", "\"a b\""))
        .contains("CAP102 /nodes/4/settings/0/name \"a b\" is no name of a setting");
    assertThatOf(order().put("/nodes/4/secrets", "[\"\"]"))
        .contains("SECR101 /nodes/4/secrets/0 \"\" is no name of a secret");
    assertThatOf(order().put("/nodes/8/id", "\"re fund\""))
        .contains("DAG104 /nodes/8/id \"re fund\" is no name of a node");
  }

  @Test
  void longName_isRefused() {
    assertThatOf(order().put("/name", "\"a" + "-a".repeat(100_000) + "\""))
        .anySatisfy(text -> assertThat(text).startsWith("DAG104 /name"));
  }

  @Test
  void names_areUnique() {
    assertThatOf(order().put("/nodes/8/id", "\"label\""))
        .contains("DAG103 /nodes/8/id two nodes are called \"label\"");
    assertThatOf(order().put("/nodes/4/ports/1/name", "\"approved\""))
        .contains("DAG304 /nodes/4/ports/1/name two ports are called \"approved\"");
    assertThatOf(order().put("/nodes/1/output/cases/1/name", "\"Approved\""))
        .contains("DAG304 /nodes/1/output/cases/1/name two cases are called \"Approved\"");
    assertThatOf(order().put("/scopes/1", scope("each-parcels", "parcels")))
        .contains("DAG304 /scopes/1/id two scopes are called \"each-parcels\"");
    assertThatOf(
            order()
                .put("/edges/1/from", "\"input\"")
                .put("/edges/1/to", "\"assess\"")
                .put("/edges/1/port", "\"order\""))
        .contains("DAG304 /edges/1 two edges lead from \"input\" to the same end");
  }

  @Test
  void edges_haveEnds() {
    assertThatOf(order().put("/edges/1/to", "\"revue\""))
        .contains("DAG202 /edges/1/to no node \"revue\"");
    assertThatOf(order().put("/edges/1/port", "\"x\""))
        .contains("DAG304 /edges/1/port the node \"review\" has no port \"x\"");
    assertThatOf(order().put("/edges/1/to", "\"input\""))
        .contains("DAG304 /edges/1 an edge leads to the flow's input");
    assertThatOf(order().put("/edges/1/from", "\"refund\""))
        .contains(
            "DAG304 /edges/1/from the node \"refund\" gives nothing that the port \"request\""
                + " could take");
  }

  @Test
  void buffersAndPartitions_canBeKept() {
    assertThatOf(order().put("/edges/7/buffer", "{\"capacity\": 8, \"overflow\": \"spill\"}"))
        .contains("SPILL101 /edges/7/buffer a buffer that spills up to null MiB");
    assertThatOf(order().put("/edges/7/buffer", buffer("spill", 0)))
        .contains("SPILL101 /edges/7/buffer a buffer that spills up to 0 MiB");
    assertThatOf(order().put("/edges/7/buffer", buffer("block", 4)))
        .contains("SPILL101 /edges/7/buffer a limit of 4 MiB for a buffer that does not spill");
    assertThatOf(order().put("/edges/7/partitionKey", "\"parcels.id\""))
        .contains(
            "CTRL119 /edges/7/partitionKey the key \"parcels.id\" is no path over the port"
                + " \"parcel\"");
    assertThatOf(order().put("/edges/8/partitionKey", "\"labels\""))
        .contains("CTRL119 /edges/8/partitionKey a partition where no elements are taken");
    assertThatOf(
            order().put("/edges/7/partitionKey", "\"parcel.id\"").put("/scopes/0/concurrency", "1"))
        .contains(
            "CTRL119 /edges/7/partitionKey a partition of elements that go one after the other"
                + " anyway");
  }

  private static EditedJson staged() {
    return new EditedJson(
        FlowWriter.write(
            new Sketch("f")
                .scope(new Scope("each-many", null, "many", 1, true, ErrorMode.FAIL))
                .node(NodeSketch.java("many").gives("List<Object>"))
                .node(
                    NodeSketch.java("a")
                        .in("each-many")
                        .port("one", PortRole.ELEMENT, "Object", "many")
                        .gives("Object"))
                .node(
                    NodeSketch.java("b").in("each-many").takes("a", "Object", "a").gives("Object"))
                .node(
                    NodeSketch.java("c")
                        .in("each-many")
                        .takes("a", "Object", "a")
                        .takes("b", "Object", "b")
                        .effectful())
                .seal()));
  }

  @Test
  void buffersBetweenNodes_areEqualWhereTheyLieSideBySide() {
    String buffer = "{\"capacity\": 8, \"overflow\": \"block\"}";
    String edges = staged().text().replaceAll("(?s).*\"edges\": ", "");
    assertThatOf(staged().put("/edges/1/buffer", buffer).put("/edges/2/buffer", buffer))
        .as(edges)
        .noneMatch(line -> line.startsWith("CTRL118"));
    assertThatOf(
            staged()
                .put("/edges/3/buffer", buffer)
                .put("/edges/1/buffer", buffer)
                .put("/edges/2/buffer", buffer.replace("8", "9")))
        .as(edges)
        .anyMatch(line -> line.startsWith("CTRL118") && line.contains("side by side"));
    assertThatOf(staged().put("/edges/1/buffer", buffer("spill", 4)))
        .contains("CTRL118 /edges/1/buffer a buffer within a scope that spills");
    assertThatOf(order().put("/edges/8/buffer", buffer))
        .contains("CTRL118 /edges/8/buffer a buffer where no elements are taken");
  }

  private static String buffer(String overflow, int spill) {
    return "{\"capacity\": 8, \"overflow\": \"%s\", \"spill\": %d}".formatted(overflow, spill);
  }

  @Test
  void edgeCases_areCasesOfTheSource() {
    assertThatOf(order().put("/edges/1/cases/0", "\"NeedReview\""))
        .contains("CTRL104 /edges/1/cases/0 \"NeedReview\" is no case of the node \"assess\"");
  }

  @Test
  void cycle_isShownAsItsPath() {
    assertThatOf(
            order()
                .put("/nodes/1/ports/1", port("again", "value"))
                .put("/edges/99", edge("charge", "assess", "again")))
        .contains(
            "DAG205 /edges/0 the nodes wait for each other: assess -> charge -> assess"
                .replace("/edges/0", "/edges/3"));
    assertThatOf(order().put("/edges/99", edge("assess", "assess", "order")))
        .contains("DAG204 /edges/12 the node \"assess\" feeds itself");
  }

  @Test
  void ports_haveSources() {
    assertThatOf(order().remove("/edges/0"))
        .contains(
            "DAG201 /nodes/1/ports/0 the port \"order\" of the node \"assess\" has no source");
    assertThatOf(order().put("/nodes/4/ports/0/role", "\"value\""))
        .contains(
            "DAG203 /nodes/4/ports/0 the port \"approved\" of the node \"charge\" has 2 sources,"
                + " but its role allows one");
    assertThatOf(order().remove("/nodes/7/ports/0/collects"))
        .contains(
            "DAG304 /nodes/7/ports/0 the port \"labels\" of the node \"confirm\" collects, but does"
                + " not say which scope");
    assertThatOf(order().put("/nodes/5/ports/0/collects", "\"each-parcels\""))
        .contains(
            "DAG304 /nodes/5/ports/0/collects the port \"receipt\" of the node \"parcels\" names a"
                + " scope, but does not collect");
  }

  @Test
  void scopes_areATree() {
    assertThatOf(order().put("/scopes/0/parent", "\"each-parcels\""))
        .contains(
            "DAG304 /scopes/0/parent the scope \"each-parcels\" is nested in itself, or too"
                + " deeply");
    assertThatOf(order().put("/scopes/0/parent", "\"each\""))
        .contains("DAG304 /scopes/0/parent no scope \"each\"");
    assertThatOf(order().put("/scopes/0/source", "\"parcel\""))
        .contains("DAG202 /scopes/0/source no node \"parcel\"");
    assertThatOf(order().put("/scopes/0/source", "\"label\""))
        .contains(
            "DAG304 /scopes/0/source the source \"label\" does not run where the scope"
                + " \"each-parcels\" is nested");
    assertThatOf(order().put("/scopes/0/concurrency", "0"))
        .contains("DAG304 /scopes/0/concurrency the concurrency 0 lets no element pass");
    assertThatOf(order().put("/nodes/6/scope", "\"each\""))
        .contains("DAG304 /nodes/6/scope no scope \"each\"");
  }

  @Test
  void values_leaveScopesOnlyCollected() {
    assertThatOf(order().put("/nodes/7/ports/0/role", "\"value\""))
        .contains(
            "CTRL110 /edges/8 the port \"labels\" of the node \"confirm\" takes a single value from"
                + " inside the scope \"each-parcels\"");
    assertThatOf(order().remove("/nodes/6/scope"))
        .contains(
            "CTRL110 /edges/7 the port \"parcel\" of the node \"label\" takes elements of"
                + " \"parcels\" outside of a scope over them",
            "CTRL109 /edges/8 the port \"labels\" of the node \"confirm\" collects from \"label\","
                + " which is not in the scope \"each-parcels\"");
    assertThatOf(order().put("/nodes/7/scope", "\"each-parcels\""))
        .contains(
            "CTRL110 /edges/8 the port \"labels\" of the node \"confirm\" does not stand around the"
                + " scope \"each-parcels\" that it collects");
  }

  @Test
  void guards_speakOfCasesThatThereAre() {
    assertThatOf(order().put("/nodes/2/guard/0/cases/assess/0", "\"Needs\""))
        .contains(
            "CTRL104 /nodes/2/guard/0/cases/assess/0 \"Needs\" is no case of the node \"assess\"");
    assertThatOf(order().put("/nodes/2/guard/0/cases/asses", "[\"x\"]"))
        .contains("DAG202 /nodes/2/guard/0/cases/asses no node \"asses\"");
    assertThatOf(order().put("/nodes/2/guard/0/cases/assess", "[]"))
        .contains(
            "CTRL103 /nodes/2/guard/0/cases/assess the node \"review\" can never run: its guard"
                + " leaves \"assess\" no case");
    assertThatOf(order().put("/nodes/1/ignored/0", "\"Refused\""))
        .contains("CTRL107 /nodes/1/ignored/0 \"Refused\" is no case of the node \"assess\"");
  }

  @Test
  void guards_mayAskForFailuresThatAreHandled() {
    var failed = Map.of("a", List.of("failed:java.io.IOException"));
    var sketch =
        new Sketch("f")
            .node(NodeSketch.java("a").gives(new Schema.Any(), "Object"))
            .node(
                NodeSketch.java("handler")
                    .port(new Port("e", PortRole.ERROR, new Schema.Any(), "E", null), "a")
                    .when(failed)
                    .effectful());
    var document = FlowWriter.write(sketch.seal());

    assertThat(load(document)).isInstanceOf(ReadResult.Read.class);
    assertThatOf(new EditedJson(document).put("/nodes/1/ports/0/role", "\"value\""))
        .contains(
            "CTRL104 /nodes/1/guard/0/cases/a/0 \"failed:java.io.IOException\" is no case of the"
                + " node \"a\"");
  }

  @Test
  void ends_matchTheNodes() {
    assertThatOf(order().remove("/input"))
        .contains("DAG304 /nodes/0 an input node where there is no input");
    assertThatOf(order().remove("/output"))
        .contains("DAG304 /nodes/7/result an answer where there is no output");
    assertThatOf(order().put("/nodes/7/result", "\"none\""))
        .contains("DAG304 /output an output that no node answers");
    assertThatOf(order().put("/nodes/8/work", "{\"kind\": \"input\"}"))
        .contains("DAG304 /nodes/8/work the node \"input\", and no other, is of the kind input");
  }

  @Test
  void schemas_referToEachOther() {
    assertThatOf(order().put("/nodes/5/output/schema/items/$ref", "\"#/schemas/Parcle\""))
        .contains("DAG304 /nodes/5/output/schema no schema \"Parcle\" in the document");
    assertThatOf(order().remove("/schemas/Granted"))
        .contains("DAG304 /schemas/Decision no schema \"Granted\" in the document");
  }

  @Test
  void schemasAtACodec_fit() {
    var diagnostics =
        wrong(
            order()
                .put("/schemas/Order/properties/id/type", "\"integer\"")
                .put("/nodes/1/ports/0/schema/$ref", "\"#/schemas/Receipt\"")
                .remove("/nodes/1/ports/0/javaType"));

    assertThat(diagnostics)
        .singleElement()
        .satisfies(
            diagnostic -> {
              assertThat(diagnostic.message())
                  .isEqualTo("what \"input\" gives does not fit the port \"order\" of \"assess\"");
              assertThat(diagnostic.why())
                  .isEqualTo(
                      "at /id: producer gives a whole number of any size, consumer takes a text");
            });
  }

  @Test
  void policies_canBeKept() {
    assertThatOf(order().put("/deadline", "\"PT0S\""))
        .contains("DAG304 /deadline the duration PT0S is too short");
    assertThatOf(order().put("/nodes/4/policies/retry/maxAttempts", "1"))
        .contains(
            "RETRY102 /nodes/4/policies/retry/maxAttempts a retry with 1 attempts in all tries"
                + " nothing again");
    assertThatOf(order().put("/nodes/4/policies/retry/backoff", "\"PT-1S\""))
        .contains("DAG304 /nodes/4/policies/retry/backoff the duration PT-1S is too short");
    assertThatOf(order().put("/nodes/8/policies/compensates", "\"chrage\""))
        .contains("DAG202 /nodes/8/policies/compensates no node \"chrage\"");
    assertThatOf(order().remove("/nodes/2/work/voters"))
        .contains("DAG304 /nodes/2/work an approval without voters");
  }

  @Test
  void capabilities_areKnownAndOwnedUpTo() {
    assertThatOf(order().put("/nodes/4/capabilities/0/capability", "\"httpWrit\""))
        .contains("CAP101 /nodes/4/capabilities/0/capability no capability \"httpWrit\"");
    assertThatOf(order().put("/nodes/4/capabilities/0/capability", "\"wallClock\""))
        .contains("CAP101 /nodes/4/capabilities/0/target the capability wallClock has no target");
    assertThatOf(order().put("/nodes/4/effect/inferred", "\"pure\""))
        .contains(
            "EFFECT101 /nodes/4/effect the node \"charge\" takes httpWrite, so it is at least"
                + " effectful");
    assertThatOf(order().put("/nodes/4/determinism/claimed", "\"strict\""))
        .contains(
            "DET101 /nodes/4/determinism the node \"charge\" takes httpWrite, so it is at least"
                + " bestEffort");
  }

  @Test
  void derivedParts_areCompared() {
    assertThatOf(order().remove("/requirements/origins"))
        .containsExactly(
            "DAG304 /requirements \"requirements\" is not what follows from the rest of the"
                + " document");
    assertThatOf(order().put("/hosts/0/fits", "false"))
        .containsExactly(
            "DAG304 /hosts \"hosts\" is not what follows from the rest of the document");
    assertThatOf(order().put("/id", "\"00000000-0000-5000-8000-000000000000\""))
        .containsExactly("DAG304 /id \"id\" is not what follows from the rest of the document");
    assertThatOf(order().remove("/controlSurfaces/0"))
        .containsExactly(
            "DAG304 /controlSurfaces \"controlSurfaces\" is not what follows from the rest of the"
                + " document");
  }

  @Test
  void changedDocument_isFoundByItsHash() {
    assertThatOf(order().put("/nodes/1/work/method", "\"judge\""))
        .containsExactly("DAG305 /contentHash the document was changed after it was made");
  }

  @Test
  void changedProse_isNoMatter() {
    var text =
        order()
            .put("/summary", "\"Says it better.\"")
            .put("/nodes/1/source/line", "99")
            .put("/metadata", "{\"owner\": \"ann\"}")
            .text();

    assertThat(load(text)).isInstanceOf(ReadResult.Read.class);
  }

  private static EditedJson order() {
    return new EditedJson(FlowWriter.write(OrderSample.sketch().seal()));
  }

  private static String edge(String from, String to, String port) {
    return """
    {"id": "", "from": "%s", "to": "%s", "port": "%s"}
    """
        .formatted(from, to, port);
  }

  private static String port(String name, String role) {
    return """
    {"name": "%s", "role": "%s", "schema": {}}
    """
        .formatted(name, role);
  }

  private static String scope(String id, String source) {
    return """
    {"id": "%s", "source": "%s", "concurrency": 1, "ordered": true, "onError": "fail"}
    """
        .formatted(id, source);
  }

  private static ListAssert<String> assertThatOf(EditedJson document) {
    var lines = new ArrayList<String>();
    for (var each : wrong(document)) {
      lines.add(each.code() + " " + each.place().pointer() + " " + each.message());
    }
    return assertThat(lines);
  }

  private static List<Diagnostic> wrong(EditedJson document) {
    return load(document.text()) instanceof ReadResult.Refused refused
        ? refused.diagnostics()
        : List.of();
  }

  private static ReadResult load(String document) {
    return new FlowLoader().load("flow.json", document.getBytes(StandardCharsets.UTF_8));
  }
}
