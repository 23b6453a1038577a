package dev.espalier.runtime.json;

import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.diagnostic.NearMiss;
import dev.espalier.ir.diagnostic.Place;
import dev.espalier.ir.flow.DataType;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Source;
import dev.espalier.ir.json.Fault;
import dev.espalier.ir.json.Faults;
import dev.espalier.ir.json.Json;
import dev.espalier.ir.json.JsonPath;
import dev.espalier.ir.json.JsonReader;
import dev.espalier.ir.json.JsonResult;
import dev.espalier.ir.json.JsonText;
import dev.espalier.ir.json.Position;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads the input of a flow: first checks the document against the flow's input schema, and says
/// all that is wrong with it; then makes it a Java value.
public final class InputReader {

  private final Flow flow;
  private final Supplier<ValueCodec> codec;

  /// Creates a reader of one flow's inputs; the codec is asked for only when there is something to
  /// convert.
  public InputReader(Flow flow, Supplier<ValueCodec> codec) {
    this.flow = flow;
    this.codec = codec;
  }

  /// Reads a document in UTF-8, or returns why it does not fit.
  ///
  /// @param name what diagnostics call the document, such as its file's name
  /// @param document the document, null if none is given
  /// @param type gives the Java type of the flow's input; asked only when the document fits
  public InputResult read(String name, byte @Nullable [] document, Supplier<Type> type) {
    DataType input = flow.input();
    if (input == null) {
      return document == null ? new InputResult.Accepted(null) : surplus(name);
    }
    if (document == null) {
      return absent(input);
    }
    return switch (new JsonReader().read(document)) {
      case JsonResult.Broken(String reason, Position at) ->
          refused(diagnostic(place(name, "", at), "the input is not JSON: " + reason));
      case JsonResult.Parsed(Json json) -> {
        Faults faults = ValueCheck.of(json, input.schema(), flow.schemas());
        yield faults.count() == 0
            ? convert(name, document, json, type.get())
            : new InputResult.Refused(diagnostics(name, faults));
      }
    };
  }

  private InputResult convert(String name, byte[] document, Json json, Type type) {
    try {
      return new InputResult.Accepted(codec.get().read(document, type));
    } catch (ValueException e) {
      Position at = path(e.pointer()).position(json);
      return refused(diagnostic(place(name, e.pointer(), at), e.reason()));
    }
  }

  private InputResult surplus(String name) {
    Place place = new Place(name, null, flow.name(), null, null, null);
    return refused(
        diagnostic(place, flow.name() + " takes no input, but one was given").fix("give none"));
  }

  private InputResult absent(DataType input) {
    String sample = JsonText.compact(SampleValue.of(input.schema(), flow.schemas()));
    Place place = new Place(null, null, flow.name(), null, null, null);
    return refused(
        diagnostic(place, flow.name() + " needs an input, but none was given")
            .fix("give one, such as " + sample));
  }

  private List<Diagnostic> diagnostics(String name, Faults faults) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (Fault fault : faults.all()) {
      Diagnostic diagnostic =
          diagnostic(place(name, fault.path().pointer(), fault.at()), fault.message());
      String given = fault.given();
      if (given != null) {
        List<String> near = NearMiss.near(given, fault.known());
        diagnostic = diagnostic.names(near, NearMiss.others(fault.known(), near));
      }
      diagnostics.add(diagnostic);
    }
    int more = faults.count() - faults.all().size();
    if (more > 0) {
      Place place = new Place(name, null, flow.name(), null, null, null);
      diagnostics.add(diagnostic(place, more + " more places do not fit"));
    }
    return List.copyOf(diagnostics);
  }

  private Place place(String name, String pointer, Position at) {
    Source source = new Source(name, at.line(), at.column());
    return new Place(name, pointer, flow.name(), null, null, source);
  }

  private static Diagnostic diagnostic(Place place, String message) {
    return Diagnostic.of(DiagnosticCode.RUN102, place, message);
  }

  private static InputResult refused(Diagnostic diagnostic) {
    return new InputResult.Refused(List.of(diagnostic));
  }

  private static JsonPath path(String pointer) {
    JsonPath path = JsonPath.ROOT;
    String[] steps = pointer.split("/", -1);
    for (int i = 1; i < steps.length; i++) {
      path = path.at(steps[i].replace("~1", "/").replace("~0", "~"));
    }
    return path;
  }
}
