package dev.espalier.processor.model;

import dev.espalier.ir.flow.Source;
import dev.espalier.ir.flow.Trigger;
import dev.espalier.processor.report.Spot;
import java.time.Duration;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/// A workflow as declared.
///
/// @param type the class or interface
/// @param home its package
/// @param header what it says about itself
/// @param nodes its nodes in declaration order, inherited ones last
/// @param ignored the cases of its input on which nothing is done
/// @param constructor the parameters of its constructor
/// @param unimplemented its abstract methods
/// @param spot the name of the class
public record WorkflowModel(
    TypeElement type,
    PackageElement home,
    Header header,
    List<NodeModel> nodes,
    IgnoredCases ignored,
    List<ConstructorParameter> constructor,
    List<ExecutableElement> unimplemented,
    Spot spot) {

  /// What a workflow says about itself.
  ///
  /// @param name the flow's name
  /// @param nameSpot where the name is given
  /// @param version the flow's version
  /// @param deadline the longest a run may take, null for no limit
  /// @param deadlineSpot where the deadline is said
  /// @param durable whether runs are journaled
  /// @param triggers what starts runs
  /// @param summary the first sentence of its documentation, null for none
  /// @param source where it was declared, null if unknown
  public record Header(
      String name,
      Spot nameSpot,
      String version,
      @Nullable Duration deadline,
      Spot deadlineSpot,
      boolean durable,
      List<Trigger> triggers,
      @Nullable String summary,
      @Nullable Source source) {}
}
