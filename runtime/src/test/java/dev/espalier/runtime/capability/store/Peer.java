package dev.espalier.runtime.capability.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Another process that uses the same stores: `count TIMES FOLDER…` adds to the number in each
/// bucket, by two threads with buckets of their own; `publish FOLDER` publishes until it is killed
/// and says what it has published.
final class Peer {

  private Peer() {}

  public static void main(String[] arguments) throws Exception {
    List<Path> folders =
        Arrays.stream(arguments).skip(arguments.length > 2 ? 2 : 1).map(Path::of).toList();
    if (arguments[0].equals("count")) {
      int times = Integer.parseInt(arguments[1]);
      AtomicInteger next = new AtomicInteger();
      Together.run(
          2 * folders.size(),
          () -> {
            int mine = next.getAndIncrement() % folders.size();
            count(new Bucket(folders.get(mine)), times);
            return true;
          });
    } else {
      publish(folders.getFirst());
    }
  }

  static void count(Bucket bucket, int times) {
    KeyValueReads in = new KeyValueReads(bucket);
    KeyValueWrites out = new KeyValueWrites(bucket);
    for (int done = 0; done < times; ) {
      byte[] old = in.get("n").orElseThrow();
      int next = Integer.parseInt(new String(old, UTF_8)) + 1;
      done += out.replace("n", old, Integer.toString(next).getBytes(UTF_8)) ? 1 : 0;
    }
  }

  @SuppressWarnings("SystemOut")
  private static void publish(Path folder) {
    String self = Long.toString(ProcessHandle.current().pid());
    for (int i = 0; ; i++) {
      String message = self + "-" + i;
      new QueueLog(folder).publish(message, message.getBytes(UTF_8));
      System.out.println(message);
      System.out.flush();
    }
  }
}
