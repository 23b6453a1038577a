module com.acme {
  requires transitive dev.espalier.annotations;

  exports com.acme;
}
