package dev.espalier.processor.link;

import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.flow.PortRole;
import dev.espalier.processor.graph.Arc;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.graph.Wire;
import dev.espalier.processor.model.NodeModel;
import dev.espalier.processor.model.ParameterModel;
import dev.espalier.processor.model.Reference;
import dev.espalier.processor.model.Wiring;
import dev.espalier.processor.report.Finding;
import dev.espalier.processor.source.Round;
import dev.espalier.processor.type.TypeText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// Links the ports of nodes that run because of what became of another node: `@OnError` takes the
/// failure and the failed node's own ports, `@Compensates` the result and the ports of the node it
/// takes back.
final class FailurePorts {

  private final Linking linking;
  private final Map<Integer, List<Vertex>> followers = new HashMap<>();

  FailurePorts(Linking linking) {
    this.linking = linking;
  }

  /// Returns whether a node's ports are linked here.
  static boolean isFollower(Vertex vertex) {
    return reference(vertex) != null;
  }

  /// Links what does not need the other node's ports; the rest waits for [#follow].
  void start(Vertex follower) {
    Reference reference = Objects.requireNonNull(reference(follower), "no follower");
    Vertex leader = linking.vertices().named(reference, linking.findings()).orElse(null);
    List<ParameterModel.Port> ports = follower.declared().ports();
    ports.forEach(this::refuseWiring);
    if (leader == null || leader.isInput() || leader.equals(follower)) {
      if (leader != null) {
        linking.findings().add(unfollowable(follower, leader, reference));
      }
      breakAll(follower, ports);
      return;
    }
    followers.computeIfAbsent(leader.index(), _ -> new ArrayList<>()).add(follower);
    if (follower.declared().handles() != null) {
      startHandler(follower, leader, ports);
    }
  }

  private void breakAll(Vertex follower, List<ParameterModel.Port> ports) {
    for (int i = 0; i < ports.size(); i++) {
      ParameterModel.Port port = ports.get(i);
      boolean isFailure = isThrowable(port.type(), linking.round());
      linking
          .links()
          .set(follower.index(), i, Wire.broken(port, isFailure ? PortRole.ERROR : PortRole.VALUE));
    }
  }

  /// Returns the nodes that wait for a node's ports.
  List<Vertex> followersOf(Vertex leader) {
    return followers.getOrDefault(leader.index(), List.of());
  }

  /// Links the rest of a node's ports to the sources that the other node's ports have.
  void follow(Vertex follower, Vertex leader) {
    List<ParameterModel.Port> ports = follower.declared().ports();
    for (int i = 0; i < ports.size(); i++) {
      if (linking.links().wire(follower.index(), i) == null) {
        linking.links().set(follower.index(), i, follow(follower, leader, ports.get(i)));
      }
    }
  }

  static @Nullable Reference reference(Vertex vertex) {
    NodeModel node = vertex.node();
    if (node == null) {
      return null;
    }
    return node.handles() != null ? node.handles() : node.compensates();
  }

  private void startHandler(Vertex handler, Vertex failed, List<ParameterModel.Port> ports) {
    boolean found = false;
    for (int i = 0; i < ports.size(); i++) {
      if (isThrowable(ports.get(i).type(), linking.round())) {
        Wire wire = Wire.certain(ports.get(i), PortRole.ERROR, new Arc(failed.index(), null));
        linking
            .links()
            .set(handler.index(), i, found ? Wire.broken(ports.get(i), PortRole.ERROR) : wire);
        if (found) {
          linking
              .findings()
              .add(
                  Finding.of(
                          DiagnosticCode.DAG102,
                          ports.get(i).spot(),
                          "%s takes two failures".formatted(handler.id()))
                      .because("a node fails with one throwable")
                      .fix("use one method for each type"));
        }
        found = true;
      }
    }
    if (!found) {
      linking.links().doubt(handler.index());
      linking
          .findings()
          .add(
              Finding.of(
                      DiagnosticCode.DAG102,
                      handler.spot(),
                      "%s handles the failure of %s and does not take it"
                          .formatted(handler.id(), failed.id()))
                  .because("the type of the throwable tells which failures it handles")
                  .fix("add a parameter such as Exception error"));
    }
  }

  static boolean isThrowable(TypeMirror type, Round round) {
    TypeMirror throwable = round.elements().getTypeElement("java.lang.Throwable").asType();
    return round.types().isSubtype(type, throwable);
  }

