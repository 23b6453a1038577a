package dev.espalier.processor.write;

import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/// Where files go: the only user of the Filer. Each file has exactly one originating element, as
/// incremental builds ask for.
public final class Output {

  private final Filer filer;

  /// Creates an output to a filer.
  public Output(Filer filer) {
    this.filer = filer;
  }

  /// Writes a class in source.
  ///
  /// @throws javax.annotation.processing.FilerException if there is such a class already
  void source(String qualifiedName, TypeElement origin, String text) throws IOException {
    write(filer.createSourceFile(qualifiedName, origin), text);
  }

  /// Writes a resource next to the class files.
  ///
  /// @throws javax.annotation.processing.FilerException if it was written already
  void resource(String path, TypeElement origin, String text) throws IOException {
    write(filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, origin), text);
  }

  private static void write(FileObject file, String text) throws IOException {
    try (Writer writer = file.openWriter()) {
      writer.write(text);
    }
  }
}
