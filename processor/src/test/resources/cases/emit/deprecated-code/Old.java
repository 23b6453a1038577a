package com.acme;

import dev.espalier.*;

@Workflow
@SuppressWarnings("deprecation")
class Old {

  @Node
  Legacy.Tier tier(@Input Legacy legacy) {
    return legacy.tier();
  }

  @Output
  @Deprecated(forRemoval = true)
  @When(node = "tier", is = "GOLD")
  String gold(Legacy.Tier tier) {
    return "";
  }

  @Output
  @When(node = "tier", is = "SILVER")
  String silver(Legacy.Tier tier) {
    return "";
  }
}
