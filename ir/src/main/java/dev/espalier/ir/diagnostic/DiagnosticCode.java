package dev.espalier.ir.diagnostic;

/// The kinds of faults. A code is never renumbered; its page is `docs/diagnostics/<CODE>.md`.
public enum DiagnosticCode {
  /// A type that cannot be a workflow.
  DAG101(Severity.ERROR, "a type that cannot be a workflow"),
  /// A method that cannot be a node.
  DAG102(Severity.ERROR, "a method that cannot be a node"),
  /// Two nodes of one name.
  DAG103(Severity.ERROR, "two nodes of one name"),
  /// An illegal name.
  DAG104(Severity.ERROR, "an illegal name"),
  /// Two flows of one name.
  DAG105(Severity.ERROR, "two flows of one name"),
  /// A version that is not SemVer.
  DAG106(Severity.ERROR, "a version that is not SemVer"),
  /// An abstract method that nobody implements.
  DAG107(Severity.ERROR, "an abstract method that nobody implements"),
  /// Annotations on a method that exclude each other.
  DAG108(Severity.ERROR, "annotations on a method that exclude each other"),
  /// A workflow without nodes.
  DAG109(Severity.ERROR, "a workflow without nodes"),
  /// A duration that cannot be read.
  DAG110(Severity.ERROR, "a duration that cannot be read"),
  /// A generated class that exists already.
  DAG111(Severity.ERROR, "a generated class that exists already"),
  /// A port without a source.
  DAG201(Severity.ERROR, "a port without a source"),
  /// A name that no node has.
  DAG202(Severity.ERROR, "a name that no node has"),
  /// A port with several sources.
  DAG203(Severity.ERROR, "a port with several sources"),
  /// A node that feeds itself.
  DAG204(Severity.ERROR, "a node that feeds itself"),
  /// A cycle.
  DAG205(Severity.ERROR, "a cycle"),
  /// A result that nobody takes.
  DAG206(Severity.ERROR, "a result that nobody takes"),
  /// A subflow that runs itself.
  DAG207(Severity.ERROR, "a subflow that runs itself"),
  /// A subflow or node class that cannot be used.
  DAG208(Severity.ERROR, "a subflow or node class that cannot be used"),
  /// A workflow that answers nothing and does nothing.
  DAG209(Severity.ERROR, "a workflow that answers nothing and does nothing"),
  /// A document that is not JSON.
  DAG301(Severity.ERROR, "a document that is not JSON"),
  /// A document that is not flow IR.
  DAG302(Severity.ERROR, "a document that is not flow IR"),
  /// An IR version that cannot be read.
  DAG303(Severity.ERROR, "an IR version that cannot be read"),
  /// A document that contradicts itself.
  DAG304(Severity.ERROR, "a document that contradicts itself"),
  /// A document that was changed after it was made.
  DAG305(Severity.ERROR, "a document that was changed after it was made"),
  /// A type that cannot be a port.
  TYPE101(Severity.ERROR, "a type that cannot be a port"),
  /// A source whose type does not fit its port.
  TYPE102(Severity.ERROR, "a source whose type does not fit its port"),
  /// Something fanned out that has no elements.
  TYPE103(Severity.ERROR, "something fanned out that has no elements"),
  /// Inputs without a common type.
  TYPE104(Severity.ERROR, "inputs without a common type"),
  /// Cases that JSON cannot tell apart.
  TYPE105(Severity.ERROR, "cases that JSON cannot tell apart"),
  /// A constructor parameter that cannot be bound.
  TYPE106(Severity.ERROR, "a constructor parameter that cannot be bound"),
  /// A result that does not fit the node's kind.
  TYPE107(Severity.ERROR, "a result that does not fit the node's kind"),
  /// An emitter that cannot be.
  TYPE108(Severity.ERROR, "an emitter that cannot be"),
  /// A path of a window that leads nowhere.
  TYPE109(Severity.ERROR, "a path of a window that leads nowhere"),
  /// A case that nobody takes.
  CTRL101(Severity.ERROR, "a case that nobody takes"),
  /// Sources that may both deliver.
  CTRL102(Severity.ERROR, "sources that may both deliver"),
  /// A node that can never run.
  CTRL103(Severity.ERROR, "a node that can never run"),
  /// A condition on what is no case.
  CTRL104(Severity.ERROR, "a condition on what is no case"),
  /// Outputs that may both answer.
  CTRL105(Severity.ERROR, "outputs that may both answer"),
  /// A run that may end without an answer.
  CTRL106(Severity.WARNING, "a run that may end without an answer"),
  /// An ignored case that is none.
  CTRL107(Severity.ERROR, "an ignored case that is none"),
  /// A guard that is too complex.
  CTRL108(Severity.ERROR, "a guard that is too complex"),
  /// A list collected where nothing fans out.
  CTRL109(Severity.ERROR, "a list collected where nothing fans out"),
  /// A node between sibling scopes.
  CTRL110(Severity.ERROR, "a node between sibling scopes"),
  /// Two scopes opened by one node.
  CTRL111(Severity.ERROR, "two scopes opened by one node"),
  /// Two openings of one scope that differ.
  CTRL112(Severity.ERROR, "two openings of one scope that differ"),
  /// A race whose loser changes the world.
  CTRL113(Severity.ERROR, "a race whose loser changes the world"),
  /// A handler that can never match.
  CTRL114(Severity.ERROR, "a handler that can never match"),
  /// A fan-out that cannot run.
  CTRL115(Severity.ERROR, "a fan-out that cannot run"),
  /// A repetition that cannot be.
  CTRL116(Severity.ERROR, "a repetition that cannot be"),
  /// A policy that cannot be kept.
  CTRL117(Severity.ERROR, "a policy that cannot be kept"),
  /// A buffer that cannot be.
  CTRL118(Severity.ERROR, "a buffer that cannot be"),
  /// A partition that cannot be.
  CTRL119(Severity.ERROR, "a partition that cannot be"),
  /// A window that cannot be.
  CTRL120(Severity.ERROR, "a window that cannot be"),
  /// Late elements that nobody takes.
  CTRL121(Severity.ERROR, "late elements that nobody takes"),
  /// Late elements of what has none.
  CTRL122(Severity.ERROR, "late elements of what has none"),
  /// An effect claimed below its floor.
  EFFECT101(Severity.ERROR, "an effect claimed below its floor"),
  /// An instance field that hides effects.
  EFFECT102(Severity.ERROR, "an instance field that hides effects"),
  /// A node without result or effect.
  EFFECT103(Severity.ERROR, "a node without result or effect"),
  /// A determinism claimed below its floor.
  DET101(Severity.ERROR, "a determinism claimed below its floor"),
  /// A misplaced capability or target.
  CAP101(Severity.ERROR, "a misplaced capability or target"),
  /// A setting that cannot be given.
  CAP102(Severity.ERROR, "a setting that cannot be given"),
  /// A secret that cannot be given.
  SECR101(Severity.ERROR, "a secret that cannot be given"),
  /// A target that is any host.
  EGRESS101(Severity.WARNING, "a target that is any host"),
  /// A key path that leads nowhere.
  IDEM101(Severity.ERROR, "a key path that leads nowhere"),
  /// A key that is the same for every element.
  IDEM102(Severity.ERROR, "a key that is the same for every element"),
  /// A key where there is no effect.
  IDEM103(Severity.ERROR, "a key where there is no effect"),
  /// A retry that may do its effect twice.
  RETRY101(Severity.ERROR, "a retry that may do its effect twice"),
  /// A retry that cannot be.
  RETRY102(Severity.ERROR, "a retry that cannot be"),
  /// A cache that would hide an effect or a change.
  CACHE101(Severity.ERROR, "a cache that would hide an effect or a change"),
  /// A wait in a run that is not durable.
  TIME101(Severity.ERROR, "a wait in a run that is not durable"),
  /// An attempt that starts past the deadline.
  TIME102(Severity.ERROR, "an attempt that starts past the deadline"),
  /// A worst case past the deadline.
  TIME103(Severity.WARNING, "a worst case past the deadline"),
  /// A time that can never take effect.
  TIME104(Severity.ERROR, "a time that can never take effect"),
  /// A compensation that does not fit.
  SAGA101(Severity.ERROR, "a compensation that does not fit"),
  /// A trigger that cannot be.
  TRIG101(Severity.ERROR, "a trigger that cannot be"),
  /// Elements that cannot go to disk so.
  SPILL101(Severity.ERROR, "elements that cannot go to disk so"),
  /// A flow that is not there.
  RUN101(Severity.ERROR, "a flow that is not there"),
  /// Input that does not fit.
  RUN102(Severity.ERROR, "input that does not fit"),
  /// Something that this host cannot run.
  RUN103(Severity.ERROR, "something that this host cannot run"),
  /// Something that is not bound.
  RUN104(Severity.ERROR, "something that is not bound"),
  /// A node that failed.
  RUN105(Severity.ERROR, "a node that failed"),
  /// A deadline that passed.
  RUN106(Severity.ERROR, "a deadline that passed"),
  /// A run that was cancelled.
  RUN107(Severity.ERROR, "a run that was cancelled"),
  /// An application that cannot be read.
  RUN108(Severity.ERROR, "an application that cannot be read"),
  /// A run that ended without an answer.
  RUN109(Severity.ERROR, "a run that ended without an answer"),
  /// An answer of another type than asked for.
  RUN110(Severity.ERROR, "an answer of another type than asked for"),
  /// A program that was ended from within.
  RUN111(Severity.ERROR, "a program that was ended from within"),
  /// An answer that JSON has no form for.
  RUN112(Severity.ERROR, "an answer that JSON has no form for"),
  /// A node that a policy stopped.
  RUN113(Severity.ERROR, "a node that a policy stopped"),
  /// Elements that disk cannot keep.
  RUN114(Severity.ERROR, "elements that disk cannot keep");

  private final Severity severity;
  private final String title;

  DiagnosticCode(Severity severity, String title) {
    this.severity = severity;
    this.title = title;
  }

  /// Returns how bad it is.
  public Severity severity() {
    return severity;
  }

  /// Returns what it is, in a few words.
  public String title() {
    return title;
  }
}
