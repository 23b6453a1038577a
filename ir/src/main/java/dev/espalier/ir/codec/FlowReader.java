package dev.espalier.ir.codec;

import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.diagnostic.NearMiss;
import dev.espalier.ir.diagnostic.Place;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Source;
import dev.espalier.ir.json.Fault;
import dev.espalier.ir.json.Faults;
import dev.espalier.ir.json.Json;
import dev.espalier.ir.json.JsonPath;
import dev.espalier.ir.json.JsonReader;
import dev.espalier.ir.json.JsonResult;
import dev.espalier.ir.json.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads flow documents as far as their form goes; whether the flow makes sense is not looked at.
/// Never throws on account of a document. Unknown members are ignored; unknown enum constants,
/// kinds and major versions are refused. To be used by one thread at a time.
public final class FlowReader {

  /// How many tokens a document may have: about those of 30,000 nodes.
  private static final long MAX_TOKENS = 5_000_000;

  private final JsonReader json = new JsonReader(MAX_TOKENS);

  /// Makes a reader.
  public FlowReader() {
    // Only limits, which are the same for all.
  }

  /// Returns the flow in a document in UTF-8, or why there is none.
  ///
  /// @param name what diagnostics call the document, such as its path
  public ReadResult read(String name, byte[] document) {
    return read(name, json.read(document));
  }

  /// Returns the flow in a document, or why there is none.
  ///
  /// @param name what diagnostics call the document, such as its path
  public ReadResult read(String name, String document) {
    return read(name, json.read(document));
  }

  private ReadResult read(String name, JsonResult parsed) {
    return switch (parsed) {
      case JsonResult.Broken broken ->
          refused(
              Diagnostic.of(
                  DiagnosticCode.DAG301,
                  place(name, JsonPath.ROOT, broken.at()),
                  "not JSON: " + broken.reason()));
      case JsonResult.Parsed(Json tree) -> {
        Diagnostic version = version(name, tree);
        yield version == null ? flow(name, tree) : refused(version);
      }
    };
  }

  private ReadResult flow(String name, Json tree) {
    Faults faults = new Faults();
    Flow flow = FlowForm.flow(Members.of(tree, JsonPath.ROOT, faults));
    if (faults.count() == 0) {
      return new ReadResult.Read(flow, tree);
    }
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<Fault> inOrder = new ArrayList<>(faults.all());
    inOrder.sort(
        Comparator.<Fault>comparingInt(fault -> fault.at().line())
            .thenComparingInt(fault -> fault.at().column()));
    for (Fault fault : inOrder) {
      diagnostics.add(diagnostic(name, fault));
    }
    return new ReadResult.Refused(List.copyOf(diagnostics));
  }

  private static ReadResult refused(Diagnostic diagnostic) {
    return new ReadResult.Refused(List.of(diagnostic));
  }

  private static @Nullable Diagnostic version(String name, Json tree) {
    Place root = place(name, JsonPath.ROOT, tree.at());
    Json version = tree instanceof Json.Obj object ? object.members().get("irVersion") : null;
    if (!(version instanceof Json.Str text)) {
      return Diagnostic.of(
              DiagnosticCode.DAG302, root, "not a flow document: it has no \"irVersion\"")
          .fix("give a flow.json that the compiler wrote");
    }
    String major = Flow.IR_VERSION.substring(0, Flow.IR_VERSION.indexOf('.') + 1);
    if (text.text().startsWith(major) && number(text.text().substring(major.length()))) {
      return null;
    }
    return Diagnostic.of(
            DiagnosticCode.DAG303,
            place(name, JsonPath.ROOT.at("irVersion"), text.at()),
            "the IR version is \"" + text.text() + "\", but this program reads " + major + "x")
        .fix("build the flow and this program with the same release of Espalier");
  }

  private static boolean number(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static Diagnostic diagnostic(String name, Fault fault) {
    Place place = place(name, fault.path(), fault.at());
    Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.DAG302, place, fault.message());
    String given = fault.given();
    if (given == null) {
      return diagnostic;
    }
    List<String> near = NearMiss.near(given, fault.known());
    return diagnostic.names(near, NearMiss.others(fault.known(), near));
  }

  private static Place place(String name, JsonPath path, Position at) {
    Source source = new Source(name, at.line(), at.column());
    return new Place(name, path.pointer(), null, null, null, source);
  }
}
