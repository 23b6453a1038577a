package dev.espalier.ir.schema;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Names of schemas as URI fragments that hold JSON pointers, as of RFC 6901, section 6.
final class Pointers {

  private static final String HEX = "0123456789ABCDEF";
  // What RFC 3986 allows in a fragment besides letters and digits; "/" and "~" are escaped before.
  private static final String PLAIN = "-._~!$&'()*+,;=:@";

  private Pointers() {}

  /// Returns the reference to a name below a prefix such as `#/schemas/`.
  static String reference(String prefix, String name) {
    StringBuilder out = new StringBuilder(prefix);
    String escaped = name.replace("~", "~0").replace("/", "~1");
    for (byte unit : escaped.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (unit & 0xff);
      if (letterOrDigit(c) || PLAIN.indexOf(c) >= 0) {
        out.append(c);
      } else {
        out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
      }
    }
    return out.toString();
  }

  /// Returns the name that a reference below a prefix holds, null if it holds none.
  static @Nullable String name(String prefix, String reference) {
    if (!reference.startsWith(prefix)) {
      return null;
    }
    String escaped = unpercent(reference.substring(prefix.length()));
    if (escaped == null || escaped.indexOf('/') >= 0) {
      return null;
    }
    return escaped.replace("~1", "/").replace("~0", "~");
  }

  private static @Nullable String unpercent(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] units = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < units.length; i++) {
      if (units[i] != '%') {
        out.write(units[i]);
        continue;
      }
      int high = i + 2 <= units.length - 1 ? Character.digit(units[i + 1], 16) : -1;
      int low = i + 2 <= units.length - 1 ? Character.digit(units[i + 2], 16) : -1;
      if (high < 0 || low < 0) {
        return null;
      }
      out.write(high << 4 | low);
      i += 2;
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(out.toByteArray());
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException _) {
      return null;
    }
  }

  private static boolean letterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
