/// The checks: each class proves one thing about a linked flow, and says where it does not hold.
/// They change nothing and do not depend on each other.
@NullMarked
package dev.espalier.processor.check;

import org.jspecify.annotations.NullMarked;
