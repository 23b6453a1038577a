package dev.espalier.runtime.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class WarningLogTest {

  @Test
  void log_saysWarningsAndNothingLess() {
    LoggerContext logs = new LoggerContext();
    WarningLog log = new WarningLog();
    log.setContext(logs);

    log.configure(logs);

    Logger library = logs.getLogger("com.zaxxer.hikari.HikariConfig");
    assertThat(library.isWarnEnabled()).isTrue();
    assertThat(library.isInfoEnabled()).isFalse();
    assertThat(logs.getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders()).hasNext();
  }

  @Test
  void log_isRegisteredByItsName() throws Exception {
    Path services = Path.of(System.getProperty("basedir", ""), "src/main/assembly/services");

    String registered = Files.readString(services.resolve(Configurator.class.getName()));

    assertThat(registered.strip()).isEqualTo(WarningLog.class.getName());
  }
}
