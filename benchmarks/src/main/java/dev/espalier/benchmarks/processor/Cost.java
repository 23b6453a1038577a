package dev.espalier.benchmarks.processor;

/// What one run of javac cost.
///
/// @param millis the wall-clock time of the process in milliseconds
/// @param residentMegabytes the most memory the process had, in megabytes
/// @param liveMegabytes the most that was alive after a collection of its heap, in megabytes
record Cost(double millis, double residentMegabytes, double liveMegabytes) {}
