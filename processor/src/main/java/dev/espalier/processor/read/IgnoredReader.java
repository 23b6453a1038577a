package dev.espalier.processor.read;

import dev.espalier.Ignored;
import dev.espalier.processor.model.IgnoredCases;
import dev.espalier.processor.model.Reference;
import dev.espalier.processor.source.Mirror;
import dev.espalier.processor.source.Mirrors;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/// Reads which cases of a result nothing is done about.
final class IgnoredReader {

  private IgnoredReader() {}

  static IgnoredCases read(Mirrors mirrors) {
    return mirrors.get(Ignored.class).map(IgnoredReader::read).orElse(IgnoredCases.NONE);
  }

  private static IgnoredCases read(Mirror mirror) {
    List<IgnoredCases.IgnoredType> types = new ArrayList<>();
    List<TypeMirror> named = mirror.types("value");
    for (int i = 0; i < named.size(); i++) {
      types.add(new IgnoredCases.IgnoredType(named.get(i), mirror.spot("value").item(i)));
    }
    return new IgnoredCases(types, Reference.list(mirror, "cases"));
  }
}
