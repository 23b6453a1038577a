package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;


@Workflow
class Orders {
  @Output String say(@Input String name) { return name; }
}
