package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
abstract class Both {
  @Node @Output Integer first(@Input String text) { return 1; }
  @Wasm(module = "a.wasm", export = "f") @Python(script = "a.py", function = "f") abstract Long second(Integer number);
  @Python(script = "a.py", function = "f") Short third(Long number) { return 1; }
}
