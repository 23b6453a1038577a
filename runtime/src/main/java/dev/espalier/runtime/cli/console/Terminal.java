package dev.espalier.runtime.cli.console;

import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.ir.diagnostic.DiagnosticText;
import dev.espalier.ir.diagnostic.Severity;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a command reads from and prints to.
///
/// @param in the standard input
/// @param out where results go
/// @param err where everything else goes
/// @param outIsTerminal whether a person sees `out`
/// @param errIsTerminal whether a person sees `err`
/// @param environment the environment variables
/// @param folder the working folder
public record Terminal(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    Map<String, String> environment,
    Path folder) {

  private static final String PROGRAM = "flows";
  private static final Pattern COMMAND =
      Pattern.compile("(?<![\\w./-])flows(?= (?:demo|list|run|graph|new|doctor|completion)\\b)");
  private static final int LEAST_WIDTH = 60;
  private static final int DEFAULT_WIDTH = 100;

  /// Returns this terminal with another output, which no person sees.
  public Terminal withOut(PrintStream other) {
    return new Terminal(in, other, err, false, errIsTerminal, environment, folder);
  }

  public Style outStyle() {
    return new Style(outIsTerminal && wantsColour());
  }

  public Style errStyle() {
    return new Style(errIsTerminal && wantsColour());
  }

  /// Returns how many columns help may use.
  public int width() {
    String columns = environment.getOrDefault("COLUMNS", "");
    if (columns.matches("[0-9]{2,4}")) {
      return Math.clamp(Integer.parseInt(columns), LEAST_WIDTH, DEFAULT_WIDTH);
    }
    return DEFAULT_WIDTH;
  }

  /// Returns what `JAVA_HOME` should be for Maven, if Maven would take a Java that is too old: the
  /// `flows` script looks for it.
  public Optional<String> mavenJavaHome() {
    return Optional.ofNullable(environment.get("FLOWS_MAVEN_JAVA_HOME"))
        .filter(home -> !home.isBlank());
  }

  /// Returns what the user calls this program: the `flows` script says how it was started.
  public String program() {
    String given = environment.getOrDefault("FLOWS_PROGRAM", "");
    return given.isBlank() ? PROGRAM : given;
  }

  /// Returns a text with the commands in it spelt as the user starts this program.
  public String spelt(String text) {
    return COMMAND.matcher(text).replaceAll(Matcher.quoteReplacement(program()));
  }

  /// Prints a result as it is, with a line end if it has none.
  public void print(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.write(bytes, 0, bytes.length);
    if (!text.endsWith("\n")) {
      out.write('\n');
    }
  }

  /// Tells the user something that is no result.
  public void tell(String text) {
    err.println(text);
  }

  /// Tells diagnostics, errors and warnings in colours of their own.
  public void tell(List<Diagnostic> diagnostics) {
    Style style = errStyle();
    for (Diagnostic diagnostic : diagnostics) {
      String text = spelt(DiagnosticText.located(diagnostic));
      int end = text.indexOf('\n');
      String head = end < 0 ? text : text.substring(0, end);
      String tail = end < 0 ? "" : text.substring(end);
      boolean error = diagnostic.code().severity() == Severity.ERROR;
      tell((error ? style.red(head) : style.yellow(head)) + style.faint(tail));
    }
  }

  /// Returns a path of the user's, resolved against the working folder.
  public Path resolve(String path) {
    return folder.resolve(path);
  }

  /// See https://no-color.org.
  private boolean wantsColour() {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }
}
