package io.github.inventorystreams.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChildJvmTest {
  /** An agent in the options of the Java machine greets on the standard output. */
  @Test
  void whatElseAChildPrintsIsNoReport() {
    try (ChildJvm child = ChildJvm.start(Greeting.class.getName(), List.of("7"))) {
      assertThat(child.nextReport()).isEqualTo("first 7");
      assertThat(child.nextReport()).isEqualTo("last");
      assertThat(child.nextReport()).isNull();
    }
  }

  static final class Greeting {
    private Greeting() {}

    public static void main(String[] arguments) {
      PrintWriter out = new PrintWriter(System.out, false, UTF_8);
      out.println("Started recording 1.");
      ChildJvm.report("first " + arguments[0], out);
      out.println("123");
      ChildJvm.report("last", out);
      out.println("{}");
      out.flush();
    }
  }
}
