/// `flows demo`: compiles an example with the bundled processor, shows its graph and runs it.
@NullMarked
package dev.espalier.runtime.cli.demo;

import org.jspecify.annotations.NullMarked;
