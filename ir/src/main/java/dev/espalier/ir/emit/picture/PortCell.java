package dev.espalier.ir.emit.picture;

/// A port as a card shows it.
///
/// @param name the port's name
/// @param mark how values reach it, in a word or two; empty for the plain case of one value
/// @param type the short name of its type
public record PortCell(String name, String mark, String type) {

  /// Returns the mark and the type.
  public String detail() {
    return mark.isEmpty() ? type : mark + " " + type;
  }
}
