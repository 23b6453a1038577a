package dev.espalier.runtime.app;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/// Words why a place cannot be read. The place itself is said by whoever tells it.
public final class Unreadable {

  /// What to do about it.
  public static final String FIX = "give jars, or folders of classes such as target/classes";

  private Unreadable() {}

  /// Returns the reason.
  public static String reason(IOException failure) {
    return switch (failure) {
      case NoSuchFileException _ -> "there is no such file or folder";
      case AccessDeniedException _ -> "it may not be read by this user";
      case ZipException broken -> "it is no jar, or a broken one: " + broken.getMessage();
      default -> "it cannot be read: " + failure.getMessage();
    };
  }
}
