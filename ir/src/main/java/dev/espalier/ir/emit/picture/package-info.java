/// A flow as a picture: what every drawing of it shows, in words and in terms of cards, frames and
/// arrows. Decides what is said and how it looks in kind; knows nothing of any drawing language, of
/// coordinates or of colours.
@NullMarked
package dev.espalier.ir.emit.picture;

import org.jspecify.annotations.NullMarked;
