/// The flow IR: records, JSON, checks and back ends.
module dev.espalier.ir {
  requires static transitive org.jspecify;
  requires transitive dev.espalier.annotations;
  requires tools.jackson.core;

  exports dev.espalier.ir.check;
  exports dev.espalier.ir.codec;
  exports dev.espalier.ir.control;
  exports dev.espalier.ir.derive;
  exports dev.espalier.ir.diagnostic;
  exports dev.espalier.ir.emit.dot;
  exports dev.espalier.ir.emit.mermaid;
  exports dev.espalier.ir.emit.picture;
  exports dev.espalier.ir.emit.text;
  exports dev.espalier.ir.flow;
  exports dev.espalier.ir.json;
  exports dev.espalier.ir.schema;
}
