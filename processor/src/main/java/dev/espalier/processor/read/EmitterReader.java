package dev.espalier.processor.read;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.processor.model.NodeWork;
import dev.espalier.processor.model.ParameterModel;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.report.Spot;
import dev.espalier.processor.source.Round;
import dev.espalier.processor.type.TypeText;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/// Reads nodes that make a stream by an `Emitter`: their result is the stream of what they emit.
/// `TYPE108` where that cannot be.
final class EmitterReader {

  private final Round round;
  private final Findings findings;

  EmitterReader(Round round, Findings findings) {
    this.round = round;
    this.findings = findings;
  }

  /// Returns the type of a node's result: as declared, or a stream if it has an emitter. A node
  /// with a faulty emitter counts as a stream too where it is known of what, so that nodes that
  /// take it are not reported.
  TypeMirror result(
      ExecutableElement method,
      List<ParameterModel> parameters,
      TypeMirror declared,
      Kinds kinds,
      NodeWork work) {
    if (work instanceof NodeWork.Code code && !code.method().equals(method)) {
      reused(code);
    }
    List<ParameterModel.Emit> emitters = emitters(parameters);
    if (emitters.isEmpty()) {
      return declared;
    }
    ParameterModel.Emit first = emitters.getFirst();
    if (first.type() instanceof DeclaredType type
        && type.getTypeArguments().size() == 1
        && type.getTypeArguments().getFirst().getKind() != TypeKind.WILDCARD) {
      place(method, declared, kinds, first);
      if (emitters.size() > 1) {
        second(emitters.get(1));
      }
      return round
          .types()
          .getDeclaredType(
              round.elements().getTypeElement("java.util.stream.Stream"),
              type.getTypeArguments().getFirst());
    }
    findings.add(
        finding(
                first.spot(),
                "%s \"%s\" does not say what it takes"
                    .formatted(TypeText.brief(first.type()), first.name()))
            .because("the elements of a stream are of one type, which their ports must fit")
            .fix("name the type of the elements, as in Emitter<Reading>"));
    return declared;
  }

  private static List<ParameterModel.Emit> emitters(List<ParameterModel> parameters) {
    List<ParameterModel.Emit> emitters = new ArrayList<>(0);
    for (ParameterModel parameter : parameters) {
      if (parameter instanceof ParameterModel.Emit emit) {
        emitters.add(emit);
      }
    }
    return emitters;
  }

  private void place(
      ExecutableElement method, TypeMirror declared, Kinds kinds, ParameterModel.Emit emitter) {
    String name = method.getSimpleName().toString();
    boolean isAbstract = method.getModifiers().contains(Modifier.ABSTRACT);
    if (isAbstract && kinds.implementer().isEmpty()) {
      return; // That nobody implements it has been reported.
    }
    if (isAbstract) {
      findings.add(
          finding(emitter.spot(), "%s takes an Emitter and has no body".formatted(name))
              .because("whoever implements it hands on one result, not elements one by one")
              .fix("return Stream or List, or write the body"));
    } else if (declared.getKind() != TypeKind.VOID) {
      findings.add(
          finding(
                  emitter.spot(),
                  "%s returns %s and takes an Emitter".formatted(name, TypeText.brief(declared)))
              .because("what it emits is its result")
              .fix("make the method void, or drop the Emitter"));
    } else {
      kinds.all().stream()
          .filter(kind -> !kind.name().equals("Node"))
          .findFirst()
          .ifPresent(
              kind ->
                  findings.add(
                      finding(
                              kind.spot(),
                              "@%s on %s, which takes an Emitter".formatted(kind.name(), name))
                          .because("a stream of elements is a source for @ForEach and nothing else")
                          .fix("use @Node, and take its elements with @ForEach in another node")));
    }
  }

  private void second(ParameterModel.Emit emitter) {
    findings.add(
        finding(emitter.spot(), "\"%s\" is a second Emitter".formatted(emitter.name()))
            .because("a node has one result, so it makes one stream")
            .fix("make the second stream in another node"));
  }

  private void reused(NodeWork.Code code) {
    if (!emitters(code.parameters()).isEmpty()) {
      findings.add(
          finding(
                  code.spot(),
                  "%s.%s takes an Emitter"
                      .formatted(TypeText.brief(code.owner()), code.method().getSimpleName()))
              .because("an Emitter is given to a workflow's own methods only")
              .fix("let the reused method return a Stream"));
    }
  }

  private static Finding finding(Spot spot, String message) {
    return Finding.of(DiagnosticCode.TYPE108, spot, message);
  }
}
