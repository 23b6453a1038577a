package dev.espalier.processor.link;

import dev.espalier.processor.graph.Arc;
import dev.espalier.processor.graph.Vertex;
import dev.espalier.processor.guard.CaseSet;
import dev.espalier.processor.model.Branch;
import dev.espalier.processor.type.JavaTypes;
import dev.espalier.processor.type.Leaf;
import dev.espalier.processor.type.TypeText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/// Finds the sources whose values fit a type, without looking at all of them: values are kept by
/// their erased supertypes, and where many share one, by their arguments too.
final class OfferIndex {

  private final JavaTypes java;
  private final Map<String, Bucket> buckets = new HashMap<>();

  OfferIndex(JavaTypes java) {
    this.java = java;
  }

  /// Adds the values of a source.
  void addValues(Vertex source) {
    TypeMirror whole = java.optionalContent(source.result()).orElse(source.result());
    @Nullable CaseSet present = source.branch() instanceof Branch.Presence ? CaseSet.of(0) : null;
    Set<String> keys = java.keys(whole);
    add(keys, new Offer(new Arc(source.index(), present), whole));
    if (source.branch() instanceof Branch.Sealed(List<Leaf> leaves)) {
      for (int i = 0; i < leaves.size(); i++) {
        Set<String> own = new LinkedHashSet<>(java.keys(leaves.get(i).type()));
        own.removeAll(keys);
        add(own, new Offer(new Arc(source.index(), CaseSet.of(i)), leaves.get(i).type()));
      }
    }
  }

  /// Adds the elements of a source's values, if they have any.
  void addElements(Vertex source) {
    TypeMirror whole = java.optionalContent(source.result()).orElse(source.result());
    @Nullable CaseSet present = source.branch() instanceof Branch.Presence ? CaseSet.of(0) : null;
    TypeMirror element = java.element(whole).orElse(null);
    if (element != null) {
      add(java.keys(element), new Offer(new Arc(source.index(), present), element));
    }
  }

  /// Returns the edges from sources that fit, by source, in the order of the sources.
  ///
  /// @param most how many sources to look for at most
  List<Arc> find(TypeMirror type, int most) {
    Bucket bucket = buckets.get(java.key(type));
    if (bucket == null) {
      return List.of();
    }
    Map<Integer, Arc> found = new LinkedHashMap<>();
    for (Offer offer : bucket.fitting(type)) {
      if (found.size() == most && !found.containsKey(offer.arc().from())) {
        break;
      }
      Arc known = found.get(offer.arc().from());
      found.put(offer.arc().from(), known == null ? offer.arc() : both(known, offer.arc()));
    }
    return List.copyOf(found.values());
  }

  private void add(Set<String> keys, Offer offer) {
    for (String key : keys) {
      Bucket bucket = buckets.get(key);
      if (bucket == null) {
        bucket = new Bucket();
        buckets.put(key, bucket);
      }
      bucket.offers.add(offer);
    }
  }

  private static Arc both(Arc left, Arc right) {
    return left.cases() == null || right.cases() == null
        ? new Arc(left.from(), null)
        : new Arc(left.from(), left.cases().or(right.cases()));
  }

  /// @param arc the edge that the values take
  /// @param type their type
  private record Offer(Arc arc, TypeMirror type) {}

  /// The values of one erased type.
  private final class Bucket {

    private static final int MANY = 16;

    private final List<Offer> offers = new ArrayList<>();
    private @Nullable Map<String, List<Offer>> byArguments;

    List<Offer> fitting(TypeMirror type) {
      if (!(type instanceof DeclaredType port) || port.getTypeArguments().isEmpty()) {
        return type instanceof ArrayType ? filtered(type) : offers;
      }
      return offers.size() > MANY && !hasWildcard(port)
          ? sorted((TypeElement) port.asElement()).getOrDefault(TypeText.qualified(port), List.of())
          : filtered(type);
    }

    private List<Offer> filtered(TypeMirror type) {
      List<Offer> fitting = new ArrayList<>();
      for (Offer offer : offers) {
        if (java.fits(offer.type(), type)) {
          fitting.add(offer);
        }
      }
      return fitting;
    }

    private Map<String, List<Offer>> sorted(TypeElement port) {
      Map<String, List<Offer>> map = byArguments;
      if (map == null) {
        map = new HashMap<>();
        for (Offer offer : offers) {
          String solved = java.as(offer.type(), port).map(TypeText::qualified).orElse("");
          map.computeIfAbsent(solved, _ -> new ArrayList<>()).add(offer);
        }
        byArguments = map;
      }
      return map;
    }

    private static boolean hasWildcard(DeclaredType type) {
      return type.getTypeArguments().stream()
          .anyMatch(
              argument ->
                  argument instanceof WildcardType
                      || (argument instanceof DeclaredType nested && hasWildcard(nested)));
    }
  }
}
