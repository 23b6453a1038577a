package dev.espalier.runtime.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Tells which case of a sealed type an object is, where no discriminator does: of the cases whose
/// required properties are all present the one with the most, else the one with the most present.
sealed interface CaseChoice {

  /// One case is the best.
  ///
  /// @param index its position among the candidates
  record Chosen(int index) implements CaseChoice {}

  /// Several cases are equally good, or there is none.
  ///
  /// @param names the names of the best
  record Tie(List<String> names) implements CaseChoice {}

  /// A case that is an object.
  ///
  /// @param name the case's name
  /// @param required the properties that it requires
  record Candidate(String name, Set<String> required) {}

  /// Chooses by the names of the properties that are present with a value.
  static CaseChoice of(List<Candidate> candidates, Set<String> present) {
    int best = -1;
    long bestRank = Long.MIN_VALUE;
    List<String> tied = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      long rank = rank(candidate.required(), present);
      if (rank > bestRank) {
        tied.clear();
        best = i;
        bestRank = rank;
      }
      if (rank == bestRank) {
        tied.add(candidate.name());
      }
    }
    return tied.size() == 1 ? new Chosen(best) : new Tie(List.copyOf(tied));
  }

  private static long rank(Set<String> required, Set<String> present) {
    long count = required.stream().filter(present::contains).count();
    return count == required.size() ? count : count - Integer.MAX_VALUE;
  }
}
