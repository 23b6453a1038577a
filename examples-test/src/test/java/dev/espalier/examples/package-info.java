/// The examples as black boxes: what their pages tell users to type is typed, and what it prints is
/// compared with what the pages show.
@NullMarked
package dev.espalier.examples;

import org.jspecify.annotations.NullMarked;
