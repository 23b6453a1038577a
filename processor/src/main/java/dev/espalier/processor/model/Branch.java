package dev.espalier.processor.model;

import dev.espalier.processor.type.Leaf;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/// How the values of a type fall into cases.
public sealed interface Branch {

  /// Returns the names of the cases in the order of the IR's `output.cases`.
  List<String> cases();

  /// They do not.
  record None() implements Branch {

    @Override
    public List<String> cases() {
      return List.of();
    }
  }

  /// By the class of the value.
  ///
  /// @param leaves the leaf cases in declaration order; one may be a superclass of another
  record Sealed(List<Leaf> leaves) implements Branch {

    @Override
    public List<String> cases() {
      List<String> cases = new ArrayList<>();
      for (Leaf leaf : leaves) {
        cases.add(leaf.name());
      }
      return List.copyOf(cases);
    }
  }

  /// By the constant.
  ///
  /// @param type the enum
  /// @param constants its constants in declaration order
  record Constants(TypeMirror type, List<String> constants) implements Branch {

    @Override
    public List<String> cases() {
      return constants;
    }
  }

  /// `true` and `false`.
  record Bool() implements Branch {

    @Override
    public List<String> cases() {
      return List.of("true", "false");
    }
  }

  /// Whether an `Optional` holds a value.
  record Presence() implements Branch {

    @Override
    public List<String> cases() {
      return List.of("present", "empty");
    }
  }
}
