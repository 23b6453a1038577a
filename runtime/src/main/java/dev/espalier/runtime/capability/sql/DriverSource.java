package dev.espalier.runtime.capability.sql;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.List;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Connections of one driver. `DriverManager` would look for drivers beside the caller's own
/// classes only; here they come from the application's.
///
/// @param driver the driver
/// @param address what it connects to
record DriverSource(Driver driver, DatabaseAddress address) implements DataSource {

  /// Finds the driver for a database among those of a class path.
  ///
  /// @throws IllegalArgumentException if there is none
  static DriverSource find(DatabaseAddress address, ClassLoader drivers) {
    List<Driver> found =
        ServiceLoader.load(Driver.class, drivers).stream().map(DriverSource::load).toList();
    for (Driver driver : found) {
      if (accepts(driver, address.url())) {
        return new DriverSource(driver, address);
      }
    }
    String there =
        found.isEmpty()
            ? "there is no JDBC driver"
            : "none of " + found.stream().map(driver -> driver.getClass().getName()).toList();
    throw new IllegalArgumentException(
        "no driver for " + address + ": " + there + "; add the driver's jar to the application");
  }

  private static Driver load(ServiceLoader.Provider<Driver> provider) {
    try {
      return provider.get();
    } catch (ServiceConfigurationError e) {
      throw new IllegalArgumentException("a JDBC driver cannot be loaded: " + e.getMessage(), e);
    }
  }

  private static boolean accepts(Driver driver, String url) {
    try {
      return driver.acceptsURL(url);
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    return connect(address.user(), address.password());
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return connect(user, password);
  }

  private Connection connect(@Nullable String user, @Nullable String password) throws SQLException {
    Properties properties = new Properties();
    if (user != null) {
      properties.setProperty("user", user);
    }
    if (password != null) {
      properties.setProperty("password", password);
    }
    Connection connection = driver.connect(address.url(), properties);
    if (connection == null) {
      throw new SQLException("the driver does not connect to " + address);
    }
    return connection;
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    throw new SQLFeatureNotSupportedException("no log writer");
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    throw new SQLFeatureNotSupportedException("no login timeout");
  }

  /// The pool waits as long for a connection that is being made when it is closed.
  @Override
  public int getLoginTimeout() {
    return 5;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException("no logger");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("no " + type.getName());
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
