package dev.espalier.runtime.bind;

import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.diagnostic.Place;

/// Words what is not bound, and how to bind it.
final class Unbound {

  private Unbound() {}

  static Diagnostic setting(Place place, String name) {
    return Diagnostic.of(DiagnosticCode.RUN104, place, "setting \"" + name + "\" is not given")
        .fix("Engine.builder().setting(\"" + name + "\", …)");
  }

  static Diagnostic badSetting(Place place, String name, String value, String wanted) {
    return Diagnostic.of(
            DiagnosticCode.RUN104,
            place,
            "setting \"" + name + "\" is \"" + value + "\", which is not " + wanted)
        .fix("give " + wanted);
  }

  static Diagnostic secret(Place place, String name) {
    return Diagnostic.of(DiagnosticCode.RUN104, place, "secret \"" + name + "\" is not given")
        .fix("Engine.builder().secret(\"" + name + "\", …)");
  }

  static Diagnostic capability(Place place, Class<?> type, String parameter, String why) {
    String name = type.getSimpleName();
    return Diagnostic.of(
            DiagnosticCode.RUN104,
            place,
            "no " + name + " can be had for parameter \"" + parameter + "\" of " + place.node())
        .because(why)
        .fix("Engine.builder().capability(" + name + ".class, …)");
  }

  static Diagnostic object(Place place, Class<?> type, String owner, String parameter) {
    String name = type.getSimpleName();
    return Diagnostic.of(
            DiagnosticCode.RUN104,
            place,
            "no " + name + " is bound for constructor parameter \"" + parameter + "\" of " + owner)
        .fix("Engine.builder().bind(" + name + ".class, …), or a FlowFactory service");
  }
}
