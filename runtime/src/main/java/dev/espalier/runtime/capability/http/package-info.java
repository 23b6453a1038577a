/// HTTP by the JDK's client: pinned to an origin, bounded in time and size.
@NullMarked
package dev.espalier.runtime.capability.http;

import org.jspecify.annotations.NullMarked;
