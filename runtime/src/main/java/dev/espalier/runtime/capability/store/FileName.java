package dev.espalier.runtime.capability.store;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;

/// Maps any text to a path of safe file names, one to one.
///
/// Bytes other than `a-z 0-9 _ . -` are written as `%xx`, so that names differ on file systems that
/// ignore case too. A long name is cut into folders; the marks `v~` for a file and `d~` for a
/// folder keep a name apart from names that it begins, and from the names `.` and `..`.
final class FileName {

  private static final int MOST_BYTES = 1000;
  private static final int CHUNK = 200;
  private static final String FILE = "v~";
  private static final String FOLDER = "d~";
  private static final HexFormat HEX = HexFormat.of();

  private FileName() {}

  /// Returns the path, relative to the store's folder, that stands for a name.
  static Path encode(String name) {
    String safe = escape(bytes(name));
    StringBuilder path = new StringBuilder();
    int start = 0;
    for (; safe.length() - start > CHUNK; start += CHUNK) {
      path.append(FOLDER).append(safe, start, start + CHUNK).append('/');
    }
    return Path.of(path.append(FILE).append(safe, start, safe.length()).toString());
  }

  /// Returns the name that a path stands for.
  static String decode(Path path) {
    StringBuilder safe = new StringBuilder();
    path.forEach(part -> safe.append(part.toString().substring(FILE.length())));
    return unescape(safe);
  }

  /// Returns the name of a folder that stands for a short name, such as that of a bucket.
  static String folder(String name) {
    String safe = escape(bytes(name));
    if (safe.isEmpty() || safe.length() > CHUNK) {
      throw new IllegalArgumentException(
          "\"" + name + "\" is " + (safe.isEmpty() ? "empty" : "too long") + " for a name");
    }
    return safe.startsWith(".") ? "%2e" + safe.substring(1) : safe;
  }

  /// Returns whether a file is one of the store's, by its name.
  static boolean isStored(Path file) {
    return file.getFileName().toString().startsWith(FILE);
  }

  private static byte[] bytes(String name) {
    ByteBuffer encoded;
    try {
      encoded = StandardCharsets.UTF_8.newEncoder().encode(java.nio.CharBuffer.wrap(name));
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("a name holds half of a surrogate pair", e);
    }
    if (encoded.remaining() > MOST_BYTES) {
      throw new IllegalArgumentException(
          "a name of %d bytes is longer than the %d that a name may have"
              .formatted(encoded.remaining(), MOST_BYTES));
    }
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    return bytes;
  }

  private static String escape(byte[] bytes) {
    StringBuilder out = new StringBuilder(bytes.length);
    for (byte b : bytes) {
      if (isPlain(b)) {
        out.append((char) b);
      } else {
        out.append('%').append(HEX.toHexDigits(b));
      }
    }
    return out.toString();
  }

  private static String unescape(CharSequence safe) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(safe.length());
    for (int i = 0; i < safe.length(); i++) {
      if (safe.charAt(i) == '%') {
        bytes.write(HexFormat.fromHexDigits(safe, i + 1, i + 3));
        i += 2;
      } else {
        bytes.write(safe.charAt(i));
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static boolean isPlain(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= '0' && b <= '9') || b == '_' || b == '.' || b == '-';
  }
}
