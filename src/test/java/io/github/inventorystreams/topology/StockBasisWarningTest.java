package io.github.inventorystreams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A stock plan that does not count what is on order is warned of when it is set. */
class StockBasisWarningTest {

  @Test
  void itIsLoggedOnceForEachSku() {
    ListAppender<ILoggingEvent> appender = new ListAppender<>();
    Logger logger = (Logger) LoggerFactory.getLogger("io.github.inventorystreams.stages");
    logger.addAppender(appender);
    appender.start();
    try (Harness shop = new Harness()) {
      shop.put(Harness.TOPICS.skuSettings(), "A", "{\"stockBasis\":\"POSITION\"}")
          .put(Harness.TOPICS.skuSettings(), "B", "{\"stockBasis\":\"ON_HAND\"}")
          .put(Harness.TOPICS.skuSettings(), "B", "{\"stockBasis\":\"ON_HAND\",\"coverDays\":9}");
    } finally {
      logger.detachAppender(appender);
    }

    List<String> warnings =
        appender.list.stream()
            .filter(event -> event.getLevel() == Level.WARN)
            .map(ILoggingEvent::getFormattedMessage)
            .toList();
    assertThat(warnings)
        .singleElement()
        .satisfies(text -> assertThat(text).startsWith("B: stockBasis ON_HAND does not count"));
  }
}
