package dev.espalier.runtime.cli.command;

import dev.espalier.runtime.cli.console.Command;
import dev.espalier.runtime.cli.console.ExitCode;
import dev.espalier.runtime.cli.console.Invocation;
import dev.espalier.runtime.cli.console.Options;
import dev.espalier.runtime.cli.console.Refusal;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// `flows completion`: prints a script that completes command lines.
public final class CompletionCommand implements Command {

  @Override
  public CommandSpec spec() {
    return Options.command(
            this,
            "completion",
            "Prints a script that makes bash or zsh complete the commands and options of flows.",
            "source <(flows completion bash)",
            "flows completion zsh > ~/.flows-completion && echo 'source ~/.flows-completion'"
                + " >> ~/.zshrc")
        .addPositional(Options.parameter("SHELL", "0..1", "bash (the default) or zsh."));
  }

  @Override
  public ExitCode run(Invocation invocation) {
    String shell = invocation.parameter(0) == null ? "bash" : invocation.parameter(0);
    CommandLine root = invocation.arguments().commandSpec().root().commandLine();
    String bash = AutoComplete.bash("flows", root);
    String script =
        switch (shell) {
          case "bash" -> bash;
          case "zsh" -> "autoload -U +X bashcompinit && bashcompinit\n" + bash;
          default ->
              throw Refusal.usage(
                  "no completion for the shell \"" + shell + "\"", "use bash or zsh");
        };
    if (invocation.json()) {
      invocation
          .terminal()
          .print(
              dev.espalier.ir.json.JsonOut.pretty()
                  .open()
                  .put("shell", shell)
                  .put("script", script)
                  .close()
                  .finish());
    } else {
      invocation.terminal().print(script);
    }
    return ExitCode.OK;
  }
}
