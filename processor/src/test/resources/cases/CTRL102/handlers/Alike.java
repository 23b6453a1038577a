package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.io.*;
import java.util.*;

@Workflow
class Alike {
  record Page(String text) {}

  @Node Page fetch(@Input String url) throws IOException { return new Page(""); }
  @OnError("fetch") Page missing(IOException error) { return new Page("missing"); }
  @OnError("fetch") Page unread(IOException error, String url) { return new Page("unread"); }
  @Output String say(Page fetch) { return ""; }
}
