/// SQL over JDBC: pooled connections, drivers from the application, bound values.
@NullMarked
package dev.espalier.runtime.capability.sql;

import org.jspecify.annotations.NullMarked;
