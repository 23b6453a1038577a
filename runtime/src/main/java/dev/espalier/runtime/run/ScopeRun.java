package dev.espalier.runtime.run;

import dev.espalier.ir.flow.Scope;
import dev.espalier.runtime.element.Collected;
import dev.espalier.runtime.element.Elements;
import dev.espalier.runtime.meter.FlowMeter;
import dev.espalier.runtime.meter.ScopeMeter;
import dev.espalier.runtime.plan.Block;
import dev.espalier.runtime.plan.Block.Gather;
import dev.espalier.runtime.plan.Staged;
import dev.espalier.runtime.stage.BoundaryEvents;
import dev.espalier.runtime.stage.Stages;
import dev.espalier.runtime.window.Outlets;
import dev.espalier.runtime.window.Windowing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// One run of a scope: pulls elements and has a frame for each that is being worked on.
///
/// **Invariants.** At most `concurrency` elements are pulled and not yet ended (with a sink: not
/// yet taken by its consumer), in each of its stages where there are several, see [Stages]; at most
/// one worker pulls. The scope closes once: when the elements are exhausted, or it is stopped, and
/// no frame is left. Until then it holds, in the parent's frame, the place of the worker that
/// opened it, and whoever closes it goes on there.
///
/// **Concurrency.** The lock guards the counts and what is gathered; elements are pulled outside of
/// it, by the worker that took the turn. A worker whose frame has ended takes the next turn itself;
/// one helper at a time is sent for while more elements may be worked on, as in [Frame].
///
/// **Failure.** When a worker is taken away while it pulls, the elements count as exhausted.
final class ScopeRun {

  final Frame parent;
  final int local;
  final Block block;
  final Scope definition;
  final @Nullable ScopeMeter meter;
  final @Nullable Template template;
  final @Nullable Region region;
  final Elements elements;
  final int[] starts;
  private final ReentrantLock lock = new ReentrantLock();
  private final Gathering gathering;
  private final @Nullable OutputSink sink;
  final @Nullable ChainRun chain;
  private final @Nullable Stages<Frame> stages;
  private final @Nullable Outlets outlets;
  private int free;
  private int running;
  private long pulled;
  private boolean pulling;
  private boolean exhausted;
  private boolean helper;
  private boolean closed;

  ScopeRun(Frame parent, int local, Elements elements) {
    this.parent = parent;
    this.local = local;
    this.block = parent.block.children()[parent.block.nodes().child()[local]];
    this.definition = Objects.requireNonNull(block.scope());
    this.elements = elements;
    FlowMeter counts = parent.run.plan().meter();
    this.meter = counts == null ? null : counts.scope(definition.id());
    this.template = Template.of(block, partial(parent, local), parent);
    this.starts = Template.starts(template, block);
    this.region = block.region() ? new Region(parent.region) : parent.region;
    this.free = Math.max(1, definition.concurrency());
    this.stages = stages(counts);
    this.gathering =
        new Gathering(
            block, definition.ordered(), parent.scope != null, (int) elements.size().orElse(free));
    boolean answers = parent.scope == null && block.outputs().length > 0;
    this.sink = answers ? new OutputSink(this, definition.ordered()) : null;
    this.chain = ChainRun.of(this);
    this.outlets = block.gathers().length == 0 ? null : outlets();
  }

  /// Makes the windows that gather what the elements come to, each where the scope over it opens.
  private Outlets outlets() {
    List<Windowing> windows = new ArrayList<>();
    for (Gather gather : block.gathers()) {
      int number = windows.size();
      Windowing each =
          new Windowing(
              gather.rules(),
              parent.run.services().time(),
              definition.ordered(),
              gather.late() >= 0,
              new Windowing.Events() {
                @Override
                public void late() {
                  parent.run.trace().late(parent, gather.windows());
                }

                @Override
                public void release(int places) {
                  ScopeRun.this.release(number, 0, places);
                }
              });
      windows.add(each);
      parent.values[gather.windows()] = each.windows();
      if (gather.late() >= 0) {
        parent.values[gather.late()] = each.late();
      }
    }
    return new Outlets(windows, sink == null ? 0 : 1);
  }

