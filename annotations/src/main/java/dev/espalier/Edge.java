package dev.espalier;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Puts a buffer between a node that makes a stream and those that take its elements: stands beside
/// [ForEach]. The stream is then made on a thread of its own, ahead of those who take from it.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Edge {

  /// How many elements may wait, from 1 to 1,048,576.
  int buffer();

  /// What happens to an element that finds the buffer full.
  Overflow overflow() default Overflow.BLOCK;
}
