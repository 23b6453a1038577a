package dev.espalier.runtime.flows;

import dev.espalier.Input;
import dev.espalier.Output;
import dev.espalier.Workflow;

/// Prices one parcel.
@Workflow
public class Price {

  @Output
  public int price(@Input Parcel parcel) {
    if (parcel.grams() < 0) {
      throw new IllegalArgumentException("a parcel of " + parcel.grams() + " g");
    }
    return parcel.grams() * 2;
  }
}
