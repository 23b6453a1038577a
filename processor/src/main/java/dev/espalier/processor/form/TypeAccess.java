package dev.espalier.processor.form;

import dev.espalier.processor.source.Round;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/// Whether code in a package can name a class.
public final class TypeAccess {

  private TypeAccess() {}

  /// Returns whether it can.
  public static boolean isAccessible(TypeElement type, PackageElement home, Round round) {
    boolean isNear = round.elements().getPackageOf(type).equals(home);
    for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
      boolean isPublic = at.getModifiers().contains(Modifier.PUBLIC);
      boolean isPrivate = at.getModifiers().contains(Modifier.PRIVATE);
      if (isPrivate || (!isPublic && !isNear)) {
        return false;
      }
    }
    return true;
  }
}
