package com.acme;

import dev.espalier.*;

@Workflow
public interface Hello {

  /// Greets.
  @Output
  default String greet(@Input String name) {
    return name;
  }
}
