package dev.espalier.runtime.cli.console;

import java.util.LinkedHashMap;
import java.util.Map;

/// How a command ended, for scripts.
public enum ExitCode {
  /// The command did what it should.
  OK(0, "done"),
  /// A run failed, or a check found errors.
  FAILED(1, "the run failed, or the check found errors"),
  /// The arguments or the input are wrong; nothing was executed.
  USAGE(2, "wrong arguments or input; nothing was executed"),
  /// An application or flow cannot be read, or not be run as things are.
  REFUSED(3, "the application or flow cannot be read, or not run as set up"),
  /// The deadline or time limit passed.
  TIMED_OUT(4, "the deadline or the time limit passed"),
  /// A fault of this program.
  INTERNAL(70, "a fault of this program itself"),
  /// The user interrupted.
  INTERRUPTED(130, "interrupted by Ctrl-C"),
  /// The system asked the program to end.
  TERMINATED(143, "ended by a termination signal");

  private final int number;
  private final String meaning;

  ExitCode(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  public int number() {
    return number;
  }

  /// Returns the numbers with their meanings, as help shows them.
  public static Map<String, String> list() {
    Map<String, String> list = new LinkedHashMap<>();
    for (ExitCode code : values()) {
      list.put(" " + code.number, code.meaning);
    }
    return list;
  }
}
