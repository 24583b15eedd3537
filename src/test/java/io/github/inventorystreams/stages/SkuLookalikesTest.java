package io.github.inventorystreams.stages;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** SKUs that look alike are told of once, and what is kept of them is bounded. */
class SkuLookalikesTest {
  private final Logger log = (Logger) LoggerFactory.getLogger(SkuLookalikes.class);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @BeforeEach
  void listen() {
    lines.start();
    log.addAppender(lines);
  }

  @AfterEach
  void stop() {
    log.detachAppender(lines);
  }

  @Test
  void blanksAroundAndCaseAreToldOfOncePerPair() {
    SkuLookalikes skus = new SkuLookalikes();
    for (String sku : List.of("ab", "ab", "ab  ", "AB", "ab  ", "ab", "a b", "cd")) {
      skus.meet(sku);
    }
    assertThat(skus.pairs()).isEqualTo(2);
    assertThat(lines.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .satisfiesExactly(
            line -> assertThat(line).startsWith("The SKUs \"ab\" and \"ab  \" differ in outer"),
            line -> assertThat(line).startsWith("The SKUs \"ab\" and \"AB\" differ in outer"));
  }

  @Test
  void moreSkusThanAreKeptAreNotComparedButThoseKeptStillAre() {
    SkuLookalikes skus = new SkuLookalikes(2, 10);
    for (String sku : List.of("a", "b", "c", "C", "B")) {
      skus.meet(sku);
    }
    assertThat(lines.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .singleElement()
        .asString()
        .startsWith("The SKUs \"b\" and \"B\"");
  }

  @Test
  void pairsAreBoundedToo() {
    SkuLookalikes skus = new SkuLookalikes(10, 1);
    for (String sku : List.of("a", "A", "b", "B")) {
      skus.meet(sku);
    }
    assertThat(skus.pairs()).isEqualTo(1);
    assertThat(lines.list).hasSize(1);
  }
}
