package dev.espalier.processor.graph;

import dev.espalier.ir.flow.PortRole;
import dev.espalier.processor.model.ParameterModel;
import java.util.List;

/// A port with its sources.
///
/// @param port the port
/// @param role how values reach it
/// @param arcs the edges to it, none if no source could be found
/// @param choice how the sources were chosen
public record Wire(ParameterModel.Port port, PortRole role, List<Arc> arcs, Choice choice) {

  /// How the sources of a port were chosen.
  public enum Choice {
    /// Each is certain: named, or the only one that fits.
    CERTAIN,
    /// All that fit were taken together; they must exclude each other.
    MERGED,
    /// None: a fault that has been reported.
    BROKEN
  }

  /// Returns a port without source, after the fault has been reported.
  public static Wire broken(ParameterModel.Port port) {
    return broken(port, PortRole.VALUE);
  }

  /// Returns a port of the given role without source, after the fault has been reported.
  public static Wire broken(ParameterModel.Port port, PortRole role) {
    return new Wire(port, role, List.of(), Choice.BROKEN);
  }

  /// Returns a port with one source.
  public static Wire certain(ParameterModel.Port port, PortRole role, Arc arc) {
    return new Wire(port, role, List.of(arc), Choice.CERTAIN);
  }

  /// Returns a port with all sources that fit.
  public static Wire merged(ParameterModel.Port port, PortRole role, List<Arc> arcs) {
    return new Wire(port, role, arcs, arcs.size() == 1 ? Choice.CERTAIN : Choice.MERGED);
  }

  /// Returns whether no source could be found.
  public boolean isBroken() {
    return choice == Choice.BROKEN;
  }
}
