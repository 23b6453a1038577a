package dev.espalier.processor.model;

import java.util.List;

/// What a class file does not keep of a node method; see `dev.espalier.spi.Contract`.
///
/// @param name the method's name
/// @param types the erased binary names of the parameter types
/// @param parameters the parameter names
/// @param summary the first sentence of its documentation, empty for none
public record ContractMethod(
    String name, List<String> types, List<String> parameters, String summary) {}
