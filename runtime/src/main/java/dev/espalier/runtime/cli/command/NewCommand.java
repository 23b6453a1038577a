package dev.espalier.runtime.cli.command;

import dev.espalier.ir.json.JsonOut;
import dev.espalier.runtime.cli.console.Bundle;
import dev.espalier.runtime.cli.console.Command;
import dev.espalier.runtime.cli.console.ExitCode;
import dev.espalier.runtime.cli.console.Invocation;
import dev.espalier.runtime.cli.console.Options;
import dev.espalier.runtime.cli.console.Reasons;
import dev.espalier.runtime.cli.console.Refusal;
import dev.espalier.runtime.cli.console.Style;
import dev.espalier.runtime.cli.console.Version;
import dev.espalier.runtime.scaffold.ProjectName;
import dev.espalier.runtime.scaffold.Scaffold;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// `flows new`: makes a project.
public final class NewCommand implements Command {

  private static final String PACKAGE = "--package";

  @Override
  public CommandSpec spec() {
    return Options.command(
            this,
            "new",
            "Makes a small Maven project with a workflow, in a new folder.",
            "flows new order-flow",
            "flows new order-flow --package com.acme.orders")
        .addPositional(
            Options.parameter(
                "NAME", "1", "The project's name, such as order-flow; also that of the folder."))
        .addOption(
            Options.value(
                "PACKAGE", "The Java package; default: com.example and the name.", PACKAGE));
  }

  @Override
  public ExitCode run(Invocation invocation) {
    String name = Optional.ofNullable(invocation.parameter(0)).orElse("");
    ProjectName project = project(name, invocation.option(PACKAGE));
    Path folder = invocation.terminal().resolve(project.name());
    try (Bundle bundle = Bundle.orRefuse()) {
      List<Path> files = new Scaffold(Version.number(), bundle.repository()).write(project, folder);
      report(invocation, project, folder, files);
      return ExitCode.OK;
    } catch (FileAlreadyExistsException e) {
      throw Refusal.usage(folder + " exists already", "choose another name, or remove it");
    } catch (IOException e) {
      throw Refusal.cannot("cannot write " + folder + ": " + Reasons.of(e), null);
    }
  }

  private static ProjectName project(String name, @Nullable String inPackage) {
    try {
      return inPackage == null ? ProjectName.of(name) : new ProjectName(name, inPackage);
    } catch (IllegalArgumentException e) {
      throw Refusal.usage(Reasons.of(e), null);
    }
  }

  /// Returns what starts this program from within the new folder.
  private static String within(Invocation invocation) {
    String program = invocation.terminal().program();
    boolean isRelative = program.contains("/") && !program.startsWith("/");
    return isRelative ? Path.of("..").resolve(program).normalize().toString() : program;
  }

  /// Returns how Maven is told of a Java that it would not find.
  private static String javaHome(Invocation invocation) {
    return invocation.terminal().mavenJavaHome().map(home -> "JAVA_HOME=" + home + " ").orElse("");
  }

  private static void report(
      Invocation invocation, ProjectName project, Path folder, List<Path> files) {
    if (invocation.json()) {
      JsonOut out = JsonOut.pretty();
      out.open().put("name", project.name()).put("folder", folder.toString());
      out.put("files", files.stream().map(Path::toString).toList());
      out.put("repository", folder.resolve(Scaffold.REPOSITORY).toString());
      invocation.terminal().print(out.close().finish());
      return;
    }
    Style style = invocation.terminal().outStyle();
    StringBuilder text = new StringBuilder();
    text.append("made ").append(style.bold(project.name() + "/")).append('\n');
    for (Path file : files) {
      text.append("  ").append(file).append('\n');
    }
    text.append("  ")
        .append(Scaffold.REPOSITORY)
        .append(style.faint("  the Espalier libraries, so that it builds without a server"))
        .append("\n\nnext:\n")
        .append("  cd %s && %smvn package%n".formatted(project.name(), javaHome(invocation)))
        .append("  %s run %s --input @sample.json%n".formatted(within(invocation), project.name()));
    invocation.terminal().print(text.toString());
  }
}
