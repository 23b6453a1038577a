package dev.espalier.processor.check.control;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.flow.PortRole;
import dev.espalier.processor.check.Check;
import dev.espalier.processor.check.Subject;
import dev.espalier.processor.check.policy.PolicyFailures;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.graph.Wire;
import dev.espalier.processor.model.NodeWork;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.type.Leaf;
import dev.espalier.processor.type.TypeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/// `CTRL114`: each failure that is handled can happen, and is not always taken by a handler of a
/// nearer type. A checked exception has to be declared by the node's method.
public final class HandlerCheck implements Check {

  @Override
  public void check(Subject subject, Findings findings) {
    for (Vertex handler : subject.nodes()) {
      for (Wire wire : subject.graph().wires().get(handler.index())) {
        if (wire.role() == PortRole.ERROR && !wire.isBroken()) {
          Vertex failed = subject.graph().vertices().get(wire.arcs().getFirst().from());
          if (failed.declared().emits()) {
            findings.add(emits(handler, failed, wire));
          } else if (failed.declared().work() instanceof NodeWork.Code code) {
            check(subject, handler, failed, code, wire).ifPresent(findings::add);
          }
        }
      }
    }
  }

  private static Optional<Finding> check(
      Subject subject, Vertex handler, Vertex failed, NodeWork.Code code, Wire wire) {
    String policy = PolicyFailures.missing(wire.port().type(), failed.declared().policies());
    if (policy != null) {
      return Optional.of(
          never(failed, wire).because("it has no " + policy).fix("drop " + handler.id()));
    }
    List<TypeMirror> thrown = thrown(code, wire.port().type(), subject);
    if (thrown.isEmpty()) {
      String type = TypeText.brief(wire.port().type());
      return Optional.of(
          never(failed, wire)
              .because("%s is a checked exception that its method does not declare".formatted(type))
              .fix(
                  "add throws %s to it, or let %s take a type that it can throw"
                      .formatted(type, handler.id())));
    }
    List<Vertex> nearer = new ArrayList<>();
    for (TypeMirror type : thrown) {
      Vertex other = nearer(subject, failed, wire, type);
      if (other == null) {
        return Optional.empty();
      }
      if (!nearer.contains(other)) {
        nearer.add(other);
      }
    }
    return Optional.of(shadowed(handler, failed, wire, nearer));
  }

  private static Finding emits(Vertex handler, Vertex failed, Wire wire) {
    return Finding.of(
            DiagnosticCode.CTRL114,
            wire.port().spot(),
            "%s emits elements, and no handler can take their place".formatted(failed.id()))
        .because("when it fails, some of its elements may have been worked on already")
        .fix("handle the failure inside %s, or drop %s".formatted(failed.id(), handler.id()));
  }

  /// Returns another handler of the failed node that takes a failure of this type, null if none.
  private static @Nullable Vertex nearer(
      Subject subject, Vertex failed, Wire handled, TypeMirror thrown) {
    Types types = subject.round().types();
    for (Subject.Consumer consumer : subject.consumers().get(failed.index())) {
      if (consumer.role() == PortRole.ERROR) {
        for (Wire wire : subject.graph().wires().get(consumer.target().index())) {
          TypeMirror type = wire.port().type();
          if (wire.role() == PortRole.ERROR
              && !types.isSameType(type, handled.port().type())
              && types.isSubtype(type, handled.port().type())
              && types.isSubtype(thrown, type)) {
            return consumer.target();
          }
        }
      }
    }
    return null;
  }

  /// Returns the most general failures of a method that a handler of some type is there for.
  private static List<TypeMirror> thrown(NodeWork.Code code, TypeMirror handled, Subject subject) {
    Types types = subject.round().types();
    List<TypeMirror> possible = new ArrayList<>(code.method().getThrownTypes());
    for (String name : List.of("java.lang.RuntimeException", "java.lang.Error")) {
      possible.add(subject.round().elements().getTypeElement(name).asType());
    }
    List<TypeMirror> thrown = new ArrayList<>();
    for (TypeMirror type : possible) {
      if (types.isSubtype(type, handled)) {
        thrown.add(type);
      } else if (types.isSubtype(handled, type)) {
        thrown.addAll(kinds(handled, subject));
      }
    }
    return thrown;
  }

  /// Returns the types that a failure of a type can be of, if it is known which.
  private static List<TypeMirror> kinds(TypeMirror type, Subject subject) {
    boolean isAbstract =
        subject.round().types().asElement(type).getModifiers().contains(Modifier.ABSTRACT);
    List<TypeMirror> kinds = new ArrayList<>();
    for (Leaf leaf : isAbstract ? subject.round().cases().leaves(type) : List.<Leaf>of()) {
      kinds.add(leaf.type());
    }
    return kinds.isEmpty() ? List.of(type) : kinds;
  }

  private static Finding shadowed(Vertex handler, Vertex failed, Wire wire, List<Vertex> nearer) {
    List<String> names = new ArrayList<>();
    nearer.forEach(other -> names.add(other.id()));
    return Finding.of(
            DiagnosticCode.CTRL114,
            wire.port().spot(),
            "%s never gets a failure of %s".formatted(handler.id(), failed.id()))
        .because(
            "%s %s all that %s can throw, and the nearest type wins"
                .formatted(
                    String.join(", ", names), names.size() == 1 ? "takes" : "take", failed.id()))
        .fix("drop %s, or the handler of the nearer type".formatted(handler.id()));
  }

  private static Finding never(Vertex failed, Wire wire) {
    return Finding.of(
        DiagnosticCode.CTRL114,
        wire.port().spot(),
        "%s never fails with %s".formatted(failed.id(), TypeText.brief(wire.port().type())));
  }
}
