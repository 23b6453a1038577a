package dev.espalier.runtime.capability;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.espalier.capability.BlobRead;
import dev.espalier.capability.BlobWrite;
import dev.espalier.capability.Capability;
import dev.espalier.capability.Dedupe;
import dev.espalier.capability.FileRead;
import dev.espalier.capability.FileWrite;
import dev.espalier.capability.HttpRead;
import dev.espalier.capability.HttpWrite;
import dev.espalier.capability.KeyValueRead;
import dev.espalier.capability.KeyValueWrite;
import dev.espalier.capability.QueuePublish;
import dev.espalier.capability.Randomness;
import dev.espalier.capability.SqlRead;
import dev.espalier.capability.SqlWrite;
import dev.espalier.capability.WallClock;
import dev.espalier.runtime.bind.CapabilityRequest;
import dev.espalier.runtime.time.ManualTime;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LocalCapabilitiesTest {

  private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");

  @TempDir Path folder;

  private @Nullable LocalCapabilities capabilities;

  @AfterEach
  void close() {
    if (capabilities != null) {
      capabilities.close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        HttpRead.class,
        HttpWrite.class,
        KeyValueRead.class,
        KeyValueWrite.class,
        BlobRead.class,
        BlobWrite.class,
        FileRead.class,
        FileWrite.class,
        QueuePublish.class,
        Dedupe.class,
        WallClock.class,
        Randomness.class
      })
  void provide_withoutTarget_givesThatCapabilityAlone(Class<?> capability) {
    Object given = get(capability, null);

    assertThat(given).isInstanceOf(capability);
    assertThat(given.getClass().getInterfaces())
        .filteredOn(type -> type.isAnnotationPresent(Capability.class))
        .containsExactly(capability);
  }

  @Test
  void provide_ofWhatIsNoCapability_isEmpty() {
    assertThat(provider().provide(new CapabilityRequest(List.class, null, "f", "n", "p")))
        .isEmpty();
  }

  @Test
  void keyValue_isSharedByItsViewsAndApartByBucket() {
    get(KeyValueWrite.class, "carts").put("k", "v".getBytes(UTF_8));

    assertThat(get(KeyValueRead.class, "carts").get("k")).isPresent();
    assertThat(get(KeyValueRead.class, "other").get("k")).isEmpty();
    assertThat(get(KeyValueRead.class, null).get("k")).isEmpty();
    assertThat(folder.resolve("data/key-value/carts/v~k")).hasContent("v");
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", ".", "../up", "/etc", "a/b"})
  void keyValue_ofAnOddBucket_staysBelowTheDataFolder(String bucket) {
    get(KeyValueWrite.class, bucket).put("k", new byte[] {1});

    assertThat(folder.toFile().list()).containsExactly("data");
    assertThat(folder.resolve("data/key-value").toFile().list()).hasSize(1);
  }

  @Test
  void files_lieBelowTheTargetElseTheDataFolder() {
    get(FileWrite.class, folder.resolve("reports").toString()).write("a", "x".getBytes(UTF_8));
    get(FileWrite.class, null).write("b", "y".getBytes(UTF_8));

    assertThat(folder.resolve("reports/a")).hasContent("x");
    assertThat(folder.resolve("data/files/order-flow/b")).hasContent("y");
  }

  @Test
  void queue_liesBelowTheDataFolder() {
    get(QueuePublish.class, "orders.placed").publish("m".getBytes(UTF_8));

    assertThat(folder.resolve("data/queues/orders.placed/messages.jsonl"))
        .content()
        .contains("\"text\":\"m\"");
  }

  @Test
  void clock_showsTheEnginesTime() {
    assertThat(get(WallClock.class, null).now()).isEqualTo(NOW);
  }

  @Test
  void randomness_staysBelowTheBound() {
    Randomness random = get(Randomness.class, null);

    assertThat(random.below(1)).isZero();
    assertThat(random.bytes(16)).hasSize(16);
    assertThat(random.uuid().version()).isEqualTo(4);
  }

  @Test
  void sql_byName_usesTheSettings() {
    settings = Map.of("sql.orders.url", "jdbc:h2:mem:named", "sql.orders.user", "ann");
    secrets = Map.of("sql.orders.password", "geheim");
    SqlWrite writes = get(SqlWrite.class, "orders");
    writes.update("create table t (n int)");

    assertThat(get(SqlRead.class, "orders").query("select current_user u from dual"))
        .extracting(row -> row.get("u"))
        .containsExactly("ANN");
  }

  @Test
  void sql_byUrl_needsNoSettings() {
    assertThat(get(SqlRead.class, "jdbc:h2:mem:direct").query("select 1 n from dual")).hasSize(1);
  }

  @Test
  void sql_byANameThatNothingExplains_saysWhatToSet() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> get(SqlRead.class, null))
        .withMessage(
            "there is no database \"order-flow\"; give its JDBC URL as setting sql.order-flow.url");
  }

  private Map<String, String> settings = Map.of();
  private Map<String, String> secrets = Map.of();

  private <T> T get(Class<T> capability, @Nullable String target) {
    CapabilityRequest request =
        new CapabilityRequest(capability, target, "order-flow", "node", "parameter");
    Object given = provider().provide(request).orElseThrow();
    assertThat(Arrays.asList(given.getClass().getInterfaces())).contains(capability);
    return capability.cast(given);
  }

  private LocalCapabilities provider() {
    if (capabilities == null) {
      capabilities =
          new LocalCapabilities(
              new Surroundings(
                  folder.resolve("data"),
                  LocalCapabilitiesTest.class.getClassLoader(),
                  new ManualTime(NOW),
                  name -> Optional.ofNullable(settings.get(name)),
                  name -> Optional.ofNullable(secrets.get(name))));
    }
    return capabilities;
  }
}
