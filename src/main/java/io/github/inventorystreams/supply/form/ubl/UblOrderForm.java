package io.github.inventorystreams.supply.form.ubl;

import com.helger.ubl21.UBL21Marshaller;
import io.github.inventorystreams.supply.document.DocumentKind;
import io.github.inventorystreams.supply.document.OrderDocument;
import io.github.inventorystreams.supply.form.OrderForm;
import java.util.List;

/**
 * UBL 2.1 as Peppol has it: an order of BIS Ordering 3 (transaction 01), and the cancellation of
 * BIS Advanced Ordering 3 (transaction 115), which Ordering lacks. There are no reminders, and no
 * cancellations of single lines.
 */
public final class UblOrderForm implements OrderForm {
  /** By which settings name it. */
  public static final String NAME = "ubl-peppol";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String fileEnding() {
    return ".xml";
  }

  @Override
  public String mediaType() {
    return "application/xml";
  }

  @Override
  public boolean isForMachines() {
    return true;
  }

  @Override
  public boolean has(DocumentKind kind) {
    return kind == DocumentKind.ORDER || kind == DocumentKind.CANCELLATION;
  }

  @Override
  public List<String> missing(OrderDocument document) {
    return Gaps.of(document);
  }

  @Override
  public byte[] write(OrderDocument document) {
    List<String> missing = missing(document);
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", missing));
    }
    Unsayable.refuse(document);
    return switch (document.kind()) {
      case ORDER -> UblBytes.of(UBL21Marshaller.order(), PeppolOrder.of(document));
      case CANCELLATION ->
          UblBytes.of(UBL21Marshaller.orderCancellation(), PeppolCancellation.of(document));
      case REMINDER, LINE_CANCELLATION ->
          throw new IllegalArgumentException("UBL has no document of kind " + document.kind());
    };
  }
}
