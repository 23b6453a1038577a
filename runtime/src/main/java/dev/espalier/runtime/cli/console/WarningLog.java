package dev.espalier.runtime.cli.console;

import ch.qos.logback.classic.BasicConfigurator;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.core.spi.ContextAwareBase;

/// Sets up the log of the command line: only warnings, which go where what flows print goes. It is
/// registered in `flows.jar` alone; a program that embeds the engine has a log of its own.
public final class WarningLog extends ContextAwareBase implements Configurator {

  @Override
  public ExecutionStatus configure(LoggerContext logs) {
    BasicConfigurator console = new BasicConfigurator();
    console.setContext(logs);
    console.configure(logs);
    logs.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }
}
