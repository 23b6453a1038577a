/// How the processor behaves inside compilations as build tools run them.
package dev.espalier.processor.compile;
