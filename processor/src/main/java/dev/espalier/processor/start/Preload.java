package dev.espalier.processor.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/// Loads and links the classes that a compilation uses, in the order in which it does.
///
/// **Concurrency.** The JVM loads a class once, whoever asks first; nothing is shared but that.
///
/// **Failure.** What cannot be loaded here is left to whoever needs it, who then says why: a JVM
/// that ends meanwhile, or a class loader that is closed after a short compilation, is no trouble.
final class Preload implements Runnable {

  private static final String LIST = "dev/espalier/processor/start/classes.txt";

  private final ClassLoader loader;

  Preload(ClassLoader loader) {
    this.loader = loader;
  }

  @Override
  @SuppressWarnings("CatchAndPrintStackTrace")
  public void run() {
    try (InputStream list = loader.getResourceAsStream(LIST)) {
      if (list != null) {
        load(new BufferedReader(new InputStreamReader(list, StandardCharsets.US_ASCII)));
        Rehearsal.run();
      }
    } catch (IOException | ClassNotFoundException | RuntimeException | LinkageError left) {
      return; // whoever needs it will say why it is not there
    }
  }

  private void load(BufferedReader names) throws IOException, ClassNotFoundException {
    for (String name = names.readLine(); name != null; name = names.readLine()) {
      Class.forName(name, true, loader);
    }
  }
}
