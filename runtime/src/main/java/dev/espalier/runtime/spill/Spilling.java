package dev.espalier.runtime.spill;

import dev.espalier.Overflow;
import dev.espalier.ir.flow.Buffer;
import dev.espalier.runtime.element.BoundedLine;
import dev.espalier.runtime.element.Line;
import dev.espalier.runtime.json.ValueCodec;
import dev.espalier.runtime.result.SpillException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The disk of an engine for elements that find their buffer full.
///
/// Nothing is made before a flow needs it. Safe for use by several threads.
public final class Spilling implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Spilling.class);

  private final Path base;
  private final boolean shared;
  private @Nullable Session session;
  private @Nullable ValueCodec codec;
  private long spools;

  private Spilling(Path base, boolean shared) {
    this.base = base;
    this.shared = shared;
  }

  /// Returns one that uses a folder, below which it makes one of its own.
  public static Spilling in(Path folder) {
    return new Spilling(folder, false);
  }

  /// Returns one that uses a folder of this user below the system's temporary folder.
  public static Spilling inTemporaryFolder() {
    String user = System.getProperty("user.name", "").replaceAll("[^A-Za-z0-9._-]", "_");
    String folder = System.getProperty("java.io.tmpdir");
    return new Spilling(Path.of(folder, "espalier-spill-" + user), true);
  }

  /// Makes sure that there is a folder, and deletes what processes that died have left there.
  ///
  /// @throws SpillException if there can be none
  public synchronized void prepare() {
    if (session != null) {
      return;
    }
    try {
      session = Session.open(base, shared);
      codec = new ValueCodec();
      Leftovers.clean(base);
    } catch (IOException e) {
      throw new SpillException(
          "no elements can be spilled into " + base + ": " + e, Segment.OTHER_FOLDER, e);
    }
  }

  /// Returns a line for the elements of a stream.
  ///
  /// @param stream the type of the stream, such as `Stream<Order>`
  public Line line(Buffer buffer, Type stream) {
    Integer limit = buffer.spill();
    if (buffer.overflow() != Overflow.SPILL || limit == null) {
      return new BoundedLine(buffer);
    }
    prepare();
    return new SpillingLine(buffer.capacity(), spool((long) limit << 20), form(element(stream)));
  }

  private static Type element(Type stream) {
    return stream instanceof ParameterizedType type && type.getActualTypeArguments().length == 1
        ? type.getActualTypeArguments()[0]
        : Object.class;
  }

  private synchronized Spool spool(long limit) {
    Path folder = Objects.requireNonNull(session).folder();
    long number = ++spools;
    return new Spool(
        new Files(folder, number, file -> new RandomAccessFile(file.toFile(), "rw")), limit);
  }

  private synchronized JsonForm form(Type type) {
    return new JsonForm(Objects.requireNonNull(codec), type);
  }

  private record Files(Path base, long spool, Segment.Disk disk) implements Spool.Folder {

    @Override
    public Path file(long number) {
      return base.resolve(spool + "-" + number + ".spill");
    }
  }

  /// Deletes the folder.
  @Override
  public synchronized void close() {
    if (session != null) {
      try {
        session.close();
      } catch (IOException e) {
        LOG.warn("{} cannot be deleted: {}", session.folder(), e.toString());
      }
      session = null;
    }
  }
}
