package dev.espalier.processor.source;

import dev.espalier.ir.flow.Source;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;

/// Origins by the standard API alone: files without lines.
final class FileOrigins implements Origins {

  private final Elements elements;

  FileOrigins(Elements elements) {
    this.elements = elements;
  }

  @Override
  public boolean isSource(Element element) {
    Optional<JavaFileObject> file = file(element);
    return file.isEmpty() || file.get().getKind() == JavaFileObject.Kind.SOURCE;
  }

  @Override
  public Optional<Source> source(Element element) {
    return isSource(element)
        ? Optional.of(new Source(path(element), null, null))
        : Optional.empty();
  }

  @Override
  public Optional<String> documentation(Element element) {
    return Optional.ofNullable(elements.getDocComment(element));
  }

  private String path(Element element) {
    String folder = elements.getPackageOf(element).getQualifiedName().toString().replace('.', '/');
    Optional<JavaFileObject> file = file(element);
    String path =
        file.isPresent()
            ? file.get().getName().replace('\\', '/')
            : Enclosing.outermost(element).getSimpleName() + ".java";
    String name = path.substring(path.lastIndexOf('/') + 1);
    return folder.isEmpty() ? name : folder + "/" + name;
  }

  /// A compiler that wraps its environment may not know the method; then everything counts as
  /// source, and the outermost class's name is the file's.
  private Optional<JavaFileObject> file(Element element) {
    try {
      return Optional.ofNullable(elements.getFileObjectOf(Enclosing.outermost(element)));
    } catch (UnsupportedOperationException unknown) {
      return Optional.empty();
    }
  }
}
