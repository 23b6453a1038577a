package com.acme;

/// Hides the class of this name in `java.lang`.
record Object() {}
