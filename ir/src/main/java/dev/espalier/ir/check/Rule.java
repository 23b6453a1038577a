package dev.espalier.ir.check;

import dev.espalier.ir.derive.FlowIndex;

/// Something that must be so in every flow document.
interface Rule {

  /// Reports every place where it is not so.
  void check(FlowIndex flow, Report report);
}
