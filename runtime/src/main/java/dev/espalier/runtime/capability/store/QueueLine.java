package dev.espalier.runtime.capability.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/// One message as a line: `{"sequence":1,"key":"a","text":"body","crc":"0a1b2c3d"}`.
///
/// The key is absent if empty; a body that is not UTF-8 stands in Base64 under `base64`. The last
/// property is the CRC-32C, in hex, of the bytes of the line before `,"crc"`.
///
/// @param sequence the message's number, from 1
/// @param key the message's key, possibly empty
/// @param length the line's length in bytes, its end included
record QueueLine(long sequence, String key, int length) {

  private static final JsonFactory JSON = JsonFactory.builder().build();
  private static final String CRC = ",\"crc\":\"";
  private static final int TAIL = CRC.length() + 8 + "\"}".length();

  static byte[] format(long sequence, String key, byte[] body) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      json.writeNumberProperty("sequence", sequence);
      if (!key.isEmpty()) {
        json.writeStringProperty("key", key);
      }
      String text = utf8(body);
      if (text != null) {
        json.writeStringProperty("text", text);
      } else {
        json.writeStringProperty("base64", Base64.getEncoder().encodeToString(body));
      }
      json.writeEndObject();
    }
    byte[] open = line.toByteArray();
    ByteArrayOutputStream closed = new ByteArrayOutputStream(open.length + TAIL);
    int end = open.length - 1;
    closed.write(open, 0, end);
    closed.writeBytes((CRC + crc(open, end) + "\"}\n").getBytes(StandardCharsets.US_ASCII));
    return closed.toByteArray();
  }

  /// Returns what a line says, or null if it is damaged; the line ends with its newline.
  static @Nullable QueueLine parse(byte[] line) {
    int end = line.length - 1 - TAIL;
    if (end < 1) {
      return null;
    }
    String tail = new String(line, end, TAIL, StandardCharsets.US_ASCII);
    if (!tail.equals(CRC + crc(line, end) + "\"}")) {
      return null;
    }
    long sequence = 0;
    String key = "";
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        json.nextToken();
        if (name.equals("sequence")) {
          sequence = json.getLongValue();
        } else if (name.equals("key")) {
          key = json.getString();
        }
      }
    } catch (StreamReadException e) {
      return null;
    }
    return new QueueLine(sequence, key, line.length);
  }

  private static String crc(byte[] bytes, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, length);
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }

  private static @Nullable String utf8(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /// Reads the complete lines of a log from a position on.
  static final class Scan {

    private static final int BUFFER = 1 << 16;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).flip();
    private long position;

    Scan(FileChannel channel, long position) {
      this.channel = channel;
      this.position = position;
    }

    /// Returns the next line, or null where the log ends or a line is incomplete or damaged.
    @Nullable QueueLine next() throws IOException {
      byte[] line = line();
      return line == null ? null : parse(line);
    }

    /// Returns whether a damaged line at a position has a complete one somewhere after it.
    boolean moreLinesAfter(long start) throws IOException {
      Scan rest = new Scan(channel, start);
      rest.line();
      for (byte[] line = rest.line(); line != null; line = rest.line()) {
        if (parse(line) != null) {
          return true;
        }
      }
      return false;
    }

    private byte @Nullable [] line() throws IOException {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      while (true) {
        while (buffer.hasRemaining()) {
          byte next = buffer.get();
          line.write(next);
          if (next == '\n') {
            return line.toByteArray();
          }
        }
        buffer.clear();
        int count = channel.read(buffer, position);
        buffer.flip();
        if (count <= 0) {
          return null;
        }
        position += count;
      }
    }
  }
}