  private @Nullable Stages<Frame> stages(@Nullable FlowMeter counts) {
    Staged staged = block.staged();
    if (staged == null) {
      return null;
    }
    List<BoundaryEvents> events = new ArrayList<>();
    for (String edge : staged.edges()) {
      events.add(counts == null ? BoundaryEvents.NOBODY : counts.boundary(edge));
    }
    return new Stages<>(
        free,
        definition.ordered(),
        staged.boundaries(),
        events,
        parent.run.services().time()::nanos);
  }

  /// Returns what the frame knew about a child scope when it began.
  static @Nullable Template partial(Frame frame, int local) {
    Template template = frame.scope == null ? null : frame.scope.template;
    return template == null ? null : template.child(frame.block.nodes().child()[local]);
  }

  /// What a worker is to do next.
  sealed interface Turn {

    /// Pull an element.
    record Pull() implements Turn {}

    /// Go on with an element that waited between two stages.
    record Go(Stages.Move<Frame> move) implements Turn {}

    /// Go: others will do the rest.
    record Leave() implements Turn {}

    /// Close the scope.
    record Close() implements Turn {}
  }

  private static final Turn PULL = new Turn.Pull();
  private static final Turn LEAVE = new Turn.Leave();
  private static final Turn CLOSE = new Turn.Close();

  /// Returns what a worker is to do next, after it has ended a frame, if it has.
  Turn turn(@Nullable Frame ended) {
    int idle = ended == null ? 0 : idle(ended);
    lock.lock();
    try {
      if (ended != null) {
        ended(ended, idle);
      }
      return choose();
    } finally {
      lock.unlock();
    }
  }

  /// Hands on what an element came to; returns how many elements need no place any more.
  private int idle(Frame ended) {
    int taken = sink == null || sink.offer(ended) ? 1 : 0;
    if (outlets == null) {
      return taken;
    }
    int idle = sink == null ? 0 : outlets.letGo(outlets.others(), taken);
    return idle + outlets.offer(ended.index, Gathering.passing(ended));
  }

  private void ended(Frame ended, int idle) {
    running--;
    if (!ended.isStopped()) {
      gathering.add(ended);
    }
    free(ended.place, idle);
    if (stages != null) {
      stages.ended(ended, ended.stage);
    }
  }

  /// Returns what a worker is to do next, after it has done all for an element that it has to do in
  /// its stage.
  Turn pass(Frame element) {
    lock.lock();
    try {
      Objects.requireNonNull(stages).done(element, element.stage, element.place);
      return choose();
    } finally {
      lock.unlock();
    }
  }

  private void free(int place, int places) {
    if (stages == null) {
      free += places;
    } else if (places > 0) {
      stages.free(place);
    }
  }

  private boolean hasRoom() {
    return stages == null ? free > 0 : stages.hasRoom();
  }

  private Turn choose() {
    exhausted |= isStopped();
    if (stages != null && isStopped()) {
      for (Frame gone : stages.discard()) {
        running--;
        parent.run.trace().elementEnded(this, gone.index);
      }
    }
    Stages.Move<Frame> move = stages == null ? null : stages.next();
    if (move != null) {
      return new Turn.Go(move);
    }
    if (pulling) {
      return LEAVE;
    }
    if (!exhausted) {
      if (!hasRoom()) {
        return LEAVE;
      }
      pulling = true;
      if (stages == null) {
        free--;
      } else {
        stages.reserve();
      }
      return PULL;
    }
    if (running > 0 || closed) {
      return LEAVE;
    }
    closed = true;
    return CLOSE;
  }

  /// Takes the element that was pulled; returns its frame.
  Frame pulled(Object element) {
    lock.lock();
    try {
      pulling = false;
      running++;
      Frame frame = new Frame(this, pulled++);
      frame.values[0] = element;
      if (stages != null) {
        stages.came(frame);
      }
      return frame;
    } finally {
      lock.unlock();
    }
  }

  /// Takes note that there are no more elements, or that they cannot be had.
  void exhaust() {
    lock.lock();
    try {
      pulling = false;
      exhausted = true;
      free(0, 1);
    } finally {
      lock.unlock();
    }
  }

