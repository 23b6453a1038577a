package dev.espalier.processor.link;

import static java.util.stream.Collectors.joining;

import dev.espalier.ir.schema.Mismatch;
import dev.espalier.ir.schema.SchemaFit;
import dev.espalier.processor.source.Round;
import dev.espalier.processor.type.Built;
import dev.espalier.processor.type.SchemaBuilder;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.PackageElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/// Says how values of two types differ.
final class Structure {

  private static final int MOST_SHOWN = 3;

  private final Round round;
  private final PackageElement home;

  Structure(Round round, PackageElement home) {
    this.round = round;
    this.home = home;
  }

  /// Returns why values of one type are no values of another, by what they hold; empty if one of
  /// them cannot be a port anyway.
  Optional<String> reason(TypeMirror given, TypeMirror wanted) {
    if (given.getKind() == TypeKind.VOID) {
      return Optional.empty();
    }
    SchemaBuilder builder = new SchemaBuilder(round.java(), home);
    Built producer = builder.result(given);
    Built consumer = builder.port(wanted);
    if (!producer.problems().isEmpty() || !consumer.problems().isEmpty()) {
      return Optional.empty();
    }
    List<Mismatch> mismatches =
        SchemaFit.check(
            producer.schema(), builder.definitions(), consumer.schema(), builder.definitions());
    return Optional.of(
        mismatches.isEmpty()
            ? "they look alike, but Java nodes are linked by class"
            : mismatches.stream().limit(MOST_SHOWN).map(Mismatch::text).collect(joining("\n")));
  }
}
