package io.github.inventorystreams.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.RecordOrigin;
import io.github.inventorystreams.event.StockEvent;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Records as a mapping reads them; JSON is written with single quotes. */
final class MappedRecords {
  private static final long NOW = Instant.parse("2026-11-29T00:00:00Z").toEpochMilli();

  private MappedRecords() {}

  static EventMapping mapping(String json) {
    return EventMapping.parse(json.replace('\'', '"'));
  }

  static Decoded<List<StockEvent>> read(EventMapping mapping, String json) {
    return read(mapping, MissingIdentity.REQUIRED, json);
  }

  static Decoded<List<StockEvent>> read(EventMapping mapping, MissingIdentity ids, String json) {
    return new StockEventReader(new InputRules(ids, List.of(mapping)), null, 0)
        .read(
            new RecordOrigin(mapping.topic(), 3, 5),
            json.replace('\'', '"').getBytes(UTF_8),
            new RecordHeaders(),
            NOW);
  }

  /** The events in short: type, quantity, SKU, location and identity. */
  static List<String> events(EventMapping mapping, String json) {
    return events(read(mapping, json));
  }

  static List<String> events(Decoded<List<StockEvent>> decoded) {
    if (!(decoded instanceof Decoded.Valid<List<StockEvent>> valid)) {
      throw new AssertionError(decoded.toString());
    }
    return valid.value().stream().map(MappedRecords::text).toList();
  }

  static String refusal(EventMapping mapping, String json) {
    return refusal(read(mapping, json), DeadLetterReason.MALFORMED);
  }

  static String refusal(Decoded<List<StockEvent>> decoded, DeadLetterReason reason) {
    if (!(decoded instanceof Decoded.Invalid<List<StockEvent>> invalid)
        || invalid.reason() != reason) {
      throw new AssertionError(decoded.toString());
    }
    return invalid.detail();
  }

  private static String text(StockEvent event) {
    return "%s %s %s"
        .formatted(event.match(new Moved()), event.header().book(), id(event.header().id()));
  }

  private static String id(EventId id) {
    return id.source() + '/' + id.eventId() + '/' + id.line();
  }

  /** The effect of an event, in a word and a number. */
  private static final class Moved implements StockEvent.Cases<String> {
    @Override
    public String sale(StockEvent.Sale sale) {
      return "SALE " + sale.quantity();
    }

    @Override
    public String restock(StockEvent.Restock restock) {
      return "RESTOCK " + restock.quantity();
    }

    @Override
    public String returned(StockEvent.Return returned) {
      return (returned.sellable() ? "RETURN " : "DAMAGED ") + returned.quantity();
    }

    @Override
    public String count(StockEvent.Count count) {
      return "COUNT " + count.countedQuantity();
    }

    @Override
    public String adjustment(StockEvent.Adjustment adjustment) {
      return "ADJUSTMENT " + adjustment.delta();
    }

    @Override
    public String reserve(StockEvent.Reserve reserve) {
      return "RESERVE " + reserve.quantity();
    }

    @Override
    public String release(StockEvent.Release release) {
      return "RELEASE " + release.quantity();
    }

    @Override
    public String correction(StockEvent.Correction correction) {
      return "CORRECTION of " + id(correction.corrects());
    }

    @Override
    public String lostDemand(StockEvent.LostDemand lost) {
      return "LOST_DEMAND " + lost.quantity();
    }

    @Override
    public String demandCorrection(StockEvent.DemandCorrection correction) {
      return "DEMAND_CORRECTION " + correction.quantity();
    }

    @Override
    public String confirmation(StockEvent.Confirmation confirmation) {
      return "CONFIRMATION of " + id(confirmation.confirms());
    }

    @Override
    public String ordered(StockEvent.Ordered ordered) {
      return "ORDERED " + ordered.quantity();
    }
  }
}
