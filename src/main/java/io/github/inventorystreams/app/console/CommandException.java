package io.github.inventorystreams.app.console;

import org.jspecify.annotations.Nullable;

/**
 * An exception for a command that can't do what it was asked for. The message is one line: what is
 * wrong, how to mend it.
 */
public final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The command was right, but the world was not. */
  public static final int FAILED = 1;

  /** The command itself, or its configuration, was wrong. */
  public static final int WRONG_USAGE = 2;

  private final int exitCode;

  private CommandException(int exitCode, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  public static CommandException failed(String message) {
    return new CommandException(FAILED, message, null);
  }

  public static CommandException failed(String message, Throwable cause) {
    return new CommandException(FAILED, message, cause);
  }

  public static CommandException wrongUsage(String message) {
    return new CommandException(WRONG_USAGE, message, null);
  }

  public int exitCode() {
    return exitCode;
  }
}
