package dev.espalier.processor.model;

import java.util.List;
import javax.lang.model.element.TypeElement;

/// A class with node methods that is not itself a workflow: its contract is kept for compilations
/// that see it as a class file only.
///
/// @param type the class, the one originating element of what is written
/// @param generated the generated class
/// @param contract its own node methods
public record NodeClass(TypeElement type, GeneratedName generated, List<ContractMethod> contract) {}
