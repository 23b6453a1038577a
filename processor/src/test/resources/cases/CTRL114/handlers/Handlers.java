package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Handlers {
  @Node Integer read(@Input String text) { return 1; }
  @Node Long load(@Input String text) throws java.io.IOException { return 1L; }
  @OnError("read") Integer other(java.io.IOException error) { return 1; }
  @OnError("load") Long missing(java.io.FileNotFoundException error) { return 1L; }
  @OnError("load") Long wrong(InterruptedException error) { return 1L; }
  @Node Short shadow(@Input String text) throws java.io.IOException { return 1; }
  @OnError("shadow") Short io(java.io.IOException error) { return 1; }
  @OnError("shadow") Short unchecked(RuntimeException error) { return 1; }
  @OnError("shadow") Short any(Exception error) { return 1; }
  @Node Byte most(@Input String text) throws java.io.IOException { return 1; }
  @OnError("most") Byte file(java.io.FileNotFoundException error) { return 1; }
  @OnError("most") Byte rest(Exception error) { return 1; }
  @Output String say(Integer number, Long length, Short s, Byte b) { return ""; }
}
