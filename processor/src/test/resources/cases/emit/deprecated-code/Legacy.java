package com.acme;

@Deprecated
public record Legacy(Tier tier) {

  public enum Tier {
    @Deprecated
    GOLD,
    SILVER
  }
}
