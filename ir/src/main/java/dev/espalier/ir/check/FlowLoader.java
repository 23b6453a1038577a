package dev.espalier.ir.check;

import dev.espalier.ir.codec.FlowReader;
import dev.espalier.ir.codec.ReadResult;
import dev.espalier.ir.diagnostic.Diagnostic;
import java.util.List;

/// Reads and checks flow documents: the way in for whoever runs or shows flows that others built.
/// Never throws on account of a document. To be used by one thread at a time.
public final class FlowLoader {

  private final FlowReader reader = new FlowReader();

  /// Makes a loader.
  public FlowLoader() {
    // The reader is made once and kept.
  }

  /// Returns the flow in a document in UTF-8 if it makes sense, or all that is wrong with it.
  ///
  /// @param name what diagnostics call the document, such as its path
  public ReadResult load(String name, byte[] document) {
    return switch (reader.read(name, document)) {
      case ReadResult.Refused refused -> refused;
      case ReadResult.Read read -> {
        List<Diagnostic> wrong = FlowCheck.check(name, read.flow(), read.document());
        yield wrong.isEmpty() ? read : new ReadResult.Refused(wrong);
      }
    };
  }
}
