package dev.espalier.processor;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.processor.model.GeneratedName;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Printer;
import dev.espalier.processor.report.Spot;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.TypeElement;

/// Writes what a class becomes; `DAG111` where that is there already.
///
/// @param type the class
/// @param printer takes the fault
record Emission(TypeElement type, Printer printer) {

  /// Writes files.
  @FunctionalInterface
  interface Writing {

    /// Writes them.
    void write() throws IOException;
  }

  static Emission of(TypeElement type, Printer printer) {
    return new Emission(type, printer);
  }

  void run(GeneratedName generated, Writing writing) {
    try {
      writing.write();
    } catch (FilerException exists) {
      printer.print(
          Finding.of(
                  DiagnosticCode.DAG111,
                  Spot.of(type),
                  "class %s exists already".formatted(generated.qualifiedName()))
              .because(
                  "the code of %s is generated under this name".formatted(type.getSimpleName()))
              .fix("rename one of the two"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
