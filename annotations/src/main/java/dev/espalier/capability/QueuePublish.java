package dev.espalier.capability;

import dev.espalier.Determinism;
import dev.espalier.Effect;

/// Publishes messages to a subject.
@Capability(
    effect = Effect.EFFECTFUL,
    determinism = Determinism.BEST_EFFORT,
    target = TargetKind.SUBJECT)
public interface QueuePublish {

  /// Publishes a message.
  default void publish(byte[] body) {
    publish("", body);
  }

  /// Publishes a message whose key tells equal messages apart from new ones; an empty key is none.
  void publish(String key, byte[] body);
}
