package dev.espalier.runtime.cli.console;

import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.runtime.app.Application;
import dev.espalier.runtime.app.FlowDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The flows of the applications that a command names.
///
/// @param application the application, closed by whoever opened it
public record AppFlows(Application application) implements AutoCloseable {

  /// Opens the applications that `--app` names, or the one nearby.
  public static AppFlows open(Invocation invocation) {
    return new AppFlows(Application.of(AppPaths.of(invocation)));
  }

  public List<FlowDocument> all() {
    return application.documents();
  }

  public List<Diagnostic> problems() {
    return application.problems();
  }

  /// Returns the flow of a name, or the only one there is if none is named.
  public FlowDocument find(@Nullable String name) {
    if (name != null) {
      return application.find(name);
    }
    List<FlowDocument> all = all();
    if (all.size() == 1 && problems().isEmpty()) {
      return all.getFirst();
    }
    if (all.isEmpty()) {
      return application.find("");
    }
    List<String> names = all.stream().map(each -> each.flow().name()).toList();
    throw Refusal.usage("which flow? there are " + String.join(", ", names), "name one of them");
  }

  @Override
  public void close() {
    application.close();
  }
}
