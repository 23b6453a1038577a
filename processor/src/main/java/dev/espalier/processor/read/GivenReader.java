package dev.espalier.processor.read;

import dev.espalier.Setting;
import dev.espalier.capability.Capability;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.flow.Names;
import dev.espalier.processor.form.SettingTypes;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.report.Spot;
import dev.espalier.processor.source.Mirror;
import dev.espalier.processor.source.Round;
import dev.espalier.processor.type.TypeText;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// Reads what a host or engine gives: capabilities, secrets and settings.
final class GivenReader {

  private final Round round;
  private final SettingTypes settingTypes;

  GivenReader(Round round) {
    this.round = round;
    this.settingTypes = new SettingTypes(round.java());
  }

  /// A setting as declared.
  ///
  /// @param name its name
  /// @param fallback the value where none is given, null if it is required
  record SettingText(String name, @Nullable String fallback) {}

  /// Returns what a capability interface says of itself, empty for every other type.
  Optional<Mirror> capability(TypeMirror type) {
    if (type.getKind() != TypeKind.DECLARED) {
      return Optional.empty();
    }
    Element element = round.types().asElement(type);
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (((TypeElement) mirror.getAnnotationType().asElement())
          .getQualifiedName()
          .contentEquals(Capability.class.getName())) {
        return Optional.of(new Mirror(mirror, element, Spot.of(element)));
      }
    }
    return Optional.empty();
  }

  /// Returns a capability's name: its interface's with a small first letter.
  static String camelCase(String name) {
    String simple = name.substring(name.lastIndexOf('.') + 1);
    return simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1);
  }

  String secret(Mirror mirror, TypeMirror type, String parameter, Findings findings) {
    String name = mirror.text("value");
    if (!Names.isSetting(name)) {
      findings.add(illegal(DiagnosticCode.SECR101, mirror, "secret", name));
    }
    boolean isText =
        TypeText.qualified(type).equals("java.lang.String")
            || (type instanceof ArrayType array
                && array.getComponentType().getKind() == TypeKind.CHAR);
    if (!isText) {
      findings.add(
          Finding.of(
                  DiagnosticCode.SECR101,
                  mirror.spot(),
                  "secret \"%s\" as %s \"%s\"".formatted(name, TypeText.brief(type), parameter))
              .because("a secret is a text")
              .fix("declare the parameter as String or char[]"));
    }
    return name;
  }

  SettingText setting(Mirror mirror, TypeMirror type, String parameter, Findings findings) {
    String name = mirror.text("value");
    if (!Names.isSetting(name)) {
      findings.add(illegal(DiagnosticCode.CAP102, mirror, "setting", name));
    }
    String written = mirror.text("fallback");
    @Nullable String fallback = written.equals(Setting.REQUIRED) ? null : written;
    if (!settingTypes.isSetting(type)) {
      findings.add(
          Finding.of(
                  DiagnosticCode.CAP102,
                  mirror.spot(),
                  "setting \"%s\" as %s \"%s\"".formatted(name, TypeText.brief(type), parameter))
              .because("a setting is a String, number, boolean, enum, Duration or URI")
              .fix("declare the parameter as one of them"));
    } else if (fallback != null && !settingTypes.isValue(type, fallback)) {
      findings.add(
          DiagnosticCode.CAP102,
          mirror.spot("fallback"),
          "fallback \"%s\" of setting \"%s\" is no %s"
              .formatted(fallback, name, TypeText.brief(type)),
          "write a text that can be read as " + TypeText.brief(type));
    }
    return new SettingText(name, fallback);
  }

  private static Finding illegal(DiagnosticCode code, Mirror mirror, String what, String name) {
    return Finding.of(code, mirror.spot("value"), "\"%s\" is no name of a %s".formatted(name, what))
        .fix("use letters, digits and single dots, hyphens or underscores, such as bank.url");
  }
}
