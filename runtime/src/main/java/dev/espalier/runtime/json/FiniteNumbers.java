package dev.espalier.runtime.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.StreamWriteException;
import tools.jackson.core.util.JsonGeneratorDelegate;

/// Refuses numbers that JSON does not have.
final class FiniteNumbers extends JsonGeneratorDelegate {

  FiniteNumbers(JsonGenerator json) {
    super(json, false);
  }

  @Override
  public JsonGenerator writeNumber(double number) {
    check(number);
    return super.writeNumber(number);
  }

  @Override
  public JsonGenerator writeNumber(float number) {
    check(number);
    return super.writeNumber(number);
  }

  @Override
  public JsonGenerator writeArray(double[] array, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      check(array[i]);
    }
    return super.writeArray(array, offset, length);
  }

  private void check(double number) {
    if (!Double.isFinite(number)) {
      throw new StreamWriteException(this, number + " is no number in JSON");
    }
  }
}
