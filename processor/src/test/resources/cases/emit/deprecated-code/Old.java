package com.acme;

import dev.espalier.*;

@Workflow
class Old {

  @Node
  @SuppressWarnings("deprecation")
  Legacy.Tier tier(@Input Legacy legacy) {
    return legacy.tier();
  }

  @Output
  @Deprecated(forRemoval = true)
  String end(Legacy.Tier tier) {
    return "";
  }
}
