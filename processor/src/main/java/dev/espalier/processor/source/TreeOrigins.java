package dev.espalier.processor.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.espalier.ir.flow.Source;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/// Origins by javac's syntax trees: with the line and column of the name.
///
/// The tree of a class is searched once for all its members: asking javac member by member takes
/// time quadratic in their number.
final class TreeOrigins implements Origins {

  private final Trees trees;
  private final Origins plain;
  private final Map<TypeElement, Map<Element, TreePath>> members = new HashMap<>();
  private final Map<Object, NameFinder> texts = new HashMap<>();

  private TreeOrigins(Trees trees, Origins plain) {
    this.trees = trees;
    this.plain = plain;
  }

  /// Returns them if the environment is javac's own; a wrapped one hides the trees.
  static Optional<Origins> of(ProcessingEnvironment environment, Origins plain) {
    try {
      return Optional.of(new TreeOrigins(Trees.instance(environment), plain));
    } catch (IllegalArgumentException | LinkageError hidden) {
      return Optional.empty();
    }
  }

  @Override
  public boolean isSource(Element element) {
    return plain.isSource(element);
  }

  @Override
  public Optional<Source> source(Element element) {
    Optional<Source> source = plain.source(element);
    Optional<TreePath> path = path(element);
    return source.isEmpty() || path.isEmpty()
        ? source
        : Optional.of(at(source.get(), path.get(), element));
  }

  @Override
  public Optional<String> documentation(Element element) {
    Optional<TreePath> path = path(element);
    return path.isEmpty() ? Optional.empty() : Optional.ofNullable(trees.getDocComment(path.get()));
  }

  private Optional<TreePath> path(Element element) {
    if (!isSource(element)) {
      return Optional.empty();
    }
    return element instanceof TypeElement
        ? Optional.ofNullable(trees.getPath(element))
        : Optional.ofNullable(membersOf(element).get(element));
  }

  private Map<Element, TreePath> membersOf(Element member) {
    if (!(member.getEnclosingElement() instanceof TypeElement type)) {
      return Map.of();
    }
    Map<Element, TreePath> known = members.get(type);
    if (known == null) {
      known = index(type);
      members.put(type, known);
    }
    return known;
  }

  private Map<Element, TreePath> index(TypeElement type) {
    TreePath parent = trees.getPath(type);
    Map<Element, TreePath> index = new HashMap<>();
    if (parent != null && parent.getLeaf() instanceof ClassTree tree) {
      for (Tree member : tree.getMembers()) {
        TreePath path = new TreePath(parent, member);
        Element element = trees.getElement(path);
        if (element != null) {
          index.put(element, path);
        }
      }
    }
    return index;
  }

  private Source at(Source source, TreePath path, Element element) {
    NameFinder finder = texts.get(path.getCompilationUnit().getSourceFile());
    if (finder == null) {
      finder = read(path);
      texts.put(path.getCompilationUnit().getSourceFile(), finder);
    }
    int start =
        (int)
            trees.getSourcePositions().getStartPosition(path.getCompilationUnit(), path.getLeaf());
    int position =
        path.getLeaf() instanceof MethodTree
            ? finder.method(start, element.getSimpleName().toString())
            : finder.type(start, element.getSimpleName().toString());
    if (position < 0) {
      return source;
    }
    var lines = path.getCompilationUnit().getLineMap();
    return new Source(
        source.file(), (int) lines.getLineNumber(position), (int) lines.getColumnNumber(position));
  }

  private static NameFinder read(TreePath path) {
    try {
      return new NameFinder(path.getCompilationUnit().getSourceFile().getCharContent(true));
    } catch (IOException unreadable) {
      return new NameFinder("");
    }
  }
}
