package dev.espalier.processor;

import com.google.auto.service.AutoService;
import dev.espalier.Approval;
import dev.espalier.Await;
import dev.espalier.Compensates;
import dev.espalier.Node;
import dev.espalier.OnError;
import dev.espalier.Output;
import dev.espalier.Python;
import dev.espalier.Subflow;
import dev.espalier.Use;
import dev.espalier.Wasm;
import dev.espalier.Workflow;
import dev.espalier.processor.report.Printer;
import dev.espalier.processor.source.Origins;
import dev.espalier.processor.source.Round;
import dev.espalier.processor.write.ArtifactWriter;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/// Compiles workflows: reads, links and checks them, and writes their IR, pictures and code.
///
/// With the option `-Aespalier.strict=true` its warnings are errors.
@AutoService(Processor.class)
public final class EspalierProcessor extends AbstractProcessor {

  private static final String STRICT = "espalier.strict";

  private static final Set<Class<? extends Annotation>> NODE_ANNOTATIONS =
      Set.of(
          Node.class,
          Output.class,
          OnError.class,
          Compensates.class,
          Use.class,
          Subflow.class,
          Wasm.class,
          Python.class,
          Await.class,
          Approval.class);

  private final Set<String> waiting = new LinkedHashSet<>();
  private final FlowNames names = new FlowNames();
  private Printer printer;
  private dev.espalier.processor.write.Output output;

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    boolean strict = Boolean.parseBoolean(environment.getOptions().get(STRICT));
    printer = new Printer(environment.getMessager(), strict);
    output = new dev.espalier.processor.write.Output(environment.getFiler());
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("dev.espalier.*");
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(STRICT);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  /// Claims nothing, so that other processors see the annotations too. A class that waits to the
  /// end names a type that does not exist: javac reports that.
  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
    if (environment.processingOver()) {
      return false;
    }
    List<TypeElement> types = types(environment);
    waiting.clear();
    for (Step step : steps()) {
      waiting.addAll(step.process(types));
    }
    return false;
  }

  private List<Step> steps() {
    Round round =
        Round.of(
            processingEnv.getTypeUtils(),
            processingEnv.getElementUtils(),
            Origins.of(processingEnv));
    ArtifactWriter writer = new ArtifactWriter(output, round.types(), round.elements());
    return List.of(
        new NodeClassStep(round, printer, writer), new WorkflowStep(round, printer, writer, names));
  }

  /// Returns the classes of this round and those that waited for it.
  private List<TypeElement> types(RoundEnvironment environment) {
    Set<TypeElement> types = new LinkedHashSet<>();
    for (String name : waiting) {
      TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
      if (type != null) {
        types.add(type);
      }
    }
    for (Element element : environment.getElementsAnnotatedWith(Workflow.class)) {
      types.add((TypeElement) element);
    }
    for (Element method : environment.getElementsAnnotatedWithAny(NODE_ANNOTATIONS)) {
      if (method.getEnclosingElement() instanceof TypeElement type) {
        types.add(type);
      }
    }
    return new ArrayList<>(types);
  }
}
