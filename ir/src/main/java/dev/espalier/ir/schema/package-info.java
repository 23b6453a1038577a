/// Schemas of values: a closed model of the part of JSON Schema 2020-12 that Java types map to, and
/// whether a producer's schema fits a consumer's. Knows nothing of flows.
@NullMarked
package dev.espalier.ir.schema;

import org.jspecify.annotations.NullMarked;
