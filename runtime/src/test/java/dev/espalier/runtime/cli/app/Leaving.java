package dev.espalier.runtime.cli.app;

import dev.espalier.Input;
import dev.espalier.Output;
import dev.espalier.Workflow;

/// Ends the program.
@Workflow
public class Leaving {

  /// Ends it even sooner where a system property asks for it.
  public Leaving() {
    if (Boolean.getBoolean("leaving.early")) {
      System.exit(0);
    }
  }

  @Output
  int leave(@Input int code) {
    System.exit(code);
    return code;
  }
}
