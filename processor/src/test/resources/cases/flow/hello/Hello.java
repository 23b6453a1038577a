package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

/// Greets somebody. The rest is for readers.
@Workflow(version = "1.2.3")
class Hello {
  /// Says `hello` to {@code name}.
  @Output String greet(@Input String name) { return "hello " + name; }
}
