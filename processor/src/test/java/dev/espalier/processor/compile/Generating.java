package dev.espalier.processor.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/// Another processor, which writes given classes in given rounds.
@SupportedAnnotationTypes("*")
final class Generating extends AbstractProcessor {

  private final Map<Integer, Map<String, String>> classes;
  private int round;

  /// Creates it.
  ///
  /// @param classes the source texts by qualified name, by round from 1
  Generating(Map<Integer, Map<String, String>> classes) {
    this.classes = classes;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
    round++;
    classes
        .getOrDefault(round, Map.of())
        .forEach(
            (name, text) -> {
              try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
                writer.write(text);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    return false;
  }
}
