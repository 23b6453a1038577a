package com.acme;

import dev.espalier.spi.Contract;
import javax.annotation.processing.Generated;

/**
 * What the class file of {@link Outer.Base<T>} does not keep.
 */
@Contract(
    irVersion = "1.0",
    methods = {
        @Contract.Method(name = "page", types = "java.lang.Object", parameters = "input"),
        @Contract.Method(name = "other", types = "com.acme.Outer$Page", parameters = "page")
    }
)
@Generated("dev.espalier.processor")
public final class Outer_Base_Nodes {
  private Outer_Base_Nodes() {
  }
}
