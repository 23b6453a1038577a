package dev.espalier.runtime.run;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.stream.BaseStream;

/// The elements of a collection, stream, array or map, pulled one at a time.
final class Elements {

  private final Iterator<?> iterator;
  private final OptionalLong size;
  private final Runnable source;
  private final boolean closes;

  private Elements(Iterator<?> iterator, OptionalLong size, Runnable source, boolean closes) {
    this.iterator = iterator;
    this.size = size;
    this.source = source;
    this.closes = closes;
  }

  /// Returns the elements of a value.
  ///
  /// @throws IllegalArgumentException if it has none
  static Elements of(Object value) {
    return switch (value) {
      case Collection<?> all -> known(all.iterator(), all.size());
      case Iterable<?> all -> new Elements(all.iterator(), OptionalLong.empty(), () -> {}, false);
      case BaseStream<?, ?> all ->
          new Elements(all.iterator(), OptionalLong.empty(), all::close, true);
      case Map<?, ?> all -> known(all.entrySet().iterator(), all.size());
      case Iterator<?> all -> new Elements(all, OptionalLong.empty(), () -> {}, false);
      case Object[] all -> known(Arrays.asList(all).iterator(), all.length);
      default -> {
        if (!value.getClass().isArray()) {
          throw new IllegalArgumentException(
              "a " + value.getClass().getName() + " has no elements to run over");
        }
        yield known(new Primitives(value), Array.getLength(value));
      }
    };
  }

  private static Elements known(Iterator<?> iterator, long size) {
    return new Elements(iterator, OptionalLong.of(size), () -> {}, false);
  }

  boolean hasNext() {
    return iterator.hasNext();
  }

  Object next() {
    Object element = iterator.next();
    if (element == null) {
      throw new NullPointerException("an element is null");
    }
    return element;
  }

  /// Returns how many there are, if that is known beforehand.
  OptionalLong size() {
    return size;
  }

  /// Returns whether closing does anything.
  boolean closes() {
    return closes;
  }

  /// Gives back what the elements hold, as a stream over a file does.
  void close() {
    source.run();
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
