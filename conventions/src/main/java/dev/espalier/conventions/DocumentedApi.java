package dev.espalier.conventions;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExportsTree;
import com.sun.source.tree.ModuleTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// Every public or protected type and method of an exported package has a documentation comment.
/// doclint's own `missing` group is no use here: it demands a tag for each parameter and record
/// component.
final class DocumentedApi {

  private DocumentedApi() {}

  /// Checks the packages named, and those that a `module-info.java` in `sources` exports.
  static void assertDocumented(Path sources, List<String> packages) {
    List<String> missing = undocumented(sources, packages);
    if (!missing.isEmpty()) {
      throw new AssertionError("without documentation comment: " + String.join(", ", missing));
    }
  }

  static List<String> undocumented(Path sources, List<String> packages) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> tree = Files.walk(sources)) {
      List<Path> paths = tree.filter(file -> file.toString().endsWith(".java")).sorted().toList();
      if (paths.isEmpty()) {
        return List.of();
      }
      var task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(paths));
      List<CompilationUnitTree> units = new ArrayList<>();
      task.parse().forEach(units::add);
      Set<String> exported = exported(units, packages);
      ApiScanner scanner = new ApiScanner(DocTrees.instance(task));
      units.stream()
          .filter(unit -> exported.contains(String.valueOf(unit.getPackageName())))
          .forEach(unit -> scanner.scan(unit, null));
      return scanner.missing();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> exported(List<CompilationUnitTree> units, List<String> named) {
    Set<String> exported = new HashSet<>(named);
    units.stream()
        .map(CompilationUnitTree::getModule)
        .filter(ModuleTree.class::isInstance)
        .flatMap(module -> module.getDirectives().stream())
        .filter(ExportsTree.class::isInstance)
        .map(ExportsTree.class::cast)
        .filter(exports -> exports.getModuleNames() == null)
        .forEach(exports -> exported.add(exports.getPackageName().toString()));
    return exported;
  }
}
