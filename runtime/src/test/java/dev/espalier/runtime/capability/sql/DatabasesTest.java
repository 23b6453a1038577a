package dev.espalier.runtime.capability.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DatabasesTest {

  @TempDir Path folder;

  private final Databases databases = new Databases(DatabasesTest.class.getClassLoader());

  @AfterEach
  void close() {
    databases.close();
  }

  enum Engine {
    H2,
    SQLITE;

    DatabaseAddress in(Path folder) {
      return new DatabaseAddress(
          switch (this) {
            case H2 -> "jdbc:h2:file:" + folder.resolve("h2");
            case SQLITE -> "jdbc:sqlite:" + folder.resolve("sqlite.db");
          },
          null,
          null);
    }
  }

  @ParameterizedTest
  @EnumSource
  void query_returnsWhatWasWritten(Engine engine) {
    SqlWrites writes = created(engine);
    int changed = writes.update("insert into item values (?, ?)", 1, "one");
    writes.update("insert into item values (?, ?)", 2, Optional.empty());

    List<Map<String, @Nullable Object>> rows =
        databases.reads(engine.in(folder)).query("select id as \"ID\", name from item order by id");

    assertThat(changed).isEqualTo(1);
    assertThat(rows).extracting(row -> row.get("id")).containsExactly(1, 2);
    assertThat(rows).extracting(row -> row.get("name")).containsExactly("one", null);
  }

  @ParameterizedTest
  @EnumSource
  void query_bindsValues_soThatTextIsNeverSql(Engine engine) {
    SqlWrites writes = created(engine);
    writes.update("insert into item values (?, ?)", 1, "'; drop table item; --");

    assertThat(
            databases
                .reads(engine.in(folder))
                .query("select id from item where name = ?", "'; drop table item; --"))
        .hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void updateAll_thatFails_changesNothing(Engine engine) {
    SqlWrites writes = created(engine);

    assertThatThrownBy(
            () ->
                writes.updateAll(
                    "insert into item values (?, ?)",
                    List.of(List.of(1, "a"), List.of(2, "b"), List.of(1, "again"))))
        .isInstanceOf(DatabaseException.class);

    assertThat(databases.reads(engine.in(folder)).query("select * from item")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void updateAll_returnsTheSum(Engine engine) {
    assertThat(
            created(engine)
                .updateAll(
                    "insert into item values (?, ?)", List.of(List.of(1, "a"), List.of(2, "b"))))
        .isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  void query_thatWrites_hasNoEffect(Engine engine) {
    created(engine);
    SqlReads reads = databases.reads(engine.in(folder));
    String write =
        switch (engine) {
          case H2 -> "select id from final table (insert into item values (1, 'x'))";
          case SQLITE -> "insert into item values (1, 'x') returning id";
        };

    assertThat(reads.query(write)).hasSize(1);
    assertThat(reads.query("select * from item")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void query_thatIsNone_isRefused(Engine engine) {
    created(engine);
    SqlReads reads = databases.reads(engine.in(folder));

    assertThatThrownBy(() -> reads.query("drop table item")).isInstanceOf(DatabaseException.class);
    assertThat(reads.query("select * from item")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void statement_withTheWrongNumberOfValues_isRefused(Engine engine) {
    SqlWrites writes = created(engine);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> writes.update("insert into item values (?, ?)", 1))
        .withMessage("the statement takes 2 values, but 1 were given");
  }

  @Test
  void query_withTwoColumnsOfOneName_isRefused() {
    created(Engine.H2);

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> databases.reads(Engine.H2.in(folder)).query("select 1 as a, 2 as A from dual"))
        .withMessageContaining("two columns \"a\"");
  }

  @Test
  void query_ofLargeObjectsAndTypes_outlivesTheConnection() {
    SqlReads reads = databases.reads(Engine.H2.in(folder));

    Map<String, @Nullable Object> row =
        reads
            .query(
                "select cast(? as clob) c, cast(? as blob) b, cast(? as timestamp with time zone)"
                    + " t, cast(12.50 as decimal(10,2)) d, array[1, 2] a",
                "text",
                new byte[] {1, 2},
                Instant.parse("2026-11-01T10:00:00Z"))
            .getFirst();

    assertThat(row)
        .containsEntry("c", "text")
        .containsEntry("b", new byte[] {1, 2})
        .containsEntry("d", new BigDecimal("12.50"))
        .containsEntry("a", List.of(1, 2));
    assertThat(((OffsetDateTime) row.get("t")).toInstant())
        .isEqualTo(Instant.parse("2026-11-01T10:00:00Z"));
  }

  @Test
  void reads_withoutAFittingDriver_namesThoseThere() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> databases.reads(new DatabaseAddress("jdbc:oracle:x?pw=1", "u", "p")))
        .withMessageStartingWith("no driver for jdbc:oracle:x: none of [")
        .withMessageContaining("org.h2.Driver")
        .withMessageNotContaining("pw");
  }

  @Test
  void reads_withoutAnyDriver_saysSo() {
    try (Databases bare = new Databases(ClassLoader.getPlatformClassLoader())) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> bare.reads(Engine.H2.in(folder)))
          .withMessageContaining("there is no JDBC driver");
    }
  }

  private SqlWrites created(Engine engine) {
    SqlWrites writes = databases.writes(engine.in(folder));
    writes.update("create table item (id int primary key, name varchar(100))");
    return writes;
  }
}
