package dev.espalier.runtime.cli.console;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// Builds command models by hand: annotations would cost reflection at each start.
public final class Options {

  public static final String JSON = "--json";
  public static final String APP = "--app";

  private Options() {}

  /// Returns a command with what all have: help and `--json`.
  ///
  /// @param owner what runs, null for a group of commands
  public static CommandSpec command(
      @Nullable Command owner, String name, String summary, String... examples) {
    CommandSpec spec =
        (owner == null ? CommandSpec.create() : CommandSpec.wrapWithoutInspection(owner))
            .name(name);
    spec.usageMessage()
        .description(summary)
        .synopsisHeading("Usage: ")
        .descriptionHeading("%n")
        .parameterListHeading("%nParameters:%n")
        .optionListHeading("%nOptions:%n")
        .commandListHeading("%nCommands:%n")
        .sortOptions(false)
        .abbreviateSynopsis(false)
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(ExitCode.list());
    if (examples.length > 0) {
      spec.usageMessage().footerHeading("%nExamples:%n").footer(indented(examples));
    }
    return spec.addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help.")
                .build())
        .addOption(flag("Print one JSON document, diagnostics included.", JSON));
  }

  public static OptionSpec flag(String description, String... names) {
    return OptionSpec.builder(names)
        .arity("0")
        .type(boolean.class)
        .description(description)
        .build();
  }

  public static OptionSpec value(String label, String description, String... names) {
    return OptionSpec.builder(names)
        .arity("1")
        .type(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  public static OptionSpec values(String label, String description, String... names) {
    return OptionSpec.builder(names)
        .arity("1")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  public static OptionSpec app() {
    return OptionSpec.builder(APP)
        .arity("1..*")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .paramLabel("JAR_OR_FOLDER")
        .description(
            "Where flows and what they need lie: jars, folders of classes, folders of jars."
                + " Default: target/classes or build/classes/java/main, whichever is there.")
        .build();
  }

  public static PositionalParamSpec parameter(String label, String arity, String description) {
    return PositionalParamSpec.builder()
        .paramLabel(label)
        .arity(arity)
        .required(!arity.startsWith("0"))
        .index(arity.equals("1") || arity.equals("0..1") ? "0" : "0..*")
        .type(arity.equals("1") || arity.equals("0..1") ? String.class : List.class)
        .auxiliaryTypes(String.class)
        .description(description)
        .build();
  }

  private static String[] indented(String[] examples) {
    String[] lines = new String[examples.length];
    for (int i = 0; i < examples.length; i++) {
      lines[i] = "  " + examples[i];
    }
    return lines;
  }
}
