package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class AnyHost {
  @Node Integer read(@Input String text, HttpRead web) { return 1; }
  @Output String say(Integer read, @At("${bank.url}") HttpWrite bank) { return ""; }
}
