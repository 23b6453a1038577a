package dev.espalier.ir.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/// Reads JSON documents as of RFC 8259, in UTF-8, without duplicate names; a byte order mark before
/// the document, as some editors write it, is passed over. Nothing that a document holds makes it
/// throw; its memory is bounded by the length of the document, at about 80 bytes a value, and by
/// the number of tokens where that is limited.
public final class JsonReader {

  /// How deep values may nest.
  public static final int MAX_DEPTH = 200;

  /// How long a document may be, in bytes.
  public static final int MAX_LENGTH = 256 * 1024 * 1024;

  private static final int MAX_DIGITS = 400;
  private static final int MAX_NAME = 10_000;
  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final String SET_BY = ", from `";

  private final JsonFactory factory;

  /// Makes a reader of documents with any number of tokens.
  public JsonReader() {
    this(Long.MAX_VALUE);
  }

  /// Makes a reader of documents with at most a number of tokens: names, values and brackets.
  public JsonReader(long maxTokens) {
    factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_DIGITS)
                    .maxNameLength(MAX_NAME)
                    .maxStringLength(MAX_LENGTH)
                    .maxTokenCount(maxTokens)
                    .build())
            .build();
  }

  /// Returns the value of a document in UTF-8, or why it has none.
  public JsonResult read(byte[] document) {
    if (document.length > MAX_LENGTH) {
      return new JsonResult.Broken(
          "the document is longer than " + MAX_LENGTH + " bytes", new Position(1, 1));
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.wrap(document);
    CharBuffer chars = CharBuffer.allocate(document.length);
    CoderResult decoded = decoder.decode(bytes, chars, true);
    chars.flip();
    if (chars.hasRemaining() && chars.get(0) == BYTE_ORDER_MARK) {
      chars.get();
    }
    if (decoded.isError()) {
      return new JsonResult.Broken("the document is not UTF-8", end(chars));
    }
    return read(chars.toString());
  }

  /// Returns the value of a document, or why it has none.
  public JsonResult read(String document) {
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), document)) {
      return read(parser);
    }
  }

  private static JsonResult read(JsonParser parser) {
    try {
      if (parser.nextToken() == null) {
        return new JsonResult.Broken("the document is empty", new Position(1, 1));
      }
      Json json = value(parser);
      if (parser.nextToken() != null) {
        return new JsonResult.Broken("something follows the value", here(parser));
      }
      return new JsonResult.Parsed(json);
    } catch (DuplicateName duplicate) {
      return new JsonResult.Broken(
          "the name \"" + duplicate.name + "\" occurs twice in one object", duplicate.at);
    } catch (JacksonException broken) {
      // A limit that is exceeded comes without a location.
      TokenStreamLocation at = broken.getLocation();
      return new JsonResult.Broken(reason(broken), at == null ? here(parser) : position(at));
    }
  }

  private static Json value(JsonParser parser) throws DuplicateName {
    Position at = here(parser);
    return switch (parser.currentToken()) {
      case START_OBJECT -> new Json.Obj(members(parser), at);
      case START_ARRAY -> new Json.Arr(items(parser), at);
      case VALUE_STRING -> new Json.Str(parser.getString(), at);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Num(parser.getString(), at);
      case VALUE_TRUE -> new Json.Bool(true, at);
      case VALUE_FALSE -> new Json.Bool(false, at);
      case VALUE_NULL -> new Json.Null(at);
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("no value starts with " + parser.currentToken());
    };
  }

  private static Map<String, Json> members(JsonParser parser) throws DuplicateName {
    Map<String, Json> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      Position at = here(parser);
      parser.nextToken();
      if (members.put(name, value(parser)) != null) {
        throw new DuplicateName(name, at);
      }
    }
    return Collections.unmodifiableMap(members);
  }

  private static List<Json> items(JsonParser parser) throws DuplicateName {
    List<Json> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return Collections.unmodifiableList(items);
  }

  private static Position here(JsonParser parser) {
    return position(parser.currentTokenLocation());
  }

  private static Position position(TokenStreamLocation location) {
    return new Position(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  private static Position end(CharSequence read) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < read.length(); i++) {
      boolean feed = read.charAt(i) == '\n';
      line = feed ? line + 1 : line;
      column = feed ? 1 : column + 1;
    }
    return new Position(line, column);
  }

  private static String reason(JacksonException broken) {
    String message = broken.getOriginalMessage();
    String said = message == null || message.isEmpty() ? "it cannot be read" : message;
    if (broken instanceof UnexpectedEndOfInputException || said.contains("end-of-input")) {
      return "the document ends too early";
    }
    // Some messages end with advice on how to program the parser, or with the method that sets a
    // limit.
    String kept =
        said.contains(": enable `")
            ? said.substring(0, said.indexOf(": enable `"))
            : said.contains(SET_BY) ? said.substring(0, said.indexOf(SET_BY)) + ")" : said;
    String first = Character.toLowerCase(kept.charAt(0)) + kept.substring(1);
    return broken instanceof StreamConstraintsException ? "a limit is exceeded: " + first : first;
  }

  /// Carries a repeated name out of the recursion.
  private static final class DuplicateName extends Exception {
    private static final long serialVersionUID = 1L;
    private final String name;
    private final transient Position at;

    DuplicateName(String name, Position at) {
      super(name, null, false, false);
      this.name = name;
      this.at = at;
    }
  }
}
