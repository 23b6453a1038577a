package com.acme;

import dev.espalier.*;

public class Rounding {

  @Node
  public long round(long cents) {
    return cents;
  }
}
