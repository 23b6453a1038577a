package dev.espalier.ir.emit.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A scope as a frame around its cards.
///
/// @param id the scope's id
/// @param parent the id of the frame that it stands in, null at the top
/// @param label over what it runs and how, in short lines
public record Frame(String id, @Nullable String parent, List<String> label)
    implements Picture.Item {}
