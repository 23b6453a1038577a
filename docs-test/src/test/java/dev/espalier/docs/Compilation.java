package dev.espalier.docs;

import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// A piece of Java as javac and the processor see it.
///
/// @param type the name of the type that the file is called after
/// @param succeeded whether there are class files
/// @param printed what the compiler printed, without its count of errors
/// @param codes the codes in what it printed, in order
/// @param others the errors and warnings without code
record Compilation(
    String type, boolean succeeded, String printed, List<String> codes, List<String> others) {

  private static final String IMPORTS = "import dev.espalier.*; import dev.espalier.capability.*;";

  private static final Pattern WHOLE =
      Pattern.compile("(?m)^(package |import dev\\.espalier\\.\\*;)");

  private static final Pattern WORKFLOW =
      Pattern.compile("@Workflow\\b[^{]*?\\b(?:class|interface)\\s+(\\w+)");
  private static final Pattern PUBLIC =
      Pattern.compile("(?m)^public [a-z -]*\\b(?:class|interface|record|enum)\\s+(\\w+)");
  private static final Pattern TYPE =
      Pattern.compile("(?m)^[a-z -]*\\b(?:class|interface|record|enum)\\s+(\\w+)");
  private static final Pattern HEAD =
      Pattern.compile("(?m)^(\\w+\\.java):(\\d+): (error|warning): (?:\\[([A-Z]+\\d+)\\])?.*$");
  private static final Pattern COUNT = Pattern.compile("(?m)^\\d+ (error|warning)s?\\n?");

  /// Compiles one file into a folder, to see what the compiler prints: imports stand on a line of
  /// their own, which leaves columns as they are, and lines are set right in what is printed.
  static Compilation toSee(String source, Path folder) {
    return WHOLE.matcher(source).find()
        ? of(source, source, 0, folder)
        : of(source, IMPORTS + "\n" + source, 1, folder);
  }

  /// Compiles one file into a folder, to use what is made: imports stand in its first line, so that
  /// lines in class files and flow documents are those of the page.
  static Compilation toUse(String source, Path folder) {
    return of(source, WHOLE.matcher(source).find() ? source : IMPORTS + " " + source, 0, folder);
  }

  private static Compilation of(String source, String text, int before, Path folder) {
    StringWriter out = new StringWriter();
    var compiler = ToolProvider.getSystemJavaCompiler();
    var manager = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
    var task =
        compiler.getTask(
            out,
            manager,
            null,
            List.of("-d", folder.toString(), "-proc:full", "-parameters"),
            null,
            List.of(file(name(source), text)));
    task.setLocale(Locale.ROOT);
    task.setProcessors(
        ServiceLoader.load(Processor.class).stream()
            .filter(provider -> provider.type().getName().startsWith("dev.espalier."))
            .map(ServiceLoader.Provider::get)
            .toList());
    boolean succeeded = task.call();
    return read(name(source), succeeded, out.toString(), before);
  }

  private static Compilation read(String type, boolean succeeded, String out, int before) {
    String printed =
        COUNT.matcher(HEAD.matcher(out).replaceAll(head -> shifted(head, before))).replaceAll("");
    List<MatchResult> heads = HEAD.matcher(printed).results().toList();
    return new Compilation(
        type,
        succeeded,
        printed.stripTrailing(),
        heads.stream().filter(h -> h.group(4) != null).map(h -> h.group(4)).toList(),
        heads.stream().filter(h -> h.group(4) == null).map(MatchResult::group).toList());
  }

  private static String shifted(MatchResult head, int before) {
    int line = Integer.parseInt(head.group(2)) - before;
    String rest = head.group().substring(head.end(2) - head.start());
    return Matcher.quoteReplacement(head.group(1) + ":" + line + rest);
  }

  private static String name(String source) {
    return List.of(PUBLIC, WORKFLOW, TYPE).stream()
        .flatMap(pattern -> pattern.matcher(source).results())
        .map(type -> type.group(1))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no type in:\n" + source));
  }

  private static JavaFileObject file(String name, String text) {
    String folder =
        text.lines()
            .filter(line -> line.startsWith("package "))
            .map(line -> line.substring("package ".length()).replace(";", "").strip())
            .map(packageName -> packageName.replace('.', '/') + "/")
            .collect(Collectors.joining());
    URI uri = URI.create("mem:///" + folder + name + ".java");
    return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }

      @Override
      public String getName() {
        return name + ".java";
      }
    };
  }
}
