package shared;

import dev.espalier.*;

public class Rates {
  public Rates(String url) {}
  @Node public Integer rate(String currency) { return 1; }
}
