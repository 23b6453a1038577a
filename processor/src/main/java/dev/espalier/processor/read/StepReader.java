package dev.espalier.processor.read;

import dev.espalier.Step;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.processor.model.PolicyModel;
import dev.espalier.processor.model.Steps;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.report.Spot;
import dev.espalier.processor.source.Round;
import dev.espalier.processor.type.TypeText;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// Reads what a method that is repeated gives; `CTRL116` where repetition and result do not agree.
final class StepReader {

  private final Round round;
  private final Findings findings;

  StepReader(Round round, Findings findings) {
    this.round = round;
    this.findings = findings;
  }

  /// Returns the types in a method's `Step`, null if it returns none. A step that is not repeated
  /// is reported, and read as one that is, so that nodes that need it are not reported too.
  @Nullable Steps read(TypeMirror result, PolicyModel.@Nullable Repeat repeat, Spot method) {
    boolean isStep =
        result.getKind() == TypeKind.DECLARED
            && ((TypeElement) ((DeclaredType) result).asElement())
                .getQualifiedName()
                .contentEquals(Step.class.getName());
    if (!isStep) {
      if (repeat != null) {
        findings.add(
            Finding.of(
                    DiagnosticCode.CTRL116,
                    repeat.spot(),
                    "@Repeat on a method that gives " + TypeText.brief(result))
                .because("its result does not say whether to go on")
                .fix("return Step<State, %s>, or drop @Repeat".formatted(shown(result))));
      }
      return null;
    }
    DeclaredType type = (DeclaredType) result;
    if (type.getTypeArguments().size() != 2 || !areTypes(type)) {
      findings.add(
          Finding.of(
                  DiagnosticCode.CTRL116,
                  method,
                  "%s does not say what is repeated and what it gives"
                      .formatted(TypeText.brief(type)))
              .fix("give both types, such as Step<Cursor, Report>"));
      return null;
    }
    if (repeat == null) {
      findings.add(
          Finding.of(DiagnosticCode.CTRL116, method, "a Step that is not repeated")
              .because("a node that gives a Step is called until it is done")
              .fix("say how often at most, with @Repeat(maxIterations = …)"));
    }
    return new Steps(type, type.getTypeArguments().get(0), type.getTypeArguments().get(1));
  }

  private static String shown(TypeMirror result) {
    return result.getKind() == TypeKind.VOID ? "Result" : TypeText.brief(result);
  }

  private boolean areTypes(DeclaredType type) {
    for (TypeMirror argument : type.getTypeArguments()) {
      boolean isType =
          argument.getKind() == TypeKind.DECLARED || argument.getKind() == TypeKind.ARRAY;
      if (!isType || round.java().isUnresolved(argument)) {
        return false;
      }
    }
    return true;
  }
}
