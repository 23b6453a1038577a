package dev.espalier.processor.compile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Completion;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

/// A processor whose environment is not javac's own, as build tools wrap it; every file that it
/// writes is recorded with its originating types.
final class Wrapped implements Processor {

  private final Processor processor;
  private final List<String> written = new ArrayList<>();

  Wrapped(Processor processor) {
    this.processor = processor;
  }

  /// Returns the files as `path <- type, type`.
  List<String> written() {
    return written;
  }

  @Override
  public void init(ProcessingEnvironment environment) {
    processor.init(new Environment(environment, new RecordingFiler(environment.getFiler())));
  }

  @Override
  public Set<String> getSupportedOptions() {
    return processor.getSupportedOptions();
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return processor.getSupportedAnnotationTypes();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return processor.getSupportedSourceVersion();
  }

  @Override
  @SuppressWarnings("DoNotClaimAnnotations") // whether they are claimed is the other's answer
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return processor.process(annotations, round);
  }

  @Override
  public Iterable<? extends Completion> getCompletions(
      Element element, AnnotationMirror annotation, ExecutableElement member, String userText) {
    return processor.getCompletions(element, annotation, member, userText);
  }

  private record Environment(ProcessingEnvironment inner, Filer filer)
      implements ProcessingEnvironment {

    @Override
    public Map<String, String> getOptions() {
      return inner.getOptions();
    }

    @Override
    public Messager getMessager() {
      return inner.getMessager();
    }

    @Override
    public Filer getFiler() {
      return filer;
    }

    @Override
    public Elements getElementUtils() {
      return inner.getElementUtils();
    }

    @Override
    public Types getTypeUtils() {
      return inner.getTypeUtils();
    }

    @Override
    public SourceVersion getSourceVersion() {
      return inner.getSourceVersion();
    }

    @Override
    public Locale getLocale() {
      return inner.getLocale();
    }
  }

  private final class RecordingFiler implements Filer {

    private final Filer inner;

    RecordingFiler(Filer inner) {
      this.inner = inner;
    }

    @Override
    public JavaFileObject createSourceFile(CharSequence name, Element... origins)
        throws IOException {
      record(name + ".java", origins);
      return inner.createSourceFile(name, origins);
    }

    @Override
    public JavaFileObject createClassFile(CharSequence name, Element... origins)
        throws IOException {
      record(name + ".class", origins);
      return inner.createClassFile(name, origins);
    }

    @Override
    public FileObject createResource(
        JavaFileManager.Location location,
        CharSequence moduleAndPackage,
        CharSequence path,
        Element... origins)
        throws IOException {
      record(location + ":" + moduleAndPackage + path, origins);
      return inner.createResource(location, moduleAndPackage, path, origins);
    }

    @Override
    public FileObject getResource(
        JavaFileManager.Location location, CharSequence moduleAndPackage, CharSequence path) {
      throw new UnsupportedOperationException("reading " + path + " is not isolating");
    }

    private void record(String file, Element... origins) {
      List<String> names = new ArrayList<>();
      for (Element origin : origins) {
        names.add(origin.toString());
      }
      written.add(file + " <- " + String.join(", ", names));
    }
  }
}
