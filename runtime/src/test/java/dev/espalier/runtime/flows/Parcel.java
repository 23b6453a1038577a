package dev.espalier.runtime.flows;

/// A parcel to be priced.
public record Parcel(String name, int grams) {}
