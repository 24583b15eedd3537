package io.github.inventorystreams.faults;

import static org.assertj.core.api.Assertions.assertThat;

/** What a process can be told to do, whether it likes it or not. */
enum Signal {
  /** It stands still; its connections stay open, and nobody answers. */
  STOP,
  /** It goes on. */
  CONT,
  /** A Java process prints what all its threads are doing to its output, and goes on. */
  QUIT;

  void to(long pid) throws Exception {
    int exitCode = new ProcessBuilder("kill", "-" + this, Long.toString(pid)).start().waitFor();
    assertThat(exitCode).isZero();
  }
}
