package io.github.inventorystreams.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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

  @Test
  void answersUntilItEnds() {
    try (ChildJvm child = ChildJvm.start(Answering.class.getName(), List.of("2"))) {
      assertThat(child.ask()).isEqualTo("answer 1");
      assertThat(child.ask()).isEqualTo("answer 2");
      assertThat(child.nextReport()).isNull();
      assertThat(child.ask()).isNull();
    }
  }

  @Test
  void endsByItselfWhenItIsStopped() {
    try (ChildJvm child = ChildJvm.start(Answering.class.getName(), List.of("9"))) {
      assertThat(child.ask()).isEqualTo("answer 1");
      assertThat(child.stop()).isTrue();
    }
  }

  @Test
  void doesNotEndByItselfWhenItIsKilled() {
    try (ChildJvm child = ChildJvm.start(Answering.class.getName(), List.of("9"))) {
      assertThat(child.ask()).isEqualTo("answer 1");
      child.kill();
      assertThat(child.ask()).isNull();
      assertThat(child.stop()).isFalse();
    }
  }

  static final class Answering {
    private Answering() {}

    public static void main(String[] arguments) throws IOException {
      PrintWriter out = new PrintWriter(System.out, false, UTF_8);
      BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, UTF_8));
      for (int number = 1; number <= Integer.parseInt(arguments[0]); number++) {
        if (questions.readLine() == null) {
          return;
        }
        ChildJvm.report("answer " + number, out);
      }
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
