package shared;

import dev.espalier.*;

public abstract class Base<T> {
  /// Loads it by its key.
  @Node public T load(@Input String key, Integer depth) { return null; }
}
