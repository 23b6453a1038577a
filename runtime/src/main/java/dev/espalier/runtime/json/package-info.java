/// Values of flows as JSON: checking documents against a flow's schemas, reading them into Java
/// types and writing them. The schemas are the law; Java types follow them. Knows nothing of runs.
@NullMarked
package dev.espalier.runtime.json;

import org.jspecify.annotations.NullMarked;
