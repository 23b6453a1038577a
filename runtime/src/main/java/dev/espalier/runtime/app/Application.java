package dev.espalier.runtime.app;

import dev.espalier.ir.codec.FlowReader;
import dev.espalier.ir.codec.ReadResult;
import dev.espalier.ir.diagnostic.Diagnostic;
import dev.espalier.ir.diagnostic.DiagnosticCode;
import dev.espalier.ir.diagnostic.Place;
import dev.espalier.runtime.result.ApplicationException;
import dev.espalier.runtime.result.FlowNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where flows and their code come from: the class path, or jars and folders of classes.
///
/// **Concurrency.** Flows are looked for once, when first asked for.
public final class Application implements AutoCloseable {

  private final ClassLoader loader;
  private final @Nullable AppClassLoader own;
  private final Search search;
  private @Nullable Flows flows;

  private Application(ClassLoader loader, @Nullable AppClassLoader own, Search search) {
    this.loader = loader;
    this.own = own;
    this.search = search;
  }

  /// Returns the application on the class path, as the calling thread's context class loader sees
  /// it.
  public static Application classPath() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return classPath(
        context != null ? context : Objects.requireNonNull(Application.class.getClassLoader()));
  }

  /// Returns the application that a class loader sees.
  public static Application classPath(ClassLoader loader) {
    return new Application(loader, null, () -> ClassPath.locations(loader));
  }

  /// Returns the application in jars and folders of classes; of a folder that holds jars, these
  /// too. A place that is named twice is looked at once. Its classes are loaded apart from those of
  /// the calling program.
  ///
  /// @throws ApplicationException if one of them is not there
  public static Application of(List<Path> paths) {
    Map<Path, Path> places = new LinkedHashMap<>();
    List<Diagnostic> missing = new ArrayList<>();
    for (Path path : paths) {
      try {
        for (Location place : Location.all(path)) {
          places.putIfAbsent(place.real(), place.path());
        }
      } catch (IOException e) {
        missing.add(unreadable(path.toString(), Unreadable.reason(e)).fix(Unreadable.FIX));
      }
    }
    List<Path> all = List.copyOf(places.values());
    if (!missing.isEmpty()) {
      throw new ApplicationException(missing);
    }
    ClassLoader engine = Objects.requireNonNull(Application.class.getClassLoader());
    AppClassLoader own =
        new AppClassLoader(all.stream().map(Application::url).toArray(URL[]::new), engine);
    return new Application(own, own, () -> all.stream().map(Location::new).toList());
  }

  /// Returns an application of flows that are at hand already.
  public static Application ofDocuments(List<FlowDocument> documents) {
    Application application =
        new Application(Objects.requireNonNull(Application.class.getClassLoader()), null, List::of);
    application.flows = new Flows(List.copyOf(documents), Duplicates.among(documents));
    return application;
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Returns the loader of the application's classes.
  public ClassLoader loader() {
    return loader;
  }

  /// Returns whether the application's classes are loaded apart from the program's.
  public boolean isApart() {
    return own != null;
  }

  /// Returns the flows that can be read, sorted by place and class.
  public List<FlowDocument> documents() {
    return flows().documents();
  }

  /// Returns what is wrong with the application: documents that cannot be read, and flows of one
  /// name.
  public List<Diagnostic> problems() {
    return flows().problems();
  }

  /// Returns the flow of a name: its own, or its class's simple or qualified name.
  ///
  /// @throws FlowNotFoundException if none or several answer to the name
  /// @throws ApplicationException if none was found, and something is wrong with the application
  public FlowDocument find(String name) {
    return new NameSearch(this).find(name);
  }

  /// Returns the flow of a workflow class, looked for where the class itself is.
  ///
  /// @throws ApplicationException if its document cannot be read
  public Optional<FlowDocument> document(Class<?> workflow) {
    if (flows == null) {
      String file = "/META-INF/espalier/" + workflow.getName() + "/flow.json";
      URL url = workflow.getResource(file);
      ClassLoader home = workflow.getClassLoader();
      if (url != null && home != null) {
        try (InputStream in = url.openStream()) {
          return Optional.of(read(workflow, home, url.toString(), in.readAllBytes()));
        } catch (IOException e) {
          throw new ApplicationException(List.of(unreadable(url.toString(), String.valueOf(e))));
        }
      }
    }
    return documents().stream().filter(each -> each.type().equals(workflow.getName())).findFirst();
  }

  private static FlowDocument read(
      Class<?> workflow, ClassLoader home, String name, byte[] content) {
    return switch (new FlowReader().read(name, content)) {
      case ReadResult.Read read ->
          new FlowDocument(
              name, workflow.getName(), read.flow(), GeneratedCode.of(workflow.getName(), home));
      case ReadResult.Refused(List<Diagnostic> diagnostics) ->
          throw new ApplicationException(diagnostics);
    };
  }

  private synchronized Flows flows() {
    Flows known = flows;
    if (known == null) {
      known = find();
      flows = known;
    }
    return known;
  }

  private Flows find() {
    List<FlowDocument> documents = new ArrayList<>();
    List<Diagnostic> problems = new ArrayList<>();
    FlowReader reader = new FlowReader();
    for (Location location : locations(problems)) {
      try {
        for (Location.Document each : location.documents()) {
          switch (reader.read(each.name(), each.content())) {
            case ReadResult.Read read ->
                documents.add(
                    new FlowDocument(
                        location.path().toString(),
                        each.type(),
                        read.flow(),
                        GeneratedCode.of(each.type(), loader)));
            case ReadResult.Refused(List<Diagnostic> diagnostics) -> problems.addAll(diagnostics);
          }
        }
      } catch (IOException e) {
        String path = location.path().toString();
        problems.add(unreadable(path, Unreadable.reason(e)).fix(Unreadable.FIX));
      }
    }
    problems.addAll(Duplicates.among(documents));
    return new Flows(List.copyOf(documents), List.copyOf(problems));
  }

  private List<Location> locations(List<Diagnostic> problems) {
    try {
      return search.locations();
    } catch (IOException e) {
      problems.add(unreadable("class path", "the class path cannot be read: " + e));
      return List.of();
    }
  }

  private static Diagnostic unreadable(String document, String message) {
    Place place = new Place(document, null, null, null, null, null);
    return Diagnostic.of(DiagnosticCode.RUN108, place, message);
  }

  /// Closes the jars of an application that was loaded apart.
  @Override
  public void close() {
    if (own != null) {
      try {
        own.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @FunctionalInterface
  private interface Search {
    List<Location> locations() throws IOException;
  }

  private record Flows(List<FlowDocument> documents, List<Diagnostic> problems) {}
}
