package dev.espalier.processor.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/// Types of a piece of source, asked about inside javac.
///
/// The source holds a class `Ports` in package `p`; its fields are the types asked about.
final class TypesUnderTest {

  private final JavaTypes types;
  private final TypeElement ports;
  private final SchemaBuilder schemas;

  private TypesUnderTest(JavaTypes types, TypeElement ports) {
    this.types = types;
    this.ports = ports;
    this.schemas = new SchemaBuilder(types, types.elements().getPackageElement("p"));
  }

  JavaTypes java() {
    return types;
  }

  SealedCases cases() {
    return new SealedCases(types);
  }

  SchemaBuilder schemas() {
    return schemas;
  }

  /// Returns the type of a field of `Ports`.
  TypeMirror type(String field) {
    return ElementFilter.fieldsIn(ports.getEnclosedElements()).stream()
        .filter(candidate -> candidate.getSimpleName().contentEquals(field))
        .findFirst()
        .orElseThrow()
        .asType();
  }

  /// Runs the question on a source in package `p`.
  static <T> T inSource(String source, Function<TypesUnderTest, T> question) {
    return run(List.of(file(source)), List.of(), null, question);
  }

  /// Runs the question on the same source after it has become class files in the given folder.
  static <T> T inClasses(Path folder, String source, Function<TypesUnderTest, T> question) {
    run(List.of(file(source)), List.of("-d", folder.toString()), null, t -> "compiled");
    return run(List.of(), List.of("-d", folder.toString()), folder, question);
  }

  private static <T> T run(
      List<JavaFileObject> files,
      List<String> options,
      Path classes,
      Function<TypesUnderTest, T> question) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var problems = new DiagnosticCollector<JavaFileObject>();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(problems, null, null)) {
      List<String> arguments = new ArrayList<>(options);
      if (classes == null) {
        arguments.add("-implicit:none");
      } else {
        List<Path> path = new ArrayList<>();
        path.add(classes);
        manager.getLocationAsPaths(StandardLocation.CLASS_PATH).forEach(path::add);
        manager.setLocationFromPaths(StandardLocation.CLASS_PATH, path);
      }
      boolean keepsClasses = options.contains("-d") && classes == null;
      if (!keepsClasses) {
        arguments.add("-proc:only");
      }
      var asking = new Asking<>(question);
      var task =
          compiler.getTask(
              null,
              manager,
              problems,
              arguments,
              files.isEmpty() ? List.of("p.Ports") : List.of(),
              files);
      task.setProcessors(List.of(asking));
      task.call();
      assertThat(problems.getDiagnostics())
          .filteredOn(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
          .filteredOn(problem -> !problem.getCode().startsWith("compiler.err.cant.resolve"))
          .isEmpty();
      return asking.answer.getFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JavaFileObject file(String source) {
    String text = "package p;\nimport java.util.*;\nimport dev.espalier.*;\n" + source;
    return new SimpleJavaFileObject(URI.create("mem:///p/Ports.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }

  @SupportedAnnotationTypes("*")
  private static final class Asking<T> extends AbstractProcessor {

    private final Function<TypesUnderTest, T> question;
    private final List<T> answer = new ArrayList<>();

    Asking(Function<TypesUnderTest, T> question) {
      this.question = question;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (answer.isEmpty()) {
        var elements = processingEnv.getElementUtils();
        TypeElement ports = elements.getTypeElement("p.Ports");
        answer.add(
            question.apply(
                new TypesUnderTest(new JavaTypes(processingEnv.getTypeUtils(), elements), ports)));
      }
      return false;
    }
  }
}
