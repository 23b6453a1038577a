/// How Java types are read from JSON: one shape a type, made from records by reflection. Each shape
/// reads values of its type and describes them as JSON Schema. Knows types, not flows.
@NullMarked
package dev.espalier.ir.shape;

import org.jspecify.annotations.NullMarked;
