package io.github.inventorystreams.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class FootprintsTest {
  private final Footprints footprints = new Footprints();

  @Test
  void areFlatWhereNothingGrows() throws IOException {
    look(9);
    Footprints.Most most = footprints.most().get(Footprints.Who.INSTANCE);
    assertThat(most.residentMb()).hasSize(3).allMatch(mb -> mb > 10);
    assertThat(most.threads()).hasSize(3).allMatch(threads -> threads > 1);
    footprints.assertFlat();
  }

  @Test
  void threadsThatAreLeftOverAreNoticed() throws IOException {
    look(6);
    CountDownLatch end = new CountDownLatch(1);
    try {
      IntStream.range(0, 50).forEach(any -> waiting(end).start());
      look(3);
    } finally {
      end.countDown();
    }
    assertThatThrownBy(footprints::assertFlat).hasMessageContaining("threads of an instance");
  }

  private static Thread waiting(CountDownLatch end) {
    return new Thread(
        () -> {
          try {
            end.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private void look(int times) throws IOException {
    for (int i = 0; i < times; i++) {
      footprints.look(Footprints.Who.INSTANCE, "instance-1", 1, ProcessHandle.current().pid());
    }
  }
}
