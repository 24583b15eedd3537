package io.github.inventorystreams.supply;

import io.github.inventorystreams.event.LineAnswer;
import io.github.inventorystreams.event.LineProgress;
import io.github.inventorystreams.event.LocationMasterData;
import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.PostalAddress;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.PurchaseUnit;
import io.github.inventorystreams.event.Reasons;
import io.github.inventorystreams.event.SkuMasterData;
import io.github.inventorystreams.event.SupplierArticle;
import io.github.inventorystreams.event.SupplierMasterData;
import io.github.inventorystreams.supply.document.MasterData;
import io.github.inventorystreams.supply.document.PartyId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A shop that orders tea by the case, rice by the kilogram and cups by the piece from S1. */
public final class TeaShop {
  public static final String NUMBER = "PO-S1-DC1-20261122-1";
  public static final long AT = Instant.parse("2026-11-22T23:30:00Z").toEpochMilli();
  public static final LocalDate WANTED = LocalDate.of(2026, 11, 29);
  public static final PartyId S1 = PartyId.parse("4012345000009");

  public static final PurchaseUnit CASE = new PurchaseUnit("CASE", 12);
  public static final PurchaseUnit KG = new PurchaseUnit("KG", 1000);

  private TeaShop() {}

  /** What is set. Of CUP nothing is. */
  public static MasterData known() {
    MasterData known = new MasterData();
    known.setSku(
        "TEA",
        null,
        new SkuMasterData(
            "Green tea", "4012345000016", List.of(article("GT-7", "CASE", 12L, "XCS"))));
    known.setSku(
        "RICE",
        null,
        new SkuMasterData("Rice", "4012345000023", List.of(article("R-1", "KG", 1000L, null))));
    known.setSku(
        "MATE",
        null,
        new SkuMasterData("Mate", "4012345000030", List.of(article("M-9", "CASE", 6L, "XCS"))));
    known.setSku(
        "MUG", null, new SkuMasterData("Mug", null, List.of(article("C-5", null, null, null))));
    known.setSupplier(
        "S1",
        new SupplierMasterData(
            "Alder & Co",
            new PostalAddress("Kai 1", "20457", "Hamburg", "DE"),
            S1.toString(),
            "DE123456789",
            "Ada",
            "ada@alder.example",
            "+49 40 1",
            "de"));
    known.setLocation(
        "DC1",
        new LocationMasterData(
            "Depot", new PostalAddress("Ring 2", "1010", "Wien", "AT"), "4012345000047"));
    return known;
  }

  private static SupplierArticle article(
      String supplierSku, @Nullable String unit, @Nullable Long units, @Nullable String code) {
    return new SupplierArticle("S1", supplierSku, unit, units, code);
  }

  /** Ten cases of tea, 12.5 kilograms of rice and 40 cups. */
  public static PurchaseOrder order() {
    return order(
        line(1, "TEA", 120, "2.50", CASE),
        line(2, "RICE", 12_500, "0.0021", KG),
        line(3, "CUP", 40, "3.10", null));
  }

  public static PurchaseOrder order(PurchaseOrder.Line... lines) {
    return order(PurchaseOrder.Type.PO_CREATED, lines);
  }

  public static PurchaseOrder order(PurchaseOrder.Type type, PurchaseOrder.Line... lines) {
    return new PurchaseOrder(
        NUMBER + "/1",
        type,
        NUMBER,
        1,
        "S1",
        "DC1",
        AT,
        WANTED,
        "EUR",
        new BigDecimal("450.25"),
        "20261122",
        lines[0].status(),
        AT,
        null,
        null,
        List.of(lines),
        null);
  }

  public static PurchaseOrder.Line line(
      int number, String sku, long units, String unitCost, @Nullable PurchaseUnit unit) {
    return new PurchaseOrder.Line(
        number,
        sku,
        units,
        1,
        new BigDecimal(unitCost),
        WANTED,
        LineProgress.CREATED,
        Reasons.allocated(units),
        unit);
  }

  /** The same line once the supplier has confirmed another SKU in place of its own. */
  public static PurchaseOrder.Line substituted(PurchaseOrder.Line line, String sku) {
    return line.with(
        line.quantity(),
        new LineProgress(
            OrderStatus.CONFIRMED,
            line.quantity(),
            0,
            List.of(),
            new LineAnswer(AT, List.of(), null, sku, null),
            List.of(),
            List.of()));
  }
}
