package dev.espalier.conventions;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/// Walks one source file after another and notes what a user can see but not read about.
final class ApiScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {

  private final DocTrees docs;
  private final List<String> missing = new ArrayList<>();

  ApiScanner(DocTrees docs) {
    this.docs = docs;
  }

  List<String> missing() {
    return List.copyOf(missing);
  }

  @Override
  public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
    if (!isVisible(type.getModifiers())) {
      return null;
    }
    note(type.getSimpleName().toString());
    return super.visitClass(type, null);
  }

  @Override
  public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
    boolean constructor = method.getName().contentEquals("<init>");
    if (!constructor && isVisible(method.getModifiers()) && !overrides(method)) {
      note(enclosingType().getSimpleName() + "." + method.getName());
    }
    return null;
  }

  private void note(String name) {
    String comment = docs.getDocComment(getCurrentPath());
    if (comment == null || comment.isBlank()) {
      missing.add(name);
    }
  }

  private boolean isVisible(ModifiersTree modifiers) {
    var flags = modifiers.getFlags();
    if (flags.contains(Modifier.PUBLIC) || flags.contains(Modifier.PROTECTED)) {
      return true;
    }
    TreePath parent = getCurrentPath().getParentPath();
    return !flags.contains(Modifier.PRIVATE)
        && parent.getLeaf() instanceof ClassTree outer
        && (outer.getKind() == Tree.Kind.INTERFACE || outer.getKind() == Tree.Kind.ANNOTATION_TYPE);
  }

  private ClassTree enclosingType() {
    return (ClassTree) getCurrentPath().getParentPath().getLeaf();
  }

  private static boolean overrides(MethodTree method) {
    return method.getModifiers().getAnnotations().stream()
        .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
  }
}
