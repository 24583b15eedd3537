package io.github.inventorystreams.json;

import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.event.SupplierEvent.AnswerLine;
import io.github.inventorystreams.event.SupplierEvent.Delivery;
import io.github.inventorystreams.event.SupplierEvent.LineStatus;
import io.github.inventorystreams.event.SupplierEvent.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the topic of what is said about orders. May be shared between threads. */
public final class SupplierEventReader {

  /**
   * The answer in a record, a tick, or why it is neither.
   *
   * @param key the supplier's id; a body that names another supplier is refused
   * @param latestMillis what is said to have been said later is refused
   */
  public Decoded<SupplierEvent> read(
      byte @Nullable [] key, byte @Nullable [] value, long latestMillis) {
    try {
      return Ticks.isKey(key)
          ? Ticks.read(value)
          : new Decoded.Valid<>(event(key, value, latestMillis));
    } catch (Refused refused) {
      return refused.decoded();
    }
  }

  private static SupplierEvent event(
      byte @Nullable [] key, byte @Nullable [] value, long latestMillis) throws Refused {
    String supplierId = RecordKey.read(key, "supplier's id");
    TreeFields body = StrictJson.tree(value);
    String type = body.text("type");
    return switch (type) {
      case SupplierEventForm.CONFIRMATION -> {
        RecordKey.checkAgrees(body, "supplierId", supplierId);
        yield new SupplierEvent.Confirmation(
            body.text("eventId"),
            supplierId,
            body.text("poNumber"),
            body.oneOf("status", Status.class),
            body.flag("complete", false),
            body.instant("confirmedAt", latestMillis),
            lines(body, null));
      }
      case SupplierEventForm.SHIPPING_NOTICE -> {
        RecordKey.checkAgrees(body, "supplierId", supplierId);
        yield new SupplierEvent.ShippingNotice(
            body.text("eventId"),
            supplierId,
            body.text("poNumber"),
            body.instant("shippedAt", latestMillis),
            lines(body, LineStatus.ACCEPTED));
      }
      case SupplierEventForm.APPROVAL -> {
        RecordKey.checkAgrees(body, "supplierId", supplierId);
        yield new SupplierEvent.Approval(
            body.text("eventId"),
            supplierId,
            body.text("poNumber"),
            body.flag("approved"),
            body.instant("approvedAt", latestMillis));
      }
      default ->
          throw Refused.because(
              DeadLetterReason.UNKNOWN_TYPE, "type is not known: " + OneLine.quoted(type));
    };
  }

  /**
   * The lines of an answer, each of which may be named once.
   *
   * @param fallback the status of a line that has none; {@code null} = it must have one
   */
  private static List<AnswerLine> lines(TreeFields body, @Nullable LineStatus fallback)
      throws Refused {
    List<TreeFields> objects = body.objects("lines");
    List<AnswerLine> lines = new ArrayList<>();
    Set<Integer> named = new HashSet<>();
    for (TreeFields line : objects == null ? List.<TreeFields>of() : objects) {
      int number = (int) line.whole("line", 1, Fields.MAX_LINE);
      if (!named.add(number)) {
        throw Refused.malformed("line " + number + " is named twice");
      }
      LineStatus status = line.optionalOneOf("status", LineStatus.class);
      if (status == null) {
        status = fallback;
      }
      if (status == null) {
        throw Fields.missing("status").inLine(number);
      }
      lines.add(new AnswerLine(number, status, deliveries(line, "schedule")));
    }
    return lines;
  }

  /** What comes when; empty where nothing is said. */
  static List<Delivery> deliveries(TreeFields line, String name) throws Refused {
    List<TreeFields> objects = line.objects(name);
    List<Delivery> schedule = new ArrayList<>();
    for (TreeFields delivery : objects == null ? List.<TreeFields>of() : objects) {
      LocalDate day = SettingValues.date(delivery, "deliveryDate");
      if (day == null) {
        throw Fields.missing("deliveryDate");
      }
      schedule.add(new Delivery(delivery.quantity("quantity"), day));
    }
    return schedule;
  }
}
