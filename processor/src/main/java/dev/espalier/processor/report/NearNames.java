package dev.espalier.processor.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Names that a wrong one may have been meant to be.
public final class NearNames {

  private static final int MOST = 5;

  private NearNames() {}

  /// Returns a finding with the near names and, if there are none, some of those there are.
  public static Finding add(Finding finding, String wrong, Collection<String> there) {
    List<String> near = near(wrong, there);
    List<String> known = near.isEmpty() ? there.stream().sorted().limit(MOST).toList() : List.of();
    return finding.names(near, known);
  }

  /// Returns the names at a small distance of edits, nearest first, at most three.
  public static List<String> near(String wrong, Collection<String> there) {
    int limit = Math.max(1, wrong.length() / 3);
    return there.stream()
        .filter(name -> Math.abs(name.length() - wrong.length()) <= limit)
        .filter(name -> distance(wrong, name) <= limit)
        .sorted(
            Comparator.<String>comparingInt(name -> distance(wrong, name))
                .thenComparing(Comparator.naturalOrder()))
        .limit(3)
        .toList();
  }

  /// Edits of one letter, swapped neighbours included, small and capital letters being the same.
  private static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[][] table = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        table[i][j] = cell(a, b, i, j, table);
      }
    }
    return table[a.length()][b.length()];
  }

  private static int cell(String a, String b, int i, int j, int[][] table) {
    if (i == 0 || j == 0) {
      return i + j;
    }
    int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int least =
        Math.min(
            table[i - 1][j - 1] + cost, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
    boolean swapped =
        i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, table[i - 2][j - 2] + 1) : least;
  }
}
