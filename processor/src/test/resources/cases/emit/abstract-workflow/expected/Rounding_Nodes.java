package com.acme;

import dev.espalier.spi.Contract;
import javax.annotation.processing.Generated;

/**
 * What the class file of {@link Rounding} does not keep.
 */
@Contract(
    irVersion = "1.0",
    methods = @Contract.Method(name = "round", types = "long", parameters = "cents")
)
@Generated("dev.espalier.processor")
public final class Rounding_Nodes {
  private Rounding_Nodes() {
  }
}