  /// Takes the results of elements that have ended one after the other, by list that is collected.
  void gather(Object[][] rows, int count) {
    lock.lock();
    try {
      gathering.add(rows, Math.toIntExact(gathering.isKept() ? pulled : 0), count);
      pulled += count;
    } finally {
      lock.unlock();
    }
  }

  /// Returns the frame of an element that failed without one.
  Frame failing(Object element) {
    lock.lock();
    try {
      Frame frame = new Frame(this, pulled++);
      frame.values[0] = element;
      return frame;
    } finally {
      lock.unlock();
    }
  }

  /// Takes what an element came to that failed without a frame.
  void failed(Frame frame) {
    parent.run.trace().elementEnded(this, frame.index);
    lock.lock();
    try {
      if (!frame.isStopped()) {
        gathering.add(frame);
      }
    } finally {
      lock.unlock();
    }
  }

  /// Takes the turn to pull, unless another has it or there is nothing to pull any more.
  boolean seize() {
    lock.lock();
    try {
      boolean free = !pulling && !exhausted && !closed && !isStopped();
      pulling |= free;
      return free;
    } finally {
      lock.unlock();
    }
  }

  /// Gives it back; a stop that was not noticed meanwhile is noticed now.
  void cede() {
    lock.lock();
    try {
      pulling = false;
    } finally {
      lock.unlock();
    }
    if (isStopped()) {
      wake();
    }
  }

  /// Returns whether who takes the answers makes them.
  boolean isDriven() {
    return chain != null && sink != null;
  }

  /// Returns whether what lies outside of the scope skips none of its nodes.
  boolean isWhole() {
    return template == null || Arrays.stream(template.pending).noneMatch(i -> i == Frame.SKIPPED);
  }

  /// Returns whether a helper should be sent for; then the caller sends one.
  boolean needsHelp() {
    lock.lock();
    try {
      boolean mayPull = !exhausted && !pulling && hasRoom();
      boolean needed = !helper && !closed && (mayPull || (stages != null && stages.hasNext()));
      helper |= needed;
      return needed;
    } finally {
      lock.unlock();
    }
  }

  /// Called by a helper before it takes a turn.
  void helperCame() {
    lock.lock();
    try {
      helper = false;
    } finally {
      lock.unlock();
    }
  }

  /// Gives back the place of an element whose answers the consumer has taken.
  void release(int place) {
    release(outlets == null ? 0 : outlets.others(), place, 1);
  }

  private void release(int outlet, int place, int places) {
    int idle = outlets == null ? places : outlets.letGo(outlet, places);
    lock.lock();
    try {
      free(place, idle);
    } finally {
      lock.unlock();
    }
    wake();
  }

  /// Sends for a worker if the scope has none that would notice a change.
  void wake() {
    lock.lock();
    try {
      if (helper || closed) {
        return;
      }
      helper = true;
    } finally {
      lock.unlock();
    }
    parent.run.crew().advance(this);
  }

  /// Returns the local of the parent's frame whose elements these are.
  int source() {
    return parent.block.nodes().source()[local];
  }

  /// Gives back what the elements hold, and stops the node that still makes more.
  void closeElements() {
    elements.close();
    if (elements.production() != null) {
      parent.run.turnAway(parent, source());
    }
  }

  boolean isStopped() {
    return parent.run.isStopped() || (region != null && region.isStopped());
  }

  /// Ends the windows over the elements, all of which have been offered.
  void endWindows() {
    if (outlets != null) {
      outlets.end();
    }
  }

  /// Ends the windows over elements that cannot be had, or, without a failure, are of no use.
  void failWindows(@Nullable Throwable failure) {
    if (outlets != null) {
      outlets.fail(failure);
    }
  }

  /// Returns how many elements were lost between stages.
  long dropped() {
    lock.lock();
    try {
      return stages == null ? 0 : stages.dropped();
    } finally {
      lock.unlock();
    }
  }

  @Nullable OutputSink sink() {
    return sink;
  }

  /// Returns what the elements came to, once the scope is closed.
  Collected collected() {
    return gathering.finish(template, pulled);
  }
}
