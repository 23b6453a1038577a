package dev.espalier.runtime.app;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Loads an application's classes apart from the engine's own libraries.
///
/// Classes of the JDK, of the DSL and of Jackson come from the engine, as their objects pass
/// between both; all others from the application alone, so that it brings its own versions.
final class AppClassLoader extends URLClassLoader {

  private static final List<String> SHARED =
      List.of(
          "dev.espalier.capability.",
          "dev.espalier.spi.",
          "org.jspecify.annotations.",
          "org.slf4j.",
          "tools.jackson.",
          "com.fasterxml.jackson.annotation.");

  static {
    registerAsParallelCapable();
  }

  private final ClassLoader engine;

  AppClassLoader(URL[] urls, ClassLoader engine) {
    super("espalier-application", urls, ClassLoader.getPlatformClassLoader());
    this.engine = engine;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (isShared(name)) {
      try {
        return engine.loadClass(name);
      } catch (ClassNotFoundException e) {
        return super.loadClass(name, resolve);
      }
    }
    return super.loadClass(name, resolve);
  }

  private static boolean isShared(String name) {
    String dsl = "dev.espalier.";
    return (name.startsWith(dsl) && name.indexOf('.', dsl.length()) < 0)
        || SHARED.stream().anyMatch(name::startsWith);
  }

  @Override
  public @Nullable URL getResource(String name) {
    URL own = findResource(name);
    return own != null ? own : super.getResource(name);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    Enumeration<URL> own = findResources(name);
    return own.hasMoreElements() ? own : Collections.emptyEnumeration();
  }
}
