package dev.espalier.processor.check.control;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.flow.PortRole;
import dev.espalier.processor.check.Check;
import dev.espalier.processor.check.Subject;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.graph.Wire;
import dev.espalier.processor.model.NodeWork;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.type.TypeText;
import java.util.List;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/// `CTRL114`: each failure that is handled can happen. A checked exception has to be declared by
/// the node's method.
public final class HandlerCheck implements Check {

  @Override
  public void check(Subject subject, Findings findings) {
    for (Vertex handler : subject.nodes()) {
      for (Wire wire : subject.graph().wires().get(handler.index())) {
        if (wire.role() == PortRole.ERROR && !wire.isBroken()) {
          Vertex failed = subject.graph().vertices().get(wire.arcs().getFirst().from());
          if (failed.declared().work() instanceof NodeWork.Code code
              && !canThrow(code, wire.port().type(), subject)) {
            findings.add(finding(handler, failed, wire));
          }
        }
      }
    }
  }

  private static boolean canThrow(NodeWork.Code code, TypeMirror handled, Subject subject) {
    Types types = subject.round().types();
    List<? extends TypeMirror> declared = code.method().getThrownTypes();
    boolean isUnchecked =
        List.of("java.lang.RuntimeException", "java.lang.Error").stream()
            .map(name -> subject.round().elements().getTypeElement(name).asType())
            .anyMatch(type -> types.isSubtype(handled, type) || types.isSubtype(type, handled));
    return isUnchecked
        || declared.stream()
            .anyMatch(type -> types.isSubtype(handled, type) || types.isSubtype(type, handled));
  }

  private static Finding finding(Vertex handler, Vertex failed, Wire wire) {
    String type = TypeText.brief(wire.port().type());
    return Finding.of(
            DiagnosticCode.CTRL114,
            wire.port().spot(),
            "%s never fails with %s".formatted(failed.id(), type))
        .because("%s is a checked exception that its method does not declare".formatted(type))
        .fix(
            "add throws %s to it, or let %s take a type that it can throw"
                .formatted(type, handler.id()));
  }
}
