/// The Espalier DSL: annotations, capability interfaces and what generated code needs to link
/// against.
module dev.espalier.annotations {
  requires static transitive org.jspecify;

  exports dev.espalier;
  exports dev.espalier.capability;
  exports dev.espalier.spi;
}
