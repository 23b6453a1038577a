package shared;

import dev.espalier.*;

public abstract class Base {
  @Node protected Integer size(@Input String name) { return name.length(); }
}
