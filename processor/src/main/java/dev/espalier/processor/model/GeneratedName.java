package dev.espalier.processor.model;

import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/// The name of a generated class.
///
/// @param packageName the package, empty for the unnamed one
/// @param simpleName the simple name
public record GeneratedName(String packageName, String simpleName) {

  /// Returns the name of the class that is generated for a workflow.
  public static GeneratedName ofFlow(TypeElement type, PackageElement home) {
    return of(type, home, "_Flow");
  }

  /// Returns the name of the class that is generated for any other class with node methods.
  public static GeneratedName ofNodes(TypeElement type, PackageElement home) {
    return of(type, home, "_Nodes");
  }

  /// Returns the name with its package.
  public String qualifiedName() {
    return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
  }

  private static GeneratedName of(TypeElement type, PackageElement home, String suffix) {
    String qualified = type.getQualifiedName().toString();
    String packageName = home.getQualifiedName().toString();
    String local =
        packageName.isEmpty() ? qualified : qualified.substring(packageName.length() + 1);
    return new GeneratedName(packageName, local.replace('.', '_') + suffix);
  }
}
