package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Back {
  @Node Integer pay(@Input String text, @At("https://bank.example") HttpWrite bank) { return 1; }
  @Compensates("pay") @Output void back(Integer paid, @At("https://bank.example") HttpWrite bank) {}
}
