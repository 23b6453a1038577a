package dev.espalier.ir.emit.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A node or a trigger.
///
/// @param id unique in the picture: the node's id, or a made-up one for a trigger
/// @param figure what it stands for
/// @param tone what it does to the world
/// @param title its name
/// @param subtitle its kind, effect and determinism; empty for the input
/// @param ports its data ports in order
/// @param notes what else is said of it, one short line each
/// @param result the type of its result, null for none
/// @param summary the first sentence of its documentation, null for none
/// @param frame the id of the frame that it stands in, null at the top
public record Card(
    String id,
    Figure figure,
    Tone tone,
    String title,
    String subtitle,
    List<PortCell> ports,
    List<String> notes,
    @Nullable String result,
    @Nullable String summary,
    @Nullable String frame)
    implements Picture.Item {

  /// What a card stands for.
  public enum Figure {
    /// Something that starts runs.
    TRIGGER,
    /// The flow's input.
    INPUT,
    /// A node.
    NODE,
    /// A node whose result is the flow's.
    OUTPUT
  }

  /// What a card does to the world.
  public enum Tone {
    /// Neither reads nor changes it; also for triggers and the input.
    PURE,
    /// Reads it.
    READ_ONLY,
    /// Changes it.
    EFFECTFUL
  }
}
