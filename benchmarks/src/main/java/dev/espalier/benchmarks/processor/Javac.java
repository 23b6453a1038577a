package dev.espalier.benchmarks.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Runs javac as a process of its own, each time from nothing.
final class Javac {

  private static final Pattern COLLECTED = Pattern.compile("->(\\d+)M\\(");

  private final Path folder;
  private final List<Path> sources;
  private final List<Path> processorPath;

  Javac(Path folder, List<Path> sources, List<Path> processorPath) {
    this.folder = folder;
    this.sources = sources;
    this.processorPath = processorPath;
  }

  /// Compiles and returns the cost.
  ///
  /// @param processing who processes annotations
  Cost run(Processing processing) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    delete(out);
    Files.createDirectories(out);
    Path gcLog = folder.resolve("gc.log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.add("-J-Xlog:gc:file=" + gcLog);
    command.addAll(List.of("-d", out.toString(), "-cp", join(classPath())));
    command.addAll(options(processing));
    sources.forEach(source -> command.add(source.toString()));
    Path log = folder.resolve("javac.log");
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(arguments(command))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    long resident = 0;
    while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
      resident = Math.max(resident, residentKilobytes(process.pid()));
    }
    double millis = (System.nanoTime() - start) / 1e6;
    if (process.exitValue() != 0) {
      throw new IOException("javac failed:\n" + Files.readString(log));
    }
    return new Cost(millis, resident / 1024.0, liveMegabytes(gcLog));
  }

  private List<String> options(Processing processing) {
    return switch (processing) {
      case NONE -> List.of("-proc:none");
      case ESPALIER -> List.of("-processorpath", join(processorPath));
      case COPY ->
          List.of(
              "-processorpath",
              System.getProperty("java.class.path"),
              "-processor",
              CopyingProcessor.class.getName(),
              "-A%s=%s".formatted(CopyingProcessor.FOLDER, copies()));
    };
  }

  /// Keeps the files that the last run generated, to be copied.
  void keepGenerated() throws IOException {
    delete(copies());
    Path out = folder.resolve("out");
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file :
          files
              .filter(Files::isRegularFile)
              .filter(f -> !f.toString().endsWith(".class"))
              .toList()) {
        Path copy = copies().resolve(out.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private Path copies() {
    return folder.resolve("copies");
  }

  /// Returns how many files the last run wrote.
  long written() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
      return files.filter(Files::isRegularFile).count();
    }
  }

  private List<String> arguments(List<String> command) throws IOException {
    Path file = folder.resolve("arguments");
    List<String> options =
        command.stream().skip(1).filter(argument -> !argument.startsWith("-J")).toList();
    Files.write(file, options);
    return Stream.concat(
            command.stream().filter(a -> a.equals(command.getFirst()) || a.startsWith("-J")),
            Stream.of("@" + file))
        .toList();
  }

  private List<Path> classPath() {
    return processorPath.stream()
        .filter(jar -> jar.getFileName().toString().matches("(espalier-annotations|jspecify)-.*"))
        .toList();
  }

  private static String join(List<Path> path) {
    return path.stream().map(Path::toString).collect(Collectors.joining(":"));
  }

  /// The high-water mark that Linux keeps; 0 elsewhere.
  private static long residentKilobytes(long pid) throws IOException {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (NoSuchFileException e) {
      return 0; // it has just ended, or this is no Linux
    } catch (UncheckedIOException e) {
      return 0; // it ended while its file was read
    }
  }

  private static double liveMegabytes(Path gcLog) throws IOException {
    double most = 0;
    for (String line : Files.readAllLines(gcLog)) {
      Matcher matcher = COLLECTED.matcher(line);
      if (matcher.find()) {
        most = Math.max(most, Double.parseDouble(matcher.group(1)));
      }
    }
    return most;
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
