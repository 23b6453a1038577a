package dev.espalier.runtime.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.espalier.runtime.cli.app.Greeting;
import dev.espalier.runtime.cli.console.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// What a command did.
///
/// @param code the exit code
/// @param out what it printed as its result
/// @param err what it printed besides
record Said(int code, String out, String err) {

  /// The folder of the workflows that tests run.
  static Path classes() {
    try {
      return Path.of(Greeting.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A call in the making.
  static final class Call {

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private InputStream in = InputStream.nullInputStream();
    private boolean terminal;

    private Call(Path folder) {
      this.folder = folder;
    }

    Call in(String text) {
      in = new ByteArrayInputStream(text.getBytes(UTF_8));
      return this;
    }

    Call brokenIn() {
      in =
          new InputStream() {
            @Override
            public int read() {
              throw new IllegalStateException("no input today");
            }

            @Override
            public int read(byte[] into, int offset, int length) {
              return read();
            }
          };
      return this;
    }

    Call variable(String name, String value) {
      environment.put(name, value);
      return this;
    }

    Call onTerminal() {
      terminal = true;
      return this;
    }

    Said flows(String... arguments) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      Terminal streams =
          new Terminal(
              in,
              new PrintStream(out, false, UTF_8),
              new PrintStream(err, false, UTF_8),
              terminal,
              terminal,
              environment,
              folder);
      int code = Cli.execute(streams, arguments);
      return new Said(code, out.toString(UTF_8), err.toString(UTF_8));
    }
  }

  static Call from(Path folder) {
    return new Call(folder);
  }
}
