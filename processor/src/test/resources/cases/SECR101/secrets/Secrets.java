package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Secrets {
  @Node Integer a(@Input String text, @Secret("") String key) { return 1; }
  @Node Long b(Integer a, @Secret("bank.key") byte[] key) { return 1L; }
  @Node Short c(Long b, @Input @Secret("bank.key") String key) { return 1; }
  @Node Byte d(Short c, @Setting("bank.key") @Secret("bank.key") String key) { return 1; }
  @Output String say(Byte d, @Secret("bank.key") char[] key, @Input String text) { return ""; }
}
