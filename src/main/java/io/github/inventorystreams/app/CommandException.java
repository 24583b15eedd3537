package io.github.inventorystreams.app;

import org.jspecify.annotations.Nullable;

/**
 * A command can't do what it was asked for. The message is one line: what is wrong, how to mend it.
 */
final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The command was right, but the world was not. */
  static final int FAILED = 1;

  /** The command itself, or its configuration, was wrong. */
  static final int WRONG_USAGE = 2;

  private final int exitCode;

  private CommandException(int exitCode, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  static CommandException failed(String message) {
    return new CommandException(FAILED, message, null);
  }

  static CommandException failed(String message, Throwable cause) {
    return new CommandException(FAILED, message, cause);
  }

  static CommandException wrongUsage(String message) {
    return new CommandException(WRONG_USAGE, message, null);
  }

  int exitCode() {
    return exitCode;
  }
}
