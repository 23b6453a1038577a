package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow(version = "one") class A { @Output String say(@Input String text) { return text; } }
@Workflow class B { @Output String say(@Input String text, @From("nobody") Integer n) { return text; } }
@Workflow class C { @Output String say(@Input String text, Integer n) { return text; } }
@Workflow class D { @Node Integer one(@Input String t) { return 1; } @Node Integer two(@Input String t) { return 2; } @Output String say(Integer n) { return ""; } }
@Workflow class E { @Node Integer one(Long l) { return 1; } @Node Long two(Integer i) { return 2L; } @Output String say(Integer n) { return ""; } }
@Workflow class F { @Node private Integer one(@Input String t) { return 1; } @Output String say(Integer n) { return ""; } }
@Workflow class G { @Node Integer one(@Input String t) { return 1; } @Output String say(@Input String t) { return t; } }
@Workflow class H { @Node(effect = Effect.PURE) Integer one(@Input String t, @At("log") QueuePublish log) { return 1; } @Output String say(Integer n) { return ""; } }
@Workflow class I { @Node Thread one(@Input String t) { return null; } @Output String say(Thread one) { return ""; } }
@Workflow abstract class J { abstract Integer one(String t); @Output String say(@Input String t, Integer n) { return t; } }
@Workflow class Healthy { @Output String say(@Input String text) { return text; } }
