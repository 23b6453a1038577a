package dev.espalier.processor.type;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/// The constants of an enum.
final class Constants {

  private Constants() {}

  static List<? extends Element> of(TypeElement type) {
    return type.getEnclosedElements().stream()
        .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
        .toList();
  }

  static List<String> names(TypeElement type) {
    return of(type).stream().map(constant -> constant.getSimpleName().toString()).toList();
  }
}
