package dev.espalier.runtime.capability.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// The databases in use, one pool of connections each; views on one database share its pool.
public final class Databases implements AutoCloseable {

  private static final int CONNECTIONS = 8;
  private static final Duration WAIT = Duration.ofSeconds(30);

  private final ClassLoader drivers;
  private final Map<DatabaseAddress, HikariDataSource> pools = new HashMap<>();

  /// Creates an empty set; drivers are looked for in the given class path.
  public Databases(ClassLoader drivers) {
    this.drivers = drivers;
  }

  /// Opens a reading view; connecting waits for the first statement.
  ///
  /// @throws IllegalArgumentException if no driver fits
  public SqlReads reads(DatabaseAddress address) {
    return new SqlReads(new Statements(pool(address), address));
  }

  /// Opens a writing view; connecting waits for the first statement.
  ///
  /// @throws IllegalArgumentException if no driver fits
  public SqlWrites writes(DatabaseAddress address) {
    return new SqlWrites(new Statements(pool(address), address));
  }

  private synchronized HikariDataSource pool(DatabaseAddress address) {
    return pools.computeIfAbsent(address, this::open);
  }

  private HikariDataSource open(DatabaseAddress address) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(DriverSource.find(address, drivers));
    config.setPoolName("sql-" + pools.size());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(WAIT.toMillis());
    config.setInitializationFailTimeout(-1);
    config.setAutoCommit(false);
    return new HikariDataSource(config);
  }

  /// Closes all connections.
  @Override
  public synchronized void close() {
    pools.values().forEach(HikariDataSource::close);
    pools.clear();
  }
}
