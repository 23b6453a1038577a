package shared;

import dev.espalier.*;

public class Nodes {
  @Node Integer near(String text) { return 1; }
}
