package io.github.inventorystreams.stages;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.event.StockEvent;
import java.util.Arrays;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** The header by which somebody asks to book an event although it comes too late. */
public final class LateEventHeader {
  public static final String HEADER = "late";
  public static final String ACCEPT = "accept";

  private LateEventHeader() {}

  /** How many units were wanted, by an event that says so; 0 of any other. */
  public static long demand(StockEvent event) {
    if (event instanceof StockEvent.Sale sale) {
      return sale.quantity();
    }
    return event instanceof StockEvent.LostDemand lost ? lost.quantity() : 0;
  }

  public static boolean areAccepted(Headers headers) {
    Header header = headers.lastHeader(HEADER);
    return header != null && Arrays.equals(header.value(), ACCEPT.getBytes(UTF_8));
  }
}
