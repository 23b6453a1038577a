package dev.espalier.ir.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.ir.diagnostic.DiagnosticText;
import dev.espalier.ir.sample.EditedJson;
import dev.espalier.ir.sample.OrderSample;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FlowReaderTest {

  private static final String ORDER = FlowWriter.write(OrderSample.sketch().seal());

  @Test
  void truncatedDocument_isNotJson() {
    assertThat(text(ORDER.substring(0, ORDER.indexOf("\"nodes\""))))
        .startsWith("f.json:28:3: [DAG301] not JSON: the document ends too early");
  }

  @Test
  void emptyDocument_isNotJson() {
    assertThat(text("")).startsWith("f.json:1:1: [DAG301] not JSON: the document is empty");
  }

  @Test
  void deepNesting_isRefused() {
    assertThat(text("[".repeat(1_000_000)))
        .startsWith("f.json:1:201: [DAG301] not JSON: a limit is exceeded");
  }

  @Test
  void deepSchema_isRefused() {
    var deep = "{\"items\":".repeat(150_000) + "{}" + "}".repeat(150_000);

    assertThat(text("{\"irVersion\":\"1.0\",\"schemas\":{\"A\":" + deep + "}}"))
        .contains("[DAG301] not JSON: a limit is exceeded");
  }

  @Test
  void hugeNumber_isRefused() {
    var huge = new EditedJson(ORDER).put("/scopes/0/concurrency", "1e999999999").text();

    assertThat(text(huge))
        .contains("at /scopes/0/concurrency: [DAG302] expected a whole number of at most 32 bits");
    assertThat(text(huge.replace("1e999999999", "9".repeat(300)))).contains("[DAG302]");
    assertThat(text(huge.replace("1e999999999", "9".repeat(3000)))).contains("[DAG301]");
    assertThat(text(huge.replace("1e999999999", "2147483648"))).contains("[DAG302]");
    assertThat(text(huge.replace("1e999999999", "8.0"))).contains("[DAG302]");
  }

  @Test
  void wrongTypes_areAllSaidAtOnce() {
    var wrong =
        new EditedJson(ORDER)
            .put("/name", "7")
            .put("/durable", "\"yes\"")
            .put("/nodes/0/work", "[]")
            .put("/nodes/1", "null")
            .put("/deadline", "\"2 days\"")
            .put("/edges", "{}")
            .remove("/nodes/2/version")
            .text();

    assertThat(refused(wrong))
        .extracting(each -> each.place().pointer() + " " + each.message())
        .containsExactly(
            "/name expected a string but found a number",
            "/deadline expected a duration such as \"PT30S\"",
            "/durable expected true or false but found a string",
            "/nodes/0/work expected an object but found an array",
            "/nodes/1 expected an object but found null",
            "/nodes/2 the member \"version\" is missing",
            "/edges expected an array but found an object");
  }

  @Test
  void duplicateMember_isRefusedWhereItStands() {
    assertThat(text("{\"irVersion\": \"1.0\",\n  \"irVersion\": \"1.0\"}"))
        .startsWith("f.json:2:3: [DAG301] not JSON: the name \"irVersion\" occurs twice");
  }

  @Test
  void unknownConstant_isRefusedWithNearOnes() {
    var wrong = new EditedJson(ORDER).put("/nodes/1/effect/inferred", "\"pur\"").text();

    assertThat(refused(wrong))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.message())
                  .isEqualTo("\"pur\" is none of the values that may stand here");
              assertThat(each.near()).containsExactly("pure");
              assertThat(each.known()).containsExactly("effectful", "readOnly");
            });
  }

  @Test
  void unknownKind_isRefusedWithNearOnes() {
    var wrong = new EditedJson(ORDER).put("/nodes/1/work/kind", "\"jav\"").text();

    assertThat(refused(wrong))
        .singleElement()
        .satisfies(each -> assertThat(each.near()).containsExactly("java"));
  }

  @Test
  void unknownMember_isIgnored() {
    var newer = new EditedJson(ORDER).put("/nodes/1/colour", "\"red\"").text();

    assertThat(new FlowReader().read("f.json", newer)).isInstanceOf(ReadResult.Read.class);
  }

  @Test
  void newerMinorVersion_isRead_newerMajorIsNot() {
    var minor = new EditedJson(ORDER).put("/irVersion", "\"1.7\"").text();
    var major = new EditedJson(ORDER).put("/irVersion", "\"2.0\"").text();

    assertThat(new FlowReader().read("f.json", minor)).isInstanceOf(ReadResult.Read.class);
    assertThat(text(major))
        .startsWith(
            "f.json:2:16 at /irVersion: [DAG303] the IR version is \"2.0\", but this program reads"
                + " 1.x");
    assertThat(text(major.replace("2.0", "1."))).contains("DAG303");
    assertThat(text(major.replace("2.0", "1.x"))).contains("DAG303");
  }

  @Test
  void otherJson_isNoFlow() {
    assertThat(text("[]"))
        .startsWith("f.json:1:1: [DAG302] not a flow document: it has no \"irVersion\"");
    assertThat(text("{\"irVersion\": 1}")).contains("DAG302");
  }

  @Test
  void brokenUtf8_isRefusedWhereItStands() {
    var document = ORDER.getBytes(StandardCharsets.UTF_8);
    document[5] = (byte) 0xff;

    var refused = (ReadResult.Refused) new FlowReader().read("f.json", document);

    assertThat(DiagnosticText.located(refused.diagnostics().getFirst()))
        .startsWith("f.json:2:4: [DAG301] not JSON: the document is not UTF-8");
  }

  @Test
  void truncatedUtf8_isRefused() {
    byte[] document = {'"', (byte) 0xc3};

    var refused = (ReadResult.Refused) new FlowReader().read("f.json", document);

    assertThat(refused.diagnostics()).hasSize(1);
  }

  @Test
  void schemaKeywordsThatRestrict_areRefused() {
    var wrong =
        new EditedJson(ORDER)
            .put("/schemas/Order/properties/id/pattern", "\"[a-z]+\"")
            .put("/schemas/Label", "{\"type\": \"objekt\"}")
            .put("/schemas/Parcel", "{\"type\": \"integer\", \"format\": \"int31\"}")
            .put("/schemas/Receipt", "{\"$ref\": \"other.json\"}")
            .put("/schemas/Rejected/required/1", "\"nothing\"")
            .text();

    assertThat(refused(wrong))
        .extracting(each -> each.place().pointer() + " " + each.message())
        .containsExactlyInAnyOrder(
            "/schemas/Order/properties/id/pattern \"pattern\" cannot be said of this schema",
            "/schemas/Label/type \"objekt\" is not a type that a schema of a flow can have",
            "/schemas/Parcel/format \"int31\" is not a format of this type",
            "/schemas/Receipt/$ref \"other.json\" is not #/schemas/ and a name",
            "/schemas/Rejected/required the required property \"nothing\" has no schema");
  }

  @Test
  void documentOfMillionsOfValues_isRefused() {
    var document = "[" + "0,".repeat(6_000_000) + "0]";

    assertThat(text(document)).contains("[DAG301] not JSON: a limit is exceeded");
  }

  @Test
  void manyFaults_areCut() {
    var document = "{\"irVersion\":\"1.0\",\"nodes\":[" + "1,".repeat(5000) + "1]}";

    assertThat(refused(document)).hasSize(100);
  }

  private static List<Diagnostic> refused(String document) {
    return ((ReadResult.Refused) new FlowReader().read("f.json", document)).diagnostics();
  }

  private static String text(String document) {
    return DiagnosticText.located(refused(document).getFirst());
  }
}
