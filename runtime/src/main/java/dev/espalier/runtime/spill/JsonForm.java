package dev.espalier.runtime.spill;

import dev.espalier.runtime.json.ValueCodec;
import dev.espalier.runtime.json.ValueException;
import dev.espalier.runtime.result.SpillException;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Type;
import java.util.Objects;

/// Elements as the JSON of their schema.
///
/// @param type the type of the elements
record JsonForm(ValueCodec codec, Type type) implements SpillingLine.Form {

  @Override
  public byte[] write(Object element) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      codec.write(element, bytes, false);
    } catch (ValueException e) {
      throw failed("an element cannot go to disk: JSON has no form for it", e);
    }
    return bytes.toByteArray();
  }

  @Override
  public Object read(byte[] bytes) {
    try {
      return Objects.requireNonNull(codec.read(bytes, type));
    } catch (ValueException e) {
      throw failed("an element cannot be made again of what is on disk", e);
    }
  }

  private static SpillException failed(String what, ValueException cause) {
    String where = cause.pointer().isEmpty() ? "" : " at " + cause.pointer();
    return new SpillException(what + where + ": " + cause.getMessage(), null, cause);
  }
}
