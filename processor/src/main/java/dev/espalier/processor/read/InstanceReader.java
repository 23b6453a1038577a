package dev.espalier.processor.read;

import dev.espalier.processor.model.LinkedFlow;
import dev.espalier.processor.report.Findings;
import dev.espalier.processor.report.Spot;
import dev.espalier.processor.source.Round;
import java.util.List;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/// Reads how generated code makes an instance of a node class.
public final class InstanceReader {

  private final ConstructorReader constructors;

  /// Creates it for generated code in the given package.
  public InstanceReader(Round round, PackageElement home) {
    this.constructors = new ConstructorReader(round, home);
  }

  /// Reads a class.
  ///
  /// @param referrer where to report what is wrong if the class is a class file
  public LinkedFlow.Instance read(TypeElement type, Spot referrer, Findings findings) {
    return new LinkedFlow.Instance(type, constructors.read(type, referrer, findings), List.of());
  }
}