  private Wire follow(Vertex follower, Vertex leader, ParameterModel.Port port) {
    List<Wire> fitting = candidates(follower, leader, port);
    List<Wire> named =
        fitting.stream()
            .filter(
                wire ->
                    wire.port().name().equals(port.name())
                        || (wire.port().equals(port) && leader.id().equals(port.name())))
            .toList();
    if (named.size() == 1 || fitting.size() == 1) {
      return as(port, named.size() == 1 ? named.getFirst() : fitting.getFirst());
    }
    if (linking.links().wires(leader.index()).stream().noneMatch(Wire::isBroken)) {
      linking
          .findings()
          .add(fitting.isEmpty() ? none(follower, leader, port) : several(follower, leader, port));
    }
    return Wire.broken(port);
  }

  /// The result of a node, if it is to be taken back, counts as one of its ports.
  private List<Wire> candidates(Vertex follower, Vertex leader, ParameterModel.Port port) {
    Stream<Wire> ports =
        linking.links().wires(leader.index()).stream()
            .filter(wire -> linking.round().java().fits(wire.port().type(), port.type()));
    Stream<Wire> result =
        follower.declared().compensates() == null
            ? Stream.of()
            : linking.fits().value(leader, port.type()).stream()
                .map(arc -> Wire.certain(port, PortRole.VALUE, arc));
    return Stream.concat(result, ports).toList();
  }

  private static Wire as(ParameterModel.Port port, Wire source) {
    return source.isBroken()
        ? Wire.broken(port)
        : new Wire(port, source.role(), source.arcs(), Wire.Choice.CERTAIN);
  }

  private Finding none(Vertex follower, Vertex leader, ParameterModel.Port port) {
    return Finding.of(
            DiagnosticCode.DAG201,
            port.spot(),
            "no source for parameter \"%s\" of %s: %s has no %s"
                .formatted(port.name(), follower.id(), leader.id(), TypeText.brief(port.type())))
        .because(
            follower.declared().handles() == null
                ? "a compensation takes the result and the ports of what it takes back"
                : "a handler takes the failure and the ports of the node that failed")
        .fix("drop the parameter, or add it to %s".formatted(leader.id()));
  }

  private Finding several(Vertex follower, Vertex leader, ParameterModel.Port port) {
    return Finding.of(
            DiagnosticCode.DAG203,
            port.spot(),
            "several sources for parameter \"%s\" of %s among the ports of %s"
                .formatted(port.name(), follower.id(), leader.id()))
        .because("more than one of them is a %s".formatted(TypeText.brief(port.type())))
        .fix("call the parameter like the port");
  }

  private Finding unfollowable(Vertex follower, Vertex leader, Reference reference) {
    if (leader.isInput()) {
      return Finding.of(DiagnosticCode.DAG202, reference.spot(), "the input is no node of its own")
          .because("it neither fails nor has an effect")
          .fix("name a node");
    }
    return Finding.of(
            DiagnosticCode.DAG204, reference.spot(), "%s names itself".formatted(follower.id()))
        .fix("name another node");
  }

  private void refuseWiring(ParameterModel.Port port) {
    Spotted wiring = Spotted.of(port);
    if (wiring != null) {
      linking
          .findings()
          .add(
              Finding.of(
                      DiagnosticCode.DAG108,
                      wiring.spot(),
                      "@%s on parameter \"%s\", whose source is given"
                          .formatted(wiring.annotation(), port.name()))
                  .because("it comes from the node that failed or is taken back")
                  .fix("drop @" + wiring.annotation()));
    }
  }

  /// @param annotation what says where the value comes from
  private record Spotted(String annotation, dev.espalier.processor.report.Spot spot) {

    static @Nullable Spotted of(ParameterModel.Port port) {
      if (port.opening() != null) {
        String annotation = port.window() == null ? "ForEach" : "Window";
        return new Spotted(annotation, port.opening().spot());
      }
      return switch (port.wiring()) {
        case Wiring.FromInput(var spot) -> new Spotted("Input", spot);
        case Wiring.FromNode(var node) -> new Spotted("From", node.spot());
        case Wiring.LateFor(var node) -> new Spotted("Late", node.spot());
        case Wiring.AnyOfNodes(var _, var spot) -> new Spotted("AnyOf", spot);
        case Wiring.Inferred _, Wiring.Unknown _ -> null;
      };
    }
  }
}
