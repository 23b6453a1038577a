module com.acme {
  requires dev.espalier.annotations;
  requires java.compiler;

  exports com.acme;
}
