package dev.espalier.ir.diagnostic;

import dev.espalier.ir.flow.Source;
import dev.espalier.ir.json.JsonOut;
import java.util.List;
import java.util.Locale;

/// Writes diagnostics for programs: an object each, with the members `code`, `severity` (`error` or
/// `warning`), `message`, `why`, `near`, `known`, `fix`, `docs` and `place`, which holds
/// `document`, `pointer`, `flow`, `node`, `port`, `file`, `line` and `column`. What does not apply
/// is left out.
public final class DiagnosticJson {

  private DiagnosticJson() {}

  /// Returns an array of diagnostics as a document.
  public static String document(List<Diagnostic> diagnostics) {
    JsonOut out = JsonOut.pretty();
    write(out, diagnostics);
    return out.finish();
  }

  /// Writes an array of diagnostics.
  public static void write(JsonOut out, List<Diagnostic> diagnostics) {
    out.openList();
    for (Diagnostic diagnostic : diagnostics) {
      write(out, diagnostic);
    }
    out.closeList();
  }

  /// Writes a diagnostic.
  public static void write(JsonOut out, Diagnostic diagnostic) {
    DiagnosticCode code = diagnostic.code();
    out.open().put("code", code.name());
    out.put("severity", code.severity().name().toLowerCase(Locale.ROOT));
    out.put("message", diagnostic.message()).put("why", diagnostic.why());
    out.put("near", diagnostic.near()).put("known", diagnostic.known());
    out.put("fix", diagnostic.fix()).put("docs", "docs/diagnostics/" + code + ".md");
    place(out, diagnostic.place());
    out.close();
  }

  private static void place(JsonOut out, Place place) {
    out.key("place").open().put("document", place.document()).put("pointer", place.pointer());
    out.put("flow", place.flow()).put("node", place.node()).put("port", place.port());
    Source source = place.source();
    if (source != null) {
      out.put("file", source.file()).put("line", source.line()).put("column", source.column());
    }
    out.close();
  }
}
