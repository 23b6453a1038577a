package com.acme;

import dev.espalier.*;

@Workflow
interface Hello {

  /// Greets.
  @Output
  default String greet(@Input String name) {
    return name;
  }
}
