/// The capabilities that an engine gives by default, on the means of one machine: the JDK's HTTP
/// client, files below a data folder, databases over JDBC, the clock and random numbers.
@NullMarked
package dev.espalier.runtime.capability;

import org.jspecify.annotations.NullMarked;
