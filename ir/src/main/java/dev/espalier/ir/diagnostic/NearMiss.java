package dev.espalier.ir.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Finds the names that a wrong name may have been meant to be.
///
/// The distance is that of optimal string alignment: insertions, deletions, replacements and swaps
/// of neighbours count one each. A name is near if at most a third of its letters differ, and at
/// least one may.
public final class NearMiss {

  private static final int MOST_NEAR = 3;
  private static final int MOST_KNOWN = 5;
  private static final int LONGEST = 100;

  private NearMiss() {}

  /// Returns at most three known names that are near to the wrong one, the nearest first.
  public static List<String> near(String wrong, Collection<String> known) {
    String plain = plain(wrong);
    int limit = Math.max(1, plain.length() / 3);
    SortedMap<Integer, SortedSet<String>> byDistance = new TreeMap<>();
    for (String name : known) {
      int distance = distance(plain, plain(name), limit);
      if (distance <= limit) {
        byDistance.computeIfAbsent(distance, _ -> new TreeSet<>()).add(name);
      }
    }
    List<String> found = new ArrayList<>();
    for (SortedSet<String> names : byDistance.values()) {
      found.addAll(names);
    }
    return List.copyOf(found.subList(0, Math.min(MOST_NEAR, found.size())));
  }

  /// Returns at most five of the known names, sorted; the near ones are not repeated.
  public static List<String> others(Collection<String> known, Collection<String> near) {
    List<String> rest = new ArrayList<>(new TreeSet<>(known));
    rest.removeAll(near);
    return List.copyOf(rest.subList(0, Math.min(MOST_KNOWN, rest.size())));
  }

  private static String plain(String name) {
    String cut = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    return cut.toLowerCase(Locale.ROOT);
  }

  /// Returns the distance, or anything above the limit if it is above the limit.
  private static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    int[][] rows = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      int least = i;
      for (int j = 0; j <= b.length(); j++) {
        rows[i][j] = i == 0 || j == 0 ? i + j : cell(rows, a, b, i, j);
        least = Math.min(least, rows[i][j]);
      }
      // A swap looks back two rows, and so can be one below the least of the last row.
      if (least > limit + 1) {
        return least;
      }
    }
    return rows[a.length()][b.length()];
  }

  private static int cell(int[][] rows, String a, String b, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int least =
        Math.min(Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1), rows[i - 1][j - 1] + change);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
  }
}
