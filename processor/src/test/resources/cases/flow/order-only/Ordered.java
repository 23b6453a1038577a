package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Ordered {
  record Saved(String id) {}

  @Node void save(@Input String text, @At("texts") BlobWrite blobs) {}
  @Node boolean big(@Input String text) { return true; }
  @Node @After("save") @When(node = "big", is = "true") void tell(@At("big") QueuePublish queue, RunContext run) {}
  @Node @When(node = "big", is = "false") void count(@Input String text, @At("small") QueuePublish queue) {}
  @Output @After({"save"}) Saved say(@Input String text) { return new Saved(text); }
}
