package dev.espalier.processor.read;

import dev.espalier.ir.flow.Policies;
import dev.espalier.processor.model.NodeWork;
import dev.espalier.processor.model.ParameterModel;
import dev.espalier.processor.model.PolicyModel;
import dev.espalier.processor.model.Reference;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.report.Spot;
import dev.espalier.processor.source.Mirrors;
import dev.espalier.processor.source.Round;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/// What a node takes over from the method of a node class that implements it: claims, version and
/// policies stand on that method.
///
/// @param code the reused method
/// @param mirrors the annotations on it
record Reuse(NodeWork.Code code, Mirrors mirrors) {

  /// Returns what is reused, empty if the node method has its own body.
  static Optional<Reuse> of(NodeWork work, ExecutableElement node, Round round, Spot referrer) {
    if (work instanceof NodeWork.Code code && !code.method().equals(node)) {
      Spot spot = round.origins().spot(code.method(), referrer);
      return Optional.of(new Reuse(code, Mirrors.of(code.method(), spot)));
    }
    return Optional.empty();
  }

  Kinds kinds() {
    return Kinds.of(mirrors);
  }

  /// Returns the policies, with key paths over the ports of the node instead of those of the
  /// method.
  PolicyModel policies(List<ParameterModel> ports, Findings findings) {
    PolicyModel own = new PolicyReader(findings).read(mirrors);
    PolicyModel.Key key = own.key();
    PolicyModel.Cache cache = own.cache();
    return own.with(
        cache == null ? null : mapped(cache, ports),
        key == null ? null : new PolicyModel.Key(mapped(key.paths(), ports), key.spot()));
  }

  private PolicyModel.Cache mapped(PolicyModel.Cache cache, List<ParameterModel> ports) {
    List<Reference> paths = mapped(cache.paths(), ports);
    List<String> names = new ArrayList<>();
    for (Reference path : paths) {
      names.add(path.name());
    }
    Policies.Cache own = cache.declared().value();
    return new PolicyModel.Cache(
        new PolicyModel.Declared<>(
            new Policies.Cache(own.ttl(), own.maxSize(), names),
            cache.declared().spot(),
            cache.declared().members()),
        paths);
  }

  private List<Reference> mapped(List<Reference> paths, List<ParameterModel> ports) {
    List<Reference> mapped = new ArrayList<>();
    for (Reference path : paths) {
      mapped.add(mapped(path, ports));
    }
    return mapped;
  }

  private Reference mapped(Reference path, List<ParameterModel> ports) {
    int dot = path.name().indexOf('.');
    String head = dot < 0 ? path.name() : path.name().substring(0, dot);
    List<String> names =
        code.parameters().stream()
            .filter(ParameterModel.Port.class::isInstance)
            .map(ParameterModel::name)
            .toList();
    int index = names.indexOf(head);
    return index < 0 || index >= ports.size()
        ? path
        : new Reference(
            ports.get(index).name() + (dot < 0 ? "" : path.name().substring(dot)), path.spot());
  }
}
