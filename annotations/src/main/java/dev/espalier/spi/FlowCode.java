package dev.espalier.spi;

import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The code of one workflow: the instances it runs on and a direct call for each node. Implemented
/// by generated classes only.
///
/// A generated class has one public constructor that takes [Bindings]. Node numbers are positions
/// in the `nodes` of the flow's IR; number 0 and up, the input node included.
public interface FlowCode {

  /// Returns the content hash of the IR that this code was generated with.
  String contentHash();

  /// Returns the node ids in the order of their numbers.
  List<String> nodes();

  /// Calls the method behind a node and returns its result, null for `void`.
  ///
  /// Secrets come as `String`: generated code makes a fresh `char[]` of it where one is declared.
  /// Settings come as what their schema says: `Boolean`, `Byte`, `Short`, `Integer`, `Long` or
  /// `BigInteger`, `Float`, `Double` or `BigDecimal`, `Duration` for `duration`, `URI` for `uri`,
  /// else `String`: generated code makes the enum constant of it where an enum is declared.
  ///
  /// @param node the node's number
  /// @param in the node's data ports in the order of the IR, then its capabilities, secrets and
  ///   settings in that order, and last the [dev.espalier.RunContext]
  /// @throws Throwable what the method throws
  @Nullable Object call(int node, Object[] in) throws Throwable;

  /// Returns which case of the node's output a value is, as a position in the IR's `output.cases`.
  ///
  /// @throws IllegalArgumentException if the node does not branch
  int caseOf(int node, Object value);

  /// Returns the type of a node's result with its type arguments, `void.class` for none; an
  /// [Emission] of the elements' type for a node with an emitter, whose call returns one.
  Type typeOf(int node);
}
