package dev.espalier.runtime.cli.run;

import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Remedies in words of the command line: the engine's speak of its Java API.
final class Remedies {

  private static final Pattern BUILDER =
      Pattern.compile("Engine\\.builder\\(\\)\\.(setting|secret)\\(\"([^\"]+)\", …\\)");
  private static final Pattern CAPABILITY =
      Pattern.compile("Engine\\.builder\\(\\)\\.capability\\(.*");
  private static final Pattern OBJECT =
      Pattern.compile("Engine\\.builder\\(\\)\\.bind\\(.*\\), or (a FlowFactory service)");

  private Remedies() {}

  static Diagnostic reword(Diagnostic diagnostic) {
    String fix = diagnostic.fix();
    if (fix == null) {
      return diagnostic;
    }
    Matcher builder = BUILDER.matcher(fix);
    if (builder.matches()) {
      String name = builder.group(2);
      return diagnostic.fix(
          builder.group(1).equals("setting")
              ? RunCommand.SETTING + " " + name + "=…"
              : "%s %s=PATH or %s %s=VARIABLE"
                  .formatted(RunCommand.SECRET_FILE, name, RunCommand.SECRET_ENV, name));
    }
    if (CAPABILITY.matcher(fix).matches()) {
      return diagnostic.fix("mend what the reason says, or give one of your own by the Java API");
    }
    if (diagnostic.code() == DiagnosticCode.RUN101) {
      return diagnostic.fix(fix.replace("give the jar or folder", "give --app the jar or folder"));
    }
    return OBJECT.matcher(fix).matches()
        ? diagnostic.fix("a FlowFactory service in the application, or run it by the Java API")
        : diagnostic;
  }
}
