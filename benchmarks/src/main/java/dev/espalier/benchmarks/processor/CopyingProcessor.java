package dev.espalier.benchmarks.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/// Writes the files that Espalier's processor wrote before, and does nothing else: what that costs
/// is javac's own part, and the least that any processor with these results can cost.
@SupportedAnnotationTypes("dev.espalier.*")
@SupportedOptions(CopyingProcessor.FOLDER)
public final class CopyingProcessor extends AbstractProcessor {

  static final String FOLDER = "copies";

  private boolean isDone;

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!isDone) {
      isDone = true;
      copyAll(Path.of(processingEnv.getOptions().get(FOLDER)));
    }
    return false;
  }

  private void copyAll(Path folder) {
    TypeElement origin =
        processingEnv.getElementUtils().getTypeElement(GeneratedFlow.QUALIFIED_NAME);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        copy(file, folder.relativize(file).toString(), origin);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void copy(Path file, String name, TypeElement origin) throws IOException {
    FileObject copy =
        name.endsWith(".java")
            ? processingEnv
                .getFiler()
                .createSourceFile(name.replace(".java", "").replace('/', '.'), origin)
            : processingEnv
                .getFiler()
                .createResource(StandardLocation.CLASS_OUTPUT, "", name, origin);
    try (Writer writer = copy.openWriter()) {
      writer.write(Files.readString(file));
    }
  }
}
