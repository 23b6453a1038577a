/// What a node may do to the world, as parameters it asks for.
///
/// Effects, permissions and deployment are derived from these types. Implementations live in the
/// runtime; from the engine there is no other way to get one.
@NullMarked
package dev.espalier.capability;

import org.jspecify.annotations.NullMarked;
