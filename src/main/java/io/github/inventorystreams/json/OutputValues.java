package io.github.inventorystreams.json;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.OrderReason;
import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.PurchaseUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts that published values are made of. */
final class OutputValues {
  private OutputValues() {}

  static BookKey book(Fields json) throws InvalidRecordException {
    return new BookKey(json.text("sku"), json.text("location"));
  }

  /** Units of any sign, or a count; sums of many events know no limit. */
  static long units(Fields json, String name) throws InvalidRecordException {
    return json.whole(name, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  static int small(Fields json, String name) throws InvalidRecordException {
    return (int) json.whole(name, 0, Integer.MAX_VALUE);
  }

  static double number(Fields json, String name) throws InvalidRecordException {
    return required(name, FieldValues.number(json, name));
  }

  /** Those of earlier versions have no unit of the lead time. */
  static PurchaseOrder purchaseOrder(TreeFields json) throws InvalidRecordException {
    List<PurchaseOrder.Line> lines = new ArrayList<>();
    for (TreeFields line : required("lines", json.objects("lines"))) {
      lines.add(line(line));
    }
    Long changedAtMillis = json.optionalInstant("changedAt");
    return new PurchaseOrder(
        json.text("eventId"),
        json.oneOf("type", PurchaseOrder.Type.class),
        json.text("poNumber"),
        small(json, "revision"),
        json.text("supplierId"),
        json.text("location"),
        json.instant("createdAt"),
        required("requestedDelivery", FieldValues.date(json, "requestedDelivery")),
        json.text("currency"),
        sum(json, "totalValue"),
        json.text("reviewId"),
        status(json),
        changedAtMillis == null ? json.instant("createdAt") : changedAtMillis,
        json.optionalInstant("remindedAt"),
        json.optionalText("supplierOrderNumber"),
        lines,
        json.optionalInstant("approvalExpiresAt"));
  }

  /** An amount that was added up from amounts, and so knows no limit. */
  private static BigDecimal sum(TreeFields json, String name) throws InvalidRecordException {
    String text = json.text(name);
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw Fields.wrong(name, "an amount of money such as \"3.10\"", text);
    }
  }

  /** Orders of earlier versions have none. */
  private static OrderStatus status(TreeFields json) throws InvalidRecordException {
    OrderStatus status = json.optionalOneOf("status", OrderStatus.class);
    return status == null ? OrderStatus.CREATED : status;
  }

  private static PurchaseOrder.Line line(TreeFields json) throws InvalidRecordException {
    return new PurchaseOrder.Line(
        small(json, "line"),
        json.text("sku"),
        units(json, "quantity"),
        units(json, "packSize"),
        required("unitCost", FieldValues.money(json, "unitCost")),
        required("requestedDelivery", FieldValues.date(json, "requestedDelivery")),
        LineProgressJson.read(json, status(json)),
        reason(json.object("why")),
        purchaseUnit(json));
  }

  private static @Nullable PurchaseUnit purchaseUnit(TreeFields line)
      throws InvalidRecordException {
    String name = line.optionalText("purchaseUnit");
    return name == null ? null : new PurchaseUnit(name, units(line, "unitsPerPurchaseUnit"));
  }

  private static OrderReason reason(TreeFields why) throws InvalidRecordException {
    return new OrderReason(
        why.oneOf("policy", PolicyName.class),
        why.text("model"),
        number(why, "serviceLevel"),
        units(why, "onHand"),
        units(why, "reserved"),
        units(why, "onOrder"),
        units(why, "position"),
        number(why, "protectionDays"),
        number(why, "forecast"),
        number(why, "safetyStock"),
        number(why, "target"),
        units(why, "need"),
        units(why, "afterMinimum"),
        units(why, "afterPack"),
        why.optionalWhole("capacity", 0, Long.MAX_VALUE),
        units(why, "allocated"),
        required("notes", why.texts("notes")));
  }

  private static <T> T required(String name, @Nullable T value) throws InvalidRecordException {
    if (value == null) {
      throw Fields.missing(name);
    }
    return value;
  }
}
