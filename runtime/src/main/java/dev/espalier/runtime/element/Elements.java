package dev.espalier.runtime.element;

import dev.espalier.Emitter;
import dev.espalier.Overflow;
import dev.espalier.ir.flow.Buffer;
import dev.espalier.spi.Emission;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/// The elements of a collection, stream, array or map, or those that a node emits, pulled one at a
/// time.
public final class Elements {

  /// Where emitted elements wait if nothing else is said.
  public static final Buffer AHEAD = new Buffer(16, Overflow.BLOCK);

  private final Pull pull;
  private final OptionalLong size;
  private final Kind kind;
  private final Runnable source;
  private final @Nullable Production production;

  private Elements(
      Pull pull, OptionalLong size, Kind kind, Runnable source, @Nullable Production production) {
    this.pull = pull;
    this.size = size;
    this.kind = kind;
    this.source = source;
    this.production = production;
  }

  /// Where elements are while they are pulled.
  private enum Kind {
    /// There already.
    GIVEN,
    /// Made by the node as they are pulled.
    PULLED,
    /// Made by the node on a thread of its own.
    EMITTED
  }

  /// Gives elements one at a time.
  @FunctionalInterface
  private interface Pull {
    /// Returns the next element, null if there are no more.
    @Nullable Object next() throws Throwable;

    /// Hands over all that are left, one after the other.
    default void drain(Consumer<Object> to) throws Throwable {
      for (Object next = next(); next != null; next = next()) {
        to.accept(next);
      }
    }
  }

  /// Returns the elements of a value.
  ///
  /// @param buffer where the elements of a stream wait, null if nothing is said about it
  /// @param lines makes the line that a buffer asks for
  /// @throws IllegalArgumentException if it has none
  public static Elements of(Object value, @Nullable Buffer buffer, Function<Buffer, Line> lines) {
    if (value instanceof Emission<?> emission) {
      return emitted(emission, lines.apply(buffer == null ? AHEAD : buffer), () -> {});
    }
    if (value instanceof Feed feed) {
      return new Elements(feed::next, OptionalLong.empty(), Kind.EMITTED, feed::close, null);
    }
    if (value instanceof BaseStream<?, ?> stream && buffer != null) {
      return emitted(out -> drain(stream, out), lines.apply(buffer), stream::close);
    }
    return of(value);
  }

  private static Elements of(Object value) {
    return switch (value) {
      case Collection<?> all -> given(all.iterator(), OptionalLong.of(all.size()));
      case Iterable<?> all -> given(all.iterator(), OptionalLong.empty());
      case BaseStream<?, ?> all ->
          new Elements(
              new Pushed(all.spliterator()), OptionalLong.empty(), Kind.PULLED, all::close, null);
      case Map<?, ?> all -> given(all.entrySet().iterator(), OptionalLong.of(all.size()));
      case Iterator<?> all -> given(all, OptionalLong.empty());
      case Object[] all -> given(Arrays.asList(all).iterator(), OptionalLong.of(all.length));
      default -> {
        if (!value.getClass().isArray()) {
          throw new IllegalArgumentException(
              "a " + value.getClass().getName() + " has no elements to run over");
        }
        yield given(new Primitives(value), OptionalLong.of(Array.getLength(value)));
      }
    };
  }

  private static Elements given(Iterator<?> iterator, OptionalLong size) {
    return new Elements(pull(iterator), size, Kind.GIVEN, () -> {}, null);
  }

  private static Elements emitted(Emission<?> emission, Line line, Runnable source) {
    Production production = new Production(emission, line);
    Runnable close =
        () -> {
          production.close();
          source.run();
        };
    return new Elements(production::take, OptionalLong.empty(), Kind.EMITTED, close, production);
  }

  private static void drain(BaseStream<?, ?> stream, Emitter<Object> out) {
    Iterator<?> all = stream.iterator();
    while (all.hasNext()) {
      out.emit(all.next());
    }
  }

  private static Pull pull(Iterator<?> iterator) {
    return () -> {
      if (!iterator.hasNext()) {
        return null;
      }
      return present(iterator.next());
    };
  }

  private static Object present(@Nullable Object element) {
    if (element == null) {
      throw new NullPointerException("an element is null");
    }
    return element;
  }

  /// Returns the next element, null if there are no more.
  ///
  /// @throws Throwable why the next element cannot be had
  public @Nullable Object next() throws Throwable {
    return pull.next();
  }

  /// Hands over all elements that are left, in the way that costs their source least.
  ///
  /// @throws Throwable why the next element cannot be had, or what the consumer throws
  public void drain(Consumer<Object> to) throws Throwable {
    pull.drain(to);
  }

  /// Returns how many there are, if that is known beforehand.
  public OptionalLong size() {
    return size;
  }

  /// Returns whether they are made by the node while it is pulled, so that it completes with the
  /// last one.
  public boolean isPulled() {
    return kind == Kind.PULLED;
  }

  /// Returns what is filled by the node on a thread of its own, null if nothing is.
  public @Nullable Production production() {
    return production;
  }

  /// Returns whether closing does anything.
  public boolean closes() {
    return kind != Kind.GIVEN;
  }

  /// Gives back what the elements hold, as a stream over a file does, and turns away what is still
  /// emitted.
  public void close() {
    source.run();
  }

  /// The elements of a stream, which can be pulled one at a time, but come faster when pushed.
  private static final class Pushed implements Pull {

    private final Spliterator<?> all;
    private @Nullable Object last;

    Pushed(Spliterator<?> all) {
      this.all = all;
    }

    @Override
    public @Nullable Object next() {
      last = null;
      return all.tryAdvance(element -> last = present(element)) ? last : null;
    }

    @Override
    public void drain(Consumer<Object> to) {
      all.forEachRemaining(element -> to.accept(present(element)));
    }
  }

  private static final class Primitives implements Iterator<Object> {

    private final Object array;
    private int at;

    Primitives(Object array) {
      this.array = array;
    }

    @Override
    public boolean hasNext() {
      return at < Array.getLength(array);
    }

    @Override
    public Object next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return Array.get(array, at++);
    }
  }
}
