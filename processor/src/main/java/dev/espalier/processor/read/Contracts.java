package dev.espalier.processor.read;

import dev.espalier.processor.model.ContractMethod;
import dev.espalier.processor.model.GeneratedName;
import dev.espalier.processor.report.Spot;
import dev.espalier.processor.source.Enclosing;
import dev.espalier.processor.source.Mirror;
import dev.espalier.processor.source.Round;
import dev.espalier.processor.source.Summary;
import dev.espalier.spi.Contract;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/// The contracts of classes that are class files: parameter names and documentation, as the
/// compilation of that class kept them on its generated class.
final class Contracts {

  private final Round round;
  private final Map<TypeElement, List<ContractMethod>> known = new HashMap<>();

  Contracts(Round round) {
    this.round = round;
  }

  /// Returns the contract of a method, empty if its class was compiled without the processor.
  Optional<ContractMethod> of(ExecutableElement method) {
    List<String> types = types(method);
    for (ContractMethod kept : known(Enclosing.type(method))) {
      if (method.getSimpleName().contentEquals(kept.name()) && kept.types().equals(types)) {
        return Optional.of(kept);
      }
    }
    return Optional.empty();
  }

  /// Returns the contract of a method that is in source.
  ContractMethod make(ExecutableElement method) {
    List<String> names = new ArrayList<>();
    for (VariableElement parameter : method.getParameters()) {
      names.add(parameter.getSimpleName().toString());
    }
    return new ContractMethod(
        method.getSimpleName().toString(),
        types(method),
        List.copyOf(names),
        round.origins().documentation(method).flatMap(Summary::of).orElse(""));
  }

  private List<ContractMethod> known(TypeElement type) {
    List<ContractMethod> methods = known.get(type);
    if (methods == null) {
      methods = read(type);
      known.put(type, methods);
    }
    return methods;
  }

  private List<String> types(ExecutableElement method) {
    List<String> types = new ArrayList<>();
    for (VariableElement parameter : method.getParameters()) {
      types.add(binaryName(round.types().erasure(parameter.asType())));
    }
    return List.copyOf(types);
  }

  private String binaryName(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return binaryName(array.getComponentType()) + "[]";
    }
    return type instanceof DeclaredType declared
        ? round.elements().getBinaryName((TypeElement) declared.asElement()).toString()
        : type.toString();
  }

  private List<ContractMethod> read(TypeElement type) {
    PackageElement home = round.elements().getPackageOf(type);
    return Stream.of(GeneratedName.ofFlow(type, home), GeneratedName.ofNodes(type, home))
        .map(name -> round.elements().getTypeElement(name.qualifiedName()))
        .filter(generated -> generated != null)
        .flatMap(Contracts::withNested)
        .flatMap(this::methods)
        .toList();
  }

  /// The contract of a large flow is spread over nested classes.
  private static Stream<TypeElement> withNested(TypeElement generated) {
    return Stream.concat(
        Stream.of(generated), ElementFilter.typesIn(generated.getEnclosedElements()).stream());
  }

  private Stream<ContractMethod> methods(TypeElement generated) {
    Spot spot = Spot.of(generated);
    for (AnnotationMirror mirror : generated.getAnnotationMirrors()) {
      if (((TypeElement) mirror.getAnnotationType().asElement())
          .getQualifiedName()
          .contentEquals(Contract.class.getName())) {
        return new Mirror(mirror, generated, spot)
            .mirrors("methods", generated, spot).stream()
                .map(
                    method ->
                        new ContractMethod(
                            method.text("name"),
                            method.texts("types"),
                            method.texts("parameters"),
                            method.text("summary")));
      }
    }
    return Stream.empty();
  }
}
