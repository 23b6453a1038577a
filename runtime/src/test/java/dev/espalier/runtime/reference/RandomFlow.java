package dev.espalier.runtime.reference;

import dev.espalier.ErrorMode;
import dev.espalier.Overflow;
import dev.espalier.runtime.sketch.Body;
import dev.espalier.runtime.sketch.FlowSketch;
import dev.espalier.runtime.sketch.NodeSketch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Makes random flows: branches, merges, optional ports, races, handlers, nested scopes and
/// buffers. Results depend on nothing but arguments, so that every order of execution gives the
/// same.
final class RandomFlow {

  private static final String[] CASES = {"c0", "c1", "c2"};
  private static final List<ErrorMode> MODES =
      List.of(ErrorMode.FAIL, ErrorMode.SKIP, ErrorMode.COLLECT);

  private final Random random;
  private final FlowSketch sketch = FlowSketch.named("random");
  private final List<Made> made = new ArrayList<>();
  private final List<Level> levels = new ArrayList<>();
  private int count;

  /// A node that was made.
  private record Made(String id, Level level, boolean list, boolean branches) {}

  /// A scope, or the level of no scope.
  private record Level(@Nullable Level outer, String source) {

    boolean isWithin(Level other) {
      for (Level at = this; at != null; at = at.outer) {
        if (at.equals(other)) {
          return true;
        }
      }
      return false;
    }

    int depth() {
      return outer == null ? 0 : outer.depth() + 1;
    }
  }

  private RandomFlow(long seed) {
    random = new Random(seed);
    levels.add(new Level(null, ""));
  }

  static FlowSketch of(long seed, int size) {
    RandomFlow flow = new RandomFlow(seed);
    flow.make(size);
    return flow.sketch;
  }

  private void make(int size) {
    sketch.input().branches(RandomFlow::caseOf, CASES);
    made.add(new Made("input", levels.getFirst(), false, true));
    for (int i = 0; i < size; i++) {
      switch (random.nextInt(10)) {
        case 0 -> scope();
        case 1 -> merge();
        case 2 -> race();
        case 3 -> handler();
        default -> node(level());
      }
    }
    List<String> results = new ArrayList<>();
    for (Made each : made) {
      if (each.level.outer == null) {
        results.add(each.id);
      } else if (each.level.outer.outer == null) {
        String id = next();
        sketch.node(id, body(id, false, 0)).collect(each.level.source, each.id);
        results.add(id);
      }
    }
    NodeSketch end = sketch.node("end", in -> hash("end", in));
    results.forEach(end::optional);
    end.output();
  }

  static int caseOf(Object value) {
    return Math.floorMod(Objects.hashCode(value), 3);
  }

  private Level level() {
    return levels.get(random.nextInt(levels.size()));
  }

  private <T> @Nullable T pick(List<T> some) {
    return some.isEmpty() ? null : some.get(random.nextInt(some.size()));
  }

  private List<Made> visible(Level level) {
    return made.stream().filter(each -> level.isWithin(each.level)).toList();
  }

  private String next() {
    return "n" + count++;
  }

  private NodeSketch place(NodeSketch node, Level level) {
    return level.outer == null ? node : node.in("each-" + level.source);
  }

  /// What a node makes of its arguments; sometimes it fails.
  private Body body(String id, boolean list, int failing) {
    return in -> {
      int hash = hash(id, in);
      if (failing > 0 && Math.floorMod(hash, failing) == 0) {
        throw hash % 2 == 0 ? new IllegalStateException(id) : new IllegalArgumentException(id);
      }
      return list ? IntStream.range(0, Math.floorMod(hash, 4)).boxed().toList() : hash;
    };
  }

  static int hash(String id, Object[] in) {
    String arguments =
        Arrays.stream(in, 0, in.length - 1)
            .map(each -> each instanceof Throwable error ? error.getMessage() : each.toString())
            .collect(Collectors.joining("|", id, ""));
    return arguments.hashCode();
  }

  private int failing() {
    return random.nextInt(4) == 0 ? 3 + random.nextInt(4) : 0;
  }

  private Made node(Level level) {
    String id = next();
    boolean list = random.nextInt(3) == 0;
    boolean optional = !list && random.nextInt(8) == 0;
    boolean branches = !list && !optional && random.nextInt(3) == 0;
    Body body = body(id, list, failing());
    NodeSketch node =
        sketch.node(
            id,
            optional
                ? in -> Optional.of(body.call(in)).filter(value -> value.hashCode() % 2 == 0)
                : body);
    place(node, level);
    if (optional) {
      node.optionalResult();
    } else if (branches) {
      node.branches(RandomFlow::caseOf, CASES);
    }
    if (level.outer != null && random.nextInt(3) == 0) {
      node.element(level.source);
    }
    for (int i = random.nextInt(3); i >= 0; i--) {
      port(node, level);
    }
    Made result = new Made(id, level, list, branches);
    made.add(result);
    return result;
  }

