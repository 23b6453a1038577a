/// Elements between the stages of a scope: who may enter, who waits, who is lost. Knows nothing of
/// runs, nodes and threads.
@NullMarked
package dev.espalier.runtime.stage;

import org.jspecify.annotations.NullMarked;
