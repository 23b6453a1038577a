package dev.espalier.processor.guard;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// A set of cases of one branch, by their numbers.
///
/// @param bits bit `n` is set if case `n` is in it
public record CaseSet(BigInteger bits) {

  /// No case.
  public static final CaseSet NONE = new CaseSet(BigInteger.ZERO);

  /// Returns the set of the cases from one number up to and without another.
  public static CaseSet range(int from, int to) {
    return new CaseSet(BigInteger.ONE.shiftLeft(to).subtract(BigInteger.ONE.shiftLeft(from)));
  }

  /// Returns the set of one case.
  public static CaseSet of(int number) {
    return new CaseSet(BigInteger.ONE.shiftLeft(number));
  }

  /// Returns the cases in both sets.
  public CaseSet and(CaseSet other) {
    return new CaseSet(bits.and(other.bits));
  }

  /// Returns the cases in either set.
  public CaseSet or(CaseSet other) {
    return new CaseSet(bits.or(other.bits));
  }

  /// Returns the cases that are not in another set.
  public CaseSet minus(CaseSet other) {
    return new CaseSet(bits.andNot(other.bits));
  }

  /// Returns whether it has no case.
  public boolean isEmpty() {
    return bits.signum() == 0;
  }

  /// Returns whether all its cases are in another set.
  public boolean isWithin(CaseSet other) {
    return bits.andNot(other.bits).signum() == 0;
  }

  /// Returns the numbers of its cases.
  public List<Integer> numbers() {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < bits.bitLength(); i++) {
      if (bits.testBit(i)) {
        numbers.add(i);
      }
    }
    return List.copyOf(numbers);
  }
}
