package dev.espalier.processor.model;

import dev.espalier.ir.flow.Source;
import dev.espalier.processor.report.Spot;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// A node as declared.
///
/// @param id the node's id
/// @param method the method that declares it
/// @param work who does it
/// @param parameters the method's parameters
/// @param result what other nodes take: the method's result as a member of the workflow, or what is
///   in its steps
/// @param steps what the method gives, null if that is the result
/// @param answer whether its result is the flow's, null if not
/// @param handles the node whose failure it handles, null if none
/// @param compensates the node whose effect it takes back, null if none
/// @param after the nodes that it is ordered after
/// @param conditions when it runs
/// @param ignored the cases of its result on which nothing is done
/// @param claims what is claimed about it
/// @param policies how its execution is governed
/// @param about what is written about it
/// @param spot the method's name, or what refers to it if that is not in source
public record NodeModel(
    String id,
    ExecutableElement method,
    NodeWork work,
    List<ParameterModel> parameters,
    TypeMirror result,
    @Nullable Steps steps,
    @Nullable Answer answer,
    @Nullable Reference handles,
    @Nullable Reference compensates,
    List<Reference> after,
    List<Condition> conditions,
    IgnoredCases ignored,
    Claims claims,
    PolicyModel policies,
    About about,
    Spot spot) {

  /// An `@Output`.
  ///
  /// @param early whether it is answered at once
  /// @param spot the annotation
  public record Answer(boolean early, Spot spot) {}

  /// What is written about a node without being part of its meaning.
  ///
  /// @param version the pinned version of its code
  /// @param summary the first sentence of its documentation, null for none
  /// @param source where it was declared, null if unknown
  /// @param named where its id is given
  public record About(
      String version, @Nullable String summary, @Nullable Source source, Spot named) {}

  /// Returns the data ports in declaration order.
  public List<ParameterModel.Port> ports() {
    List<ParameterModel.Port> ports = new ArrayList<>();
    for (ParameterModel parameter : parameters) {
      if (parameter instanceof ParameterModel.Port port) {
        ports.add(port);
      }
    }
    return ports;
  }

  /// Returns whether its result is the stream of what it hands to an emitter.
  public boolean emits() {
    for (ParameterModel parameter : parameters) {
      if (parameter instanceof ParameterModel.Emit) {
        return true;
      }
    }
    return false;
  }

  /// Returns the parameters of the code that is run: of the reused method, if one is, else the
  /// node's own.
  public List<ParameterModel> codeParameters() {
    return work instanceof NodeWork.Code code ? code.parameters() : parameters;
  }
}
