package dev.espalier.runtime.svg;

/// A rectangle.
///
/// @param x its left side
/// @param y its upper side
/// @param width how wide it is
/// @param height how high it is
record Box(double x, double y, double width, double height) {

  double centre() {
    return x + width / 2;
  }

  double right() {
    return x + width;
  }

  double bottom() {
    return y + height;
  }
}
