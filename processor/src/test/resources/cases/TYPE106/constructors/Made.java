package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

class Made {
  interface Bank { void pay(); }

  @Workflow static class Loose {
    Loose(String url, int retries, Bank bank, Object any, String[] all, Thread.State state) {}
    @Output(effect = Effect.PURE) String say(@Input String text) { return text; }
  }

  @Workflow static class Several {
    Several() {}
    Several(Bank bank) {}
    @Output String say(@Input String text) { return text; }
  }

  @Workflow static class None {
    private None() {}
    @Output String say(@Input String text) { return text; }
  }

  @Workflow static class Fine {
    Fine(@Setting("bank.url") String url, @Secret("bank.key") char[] key, Bank bank) {}
    @Output String say(@Input String text) { return text; }
  }
}
