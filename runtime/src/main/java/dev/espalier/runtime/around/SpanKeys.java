package dev.espalier.runtime.around;

import io.opentelemetry.api.common.AttributeKey;
import java.util.List;

/// The attributes of spans.
public final class SpanKeys {

  /// The run's id.
  public static final AttributeKey<String> RUN = AttributeKey.stringKey("espalier.run.id");

  /// The flow's name.
  public static final AttributeKey<String> FLOW = AttributeKey.stringKey("espalier.flow.name");

  /// The flow's version.
  public static final AttributeKey<String> VERSION =
      AttributeKey.stringKey("espalier.flow.version");

  /// The node's id.
  public static final AttributeKey<String> NODE = AttributeKey.stringKey("espalier.node.id");

  /// Which attempt of the call it is, from 1.
  public static final AttributeKey<Long> ATTEMPT = AttributeKey.longKey("espalier.node.attempt");

  /// The positions of the elements that a node runs for, from 0, outermost scope first; absent
  /// outside of scopes.
  public static final AttributeKey<List<Long>> ELEMENT =
      AttributeKey.longArrayKey("espalier.element.index");

  /// How a run or a call ended.
  public static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("espalier.outcome");

  /// The class of the failure, as OpenTelemetry's conventions name it.
  public static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");

  private SpanKeys() {}
}
