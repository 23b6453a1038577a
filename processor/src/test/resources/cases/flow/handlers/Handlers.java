package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.io.*;
import java.util.*;

@Workflow
class Handlers {
  record Page(String text) {}
  record Summary(String text) {}

  @Node Page fetch(@Input String url) throws IOException { return new Page(""); }
  @OnError("fetch") Page missing(FileNotFoundException error) { return new Page("missing"); }
  @OnError("fetch") Page unread(IOException error, String url) { return new Page("unread"); }
  @OnError("fetch") Page other(Exception error) { return new Page("other"); }
  @Node Summary brief(@From("fetch") Page first) { return new Summary(""); }
  @Node Integer length(Page fetch) { return 1; }
  @OnError("length") Integer unknown(RuntimeException error) { return -1; }
  @OnError("unknown") Integer lost(RuntimeException error) { return -2; }
  @Output String say(Summary brief, @From("length") Optional<Integer> length) { return ""; }
}
