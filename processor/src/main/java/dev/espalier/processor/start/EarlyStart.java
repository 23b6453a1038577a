package dev.espalier.processor.start;

import com.google.auto.service.AutoService;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;

/// Starts the [Preload] as soon as javac has found the processor path, long before it asks for
/// processors; not with `-J-Despalier.preload=false`.
@AutoService(Plugin.class)
public final class EarlyStart implements Plugin {

  private static final String SWITCH = "espalier.preload";

  @Override
  public String getName() {
    return "espalier-start";
  }

  @Override
  public boolean autoStart() {
    return true;
  }

  /// Does nothing to the compilation itself.
  @Override
  public void init(JavacTask task, String... arguments) {
    if (!Boolean.parseBoolean(System.getProperty(SWITCH, "true"))) {
      return;
    }
    Thread thread = new Thread(new Preload(EarlyStart.class.getClassLoader()), "espalier-preload");
    thread.setDaemon(true);
    thread.start();
  }
}
