/// A flow as a Mermaid flowchart, as Markdown pages show it. Knows the syntax and the look of
/// Mermaid; what is said comes from `dev.espalier.ir.emit.picture`.
@NullMarked
package dev.espalier.ir.emit.mermaid;

import org.jspecify.annotations.NullMarked;