  private void port(NodeSketch node, Level level) {
    List<Made> collectable =
        made.stream()
            .filter(each -> each.level.outer != null && level.isWithin(each.level.outer))
            .filter(each -> !level.isWithin(each.level))
            .toList();
    Made collected = random.nextInt(3) == 0 ? pick(collectable) : null;
    if (collected != null) {
      node.collect(collected.level.source, collected.id);
      return;
    }
    Made source = Objects.requireNonNull(pick(visible(level)));
    String edge = source.id;
    if (source.branches && random.nextBoolean()) {
      edge += ":" + CASES[random.nextInt(3)] + (random.nextBoolean() ? "" : "|c1");
    }
    switch (random.nextInt(6)) {
      case 0, 1 -> buffer(node.optional(edge), source, level);
      case 2 -> node.after(edge);
      default -> buffer(node.value(edge), source, level);
    }
  }

  /// Sometimes puts a buffer between two nodes of a scope; it changes no result.
  private void buffer(NodeSketch node, Made source, Level level) {
    if (level.outer != null && source.level.equals(level) && random.nextInt(3) == 0) {
      node.buffered(1, Overflow.BLOCK);
    }
  }

  private void scope() {
    Level outer = level();
    List<Made> lists =
        made.stream()
            .filter(each -> each.list && each.level.equals(outer))
            .filter(each -> levels.stream().noneMatch(level -> level.source.equals(each.id)))
            .toList();
    Made source = pick(lists);
    if (source == null || outer.depth() >= 3) {
      return;
    }
    ErrorMode mode = MODES.get(random.nextInt(3));
    String parent = outer.outer == null ? null : "each-" + outer.source;
    sketch.scope(source.id, parent, 1 + random.nextInt(4), true, mode);
    Level level = new Level(outer, source.id);
    levels.add(level);
    String id = next();
    NodeSketch node = sketch.node(id, body(id, false, failing())).element(source.id);
    if (random.nextBoolean()) {
      port(node, level);
    }
    made.add(new Made(id, level, false, false));
  }

  /// Two nodes on different cases of one branch, and their merge.
  private void merge() {
    Level level = level();
    Made branch = pick(visible(level).stream().filter(each -> each.branches).toList());
    if (branch == null) {
      return;
    }
    List<String> sides = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      String id = next();
      NodeSketch side = place(sketch.node(id, body(id, false, failing())), level);
      side.value(branch.id + ":" + CASES[i]);
      if (random.nextInt(3) == 0) {
        port(side, level);
      }
      made.add(new Made(id, level, false, false));
      sides.add(id);
    }
    String id = next();
    NodeSketch merge = place(sketch.node(id, body(id, false, failing())), level);
    if (random.nextInt(4) == 0) {
      merge.optional(sides.toArray(String[]::new));
    } else {
      merge.merge(sides.toArray(String[]::new));
    }
    made.add(new Made(id, level, false, false));
  }

  /// Nodes that deliver the same value, or fail, or are skipped; and the first of them.
  private void race() {
    Level level = level();
    String race = next();
    List<String> runners = new ArrayList<>();
    int seed = random.nextInt();
    for (int i = 0; i < 2 + random.nextInt(2); i++) {
      String id = next();
      int failing = random.nextInt(3) == 0 ? 2 : 0;
      NodeSketch runner =
          place(
              sketch.node(
                  id,
                  in -> {
                    if (failing > 0 && Math.floorMod(hash(id, in), failing) == 0) {
                      throw new IllegalStateException(id);
                    }
                    return seed;
                  }),
              level);
      if (level.outer == null) {
        runner.value("input" + (random.nextBoolean() ? "" : ":c1"));
      } else {
        runner.element(level.source);
      }
      runners.add(id);
    }
    NodeSketch first = place(sketch.node(race, body(race, false, 0)), level);
    first.race(runners.toArray(String[]::new));
    made.add(new Made(race, level, false, false));
  }

  private void handler() {
    Made failing = pick(made.stream().filter(each -> !each.id.equals("input")).toList());
    if (failing == null) {
      return;
    }
    String id = next();
    NodeSketch handler = place(sketch.node(id, body(id, false, 0)), failing.level);
    handler.error(
        failing.id,
        List.of(IllegalStateException.class, RuntimeException.class, IllegalArgumentException.class)
            .get(random.nextInt(3)));
    made.add(new Made(id, failing.level, false, false));
  }
}
