package dev.espalier;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says how elements go from one node to the next: stands beside [ForEach], or on a parameter that
/// takes the value of another node that runs for each element. What it does not say stays as it is.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Edge {

  /// How many elements may wait, from 1 to 1,048,576. A stream is then made on a thread of its own,
  /// ahead of those who take from it; between two nodes of a scope, the first works ahead of the
  /// second. If it is not given, a `Stream` is pulled as there is room to work, a node with an
  /// [Emitter] is up to 16 elements ahead, and an element goes from node to node at once.
  int buffer() default 0;

  /// What happens to an element that finds the buffer full.
  Overflow overflow() default Overflow.BLOCK;

  /// How many mebibytes of elements may lie on disk at the same time, from 1. The node that makes
  /// them fails when there are more. For [Overflow#SPILL] only.
  int spillMiB() default 1024;

  /// A path over the element, such as `order.id`: the elements that have the same value there are
  /// worked on one after the other, in their order. Others still are at the same time. Beside
  /// [ForEach] only.
  String partitionKey() default "";
}
