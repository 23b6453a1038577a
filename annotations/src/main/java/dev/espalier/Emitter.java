package dev.espalier;

/// Takes the elements of a stream as a node makes them; declared as the one parameter of its type
/// of a `void` node, which thereby is a source of elements for `@ForEach`.
///
/// ```java
/// @Node
/// void readings(@Input Device device, Emitter<Reading> out) {
///   while (device.hasNext()) {
///     out.emit(device.read());
///   }
/// }
/// ```
///
/// @param <T> the type of the elements
@FunctionalInterface
public interface Emitter<T> {

  /// Hands an element on, and waits while those who take the elements are behind. Safe for use by
  /// several threads until the node returns.
  ///
  /// @param element the element, not null
  /// @throws java.util.concurrent.CancellationException if nobody takes elements any more: the run
  ///   was stopped, or the caller closed the stream of its results
  void emit(T element);
}
