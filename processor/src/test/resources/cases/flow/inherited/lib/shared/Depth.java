package shared;

import dev.espalier.*;

@Workflow(version = "3.0.0")
public class Depth {
  @Output public Integer depth(@Input String key) { return 1; }
}
