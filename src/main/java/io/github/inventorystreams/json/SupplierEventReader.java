package io.github.inventorystreams.json;

import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.event.SupplierEvent.AnswerLine;
import io.github.inventorystreams.event.SupplierEvent.Delivery;
import io.github.inventorystreams.event.SupplierEvent.LineStatus;
import io.github.inventorystreams.event.SupplierEvent.Status;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the topic of what is said about orders. May be shared between threads. */
public final class SupplierEventReader {
  private static final int MAX_REASON_CHARACTERS = 4_000;
  private static final int MAX_NUMBER_CHARACTERS = 200;

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
    } catch (InvalidRecordException refused) {
      return refused.decoded();
    }
  }

  private static SupplierEvent event(
      byte @Nullable [] key, byte @Nullable [] value, long latestMillis)
      throws InvalidRecordException {
    String supplierId = RecordKey.read(key, "supplier's id");
    TreeFields body = StrictJson.tree(value);
    String type = body.text("type");
    return switch (type) {
      case SupplierEventJson.CONFIRMATION -> {
        RecordKey.checkAgrees(body, "supplierId", supplierId);
        yield new SupplierEvent.Confirmation(
            body.text("eventId"),
            supplierId,
            body.text("poNumber"),
            text(body, "supplierOrderNumber", MAX_NUMBER_CHARACTERS),
            body.oneOf("status", Status.class),
            body.flag("complete", false),
            text(body, "reason", MAX_REASON_CHARACTERS),
            body.instant("confirmedAt", latestMillis),
            lines(body, SupplierEventReader::answer),
            text(body, "recordedBy", MAX_NUMBER_CHARACTERS));
      }
      case SupplierEventJson.SHIPPING_NOTICE -> {
        RecordKey.checkAgrees(body, "supplierId", supplierId);
        String eventId = body.text("eventId");
        String noticeId = text(body, "noticeId", MAX_NUMBER_CHARACTERS);
        yield new SupplierEvent.ShippingNotice(
            eventId,
            supplierId,
            body.text("poNumber"),
            noticeId == null ? eventId : noticeId,
            text(body, "supplierOrderNumber", MAX_NUMBER_CHARACTERS),
            body.flag("final", false),
            body.instant("shippedAt", latestMillis),
            lines(body, SupplierEventReader::shipped));
      }
      case SupplierEventJson.APPROVAL -> {
        RecordKey.checkAgrees(body, "supplierId", supplierId);
        yield new SupplierEvent.Approval(
            body.text("eventId"),
            supplierId,
            body.text("poNumber"),
            body.flag("approved"),
            body.instant("approvedAt", latestMillis));
      }
      case SupplierEventJson.RECEIVED_BY_SUPPLIER -> {
        RecordKey.checkAgrees(body, "supplierId", supplierId);
        yield new SupplierEvent.ReceivedBySupplier(
            body.text("eventId"),
            supplierId,
            body.text("poNumber"),
            body.instant("receivedAt", latestMillis));
      }
      default ->
          throw InvalidRecordException.because(
              DeadLetterReason.UNKNOWN_TYPE, "type is not known: " + OneLine.quoted(type));
    };
  }

  /** Makes a line of its fields. */
  @FunctionalInterface
  private interface LineMaker {
    AnswerLine make(int number, TreeFields line) throws InvalidRecordException;
  }

  /** The lines of an answer or a notice, each of which may be named once. */
  private static List<AnswerLine> lines(TreeFields body, LineMaker maker)
      throws InvalidRecordException {
    List<TreeFields> objects = body.objects("lines");
    List<AnswerLine> lines = new ArrayList<>();
    Set<Integer> named = new HashSet<>();
    for (TreeFields line : objects == null ? List.<TreeFields>of() : objects) {
      int number = (int) line.whole("line", 1, Fields.MAX_LINE);
      if (!named.add(number)) {
        throw InvalidRecordException.malformed("line " + number + " is named twice");
      }
      lines.add(maker.make(number, line));
    }
    return lines;
  }

  private static AnswerLine answer(int number, TreeFields line) throws InvalidRecordException {
    LineStatus status = line.optionalOneOf("status", LineStatus.class);
    if (status == null) {
      throw Fields.missing("status").inLine(number);
    }
    String substituteSku = line.optionalText("substituteSku");
    if (substituteSku != null) {
      Identifiers.checkSku(substituteSku);
    }
    return new AnswerLine(
        number,
        status,
        deliveries(line, "schedule"),
        FieldValues.money(line, "unitCost"),
        substituteSku,
        text(line, "reason", MAX_REASON_CHARACTERS),
        false);
  }

  /** A notice states what is on its way; what is agreed is the matter of a confirmation. */
  private static AnswerLine shipped(int number, TreeFields line) throws InvalidRecordException {
    for (String agreed : List.of("unitCost", "substituteSku")) {
      if (line.has(agreed)) {
        throw InvalidRecordException.malformed(agreed + " belongs into a CONFIRMATION")
            .inLine(number);
      }
    }
    LineStatus status = line.optionalOneOf("status", LineStatus.class);
    return new AnswerLine(
        number,
        status == null ? LineStatus.ACCEPTED : status,
        deliveries(line, "schedule"),
        null,
        null,
        text(line, "reason", MAX_REASON_CHARACTERS),
        line.flag("final", false));
  }

  /** Text for people or an id of the supplier's; it goes into each revision of the order. */
  private static @Nullable String text(TreeFields fields, String name, int maxCharacters)
      throws InvalidRecordException {
    String text = fields.optionalText(name);
    if (text != null && text.length() > maxCharacters) {
      throw InvalidRecordException.malformed(
          name + " has more than " + maxCharacters + " characters");
    }
    return text;
  }

  /** What comes when, and what comes on a day that is not known; empty where nothing is said. */
  static List<Delivery> deliveries(TreeFields line, String name) throws InvalidRecordException {
    List<TreeFields> objects = line.objects(name);
    List<Delivery> schedule = new ArrayList<>();
    for (TreeFields delivery : objects == null ? List.<TreeFields>of() : objects) {
      schedule.add(
          new Delivery(delivery.quantity("quantity"), FieldValues.date(delivery, "deliveryDate")));
    }
    return schedule;
  }
}
