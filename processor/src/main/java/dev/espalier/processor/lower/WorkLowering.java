package dev.espalier.processor.lower;

import dev.espalier.ir.flow.Work;
import dev.espalier.processor.link.Catalog;
import dev.espalier.processor.model.NodeModel;
import dev.espalier.processor.model.NodeWork;
import dev.espalier.processor.model.WorkflowModel;
import dev.espalier.processor.source.Round;
import javax.lang.model.element.TypeElement;

/// Lowers who does a node's work to IR.
final class WorkLowering {

  private final Catalog catalog;
  private final Round round;

  WorkLowering(Catalog catalog, Round round) {
    this.catalog = catalog;
    this.round = round;
  }

  Work lower(NodeModel node) {
    return switch (node.work()) {
      case NodeWork.Code(var owner, var method, var _, var _) ->
          new Work.Java(binaryName(owner), method.getSimpleName().toString());
      case NodeWork.Subflow(var workflow, var _) -> subflow(workflow);
      case NodeWork.Wasm(var module, var export) -> new Work.Wasm(module, export);
      case NodeWork.Python(var script, var function) -> new Work.Python(script, function);
      case NodeWork.Await(var signal, var key, var timeout) ->
          new Work.Await(signal, key == null ? "" : key.name(), timeout);
      case NodeWork.Approval(var rule, var voters, var timeout) ->
          new Work.Approval(rule, voters, timeout);
      case NodeWork.Nobody _ ->
          throw new IllegalStateException("node \"" + node.id() + "\" is faulty");
    };
  }

  private Work subflow(TypeElement workflow) {
    WorkflowModel.Header header = catalog.get(workflow).graph().orElseThrow().workflow().header();
    return new Work.Subflow(header.name(), header.version(), binaryName(workflow));
  }

  private String binaryName(TypeElement type) {
    return round.elements().getBinaryName(type).toString();
  }
}
