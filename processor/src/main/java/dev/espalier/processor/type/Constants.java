package dev.espalier.processor.type;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/// The constants of an enum.
final class Constants {

  private Constants() {}

  static List<? extends Element> of(TypeElement type) {
    List<Element> constants = new ArrayList<>();
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind() == ElementKind.ENUM_CONSTANT) {
        constants.add(member);
      }
    }
    return List.copyOf(constants);
  }

  static List<String> names(TypeElement type) {
    List<String> names = new ArrayList<>();
    for (Element constant : of(type)) {
      names.add(constant.getSimpleName().toString());
    }
    return List.copyOf(names);
  }
}
