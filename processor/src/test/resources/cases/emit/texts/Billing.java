package com.acme;

import dev.espalier.*;

@Workflow
class Billing {

  enum Mode {
    LIVE,
    TEST
  }

  @Output
  int bill(
      @Input Integer amount,
      @Secret("key") char[] key,
      @Secret("token") String token,
      @Setting("mode") Mode mode,
      @Setting("limit") int limit) {
    return amount;
  }
}
