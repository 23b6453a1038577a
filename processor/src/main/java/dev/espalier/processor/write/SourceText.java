package dev.espalier.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.espalier.processor.model.GeneratedName;
import java.util.List;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/// The text of a generated file.
final class SourceText {

  private static final String GENERATED = "javax.annotation.processing.Generated";
  private static final List<String> LANG_NAMES =
      List.of(
          "IllegalArgumentException",
          "IllegalStateException",
          "Object",
          "Override",
          "String",
          "SuppressWarnings",
          "Throwable");

  private final Elements elements;

  SourceText(Elements elements) {
    this.elements = elements;
  }

  /// Returns the file with the class in it, marked as generated where the module of the origin can
  /// see that mark.
  String of(GeneratedName name, TypeElement origin, TypeSpec.Builder type) {
    if (seesGenerated(elements.getModuleOf(origin))) {
      type.addAnnotation(
          AnnotationSpec.builder(ClassName.get("javax.annotation.processing", "Generated"))
              .addMember("value", "$S", "dev.espalier.processor")
              .build());
    }
    return JavaFile.builder(name.packageName(), type.build())
        .indent("  ")
        .skipJavaLangImports(!hidesLang(name.packageName(), elements.getModuleOf(origin)))
        .build()
        .toString();
  }

  private boolean seesGenerated(@Nullable ModuleElement module) {
    return find(GENERATED, module) != null;
  }

  /// Returns whether the package has a class of its own with a name of `java.lang`.
  private boolean hidesLang(String packageName, @Nullable ModuleElement module) {
    String prefix = packageName.isEmpty() ? "" : packageName + ".";
    for (String name : LANG_NAMES) {
      if (find(prefix + name, module) != null) {
        return true;
      }
    }
    return false;
  }

  private @Nullable TypeElement find(String name, @Nullable ModuleElement module) {
    return module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name);
  }
}
