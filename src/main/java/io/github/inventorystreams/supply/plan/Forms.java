package io.github.inventorystreams.supply.plan;

import io.github.inventorystreams.outbound.Section;
import io.github.inventorystreams.supply.answer.AnswerForm;
import io.github.inventorystreams.supply.answer.CsvAnswerForm;
import io.github.inventorystreams.supply.answer.JsonAnswerForm;
import io.github.inventorystreams.supply.answer.ubl.UblAnswerForm;
import io.github.inventorystreams.supply.form.CsvOrderForm;
import io.github.inventorystreams.supply.form.JsonOrderForm;
import io.github.inventorystreams.supply.form.OrderForm;
import io.github.inventorystreams.supply.form.PdfOrderForm;
import io.github.inventorystreams.supply.form.ubl.UblOrderForm;
import org.jspecify.annotations.Nullable;

/**
 * The forms by their names.
 *
 * @param edi who is who in interchanges, or {@code null}
 */
record Forms(@Nullable Section edi) {
  /** The form in which orders go. */
  OrderForm order(String name) {
    return switch (name) {
      case "csv" -> new CsvOrderForm();
      case "json" -> new JsonOrderForm();
      case "pdf" -> new PdfOrderForm();
      case "ubl-peppol" -> new UblOrderForm();
      default -> throw unknown(name, "csv, json, pdf, ubl-peppol");
    };
  }

  /** The form in which answers come. */
  static AnswerForm answer(String name) {
    return switch (name) {
      case "csv" -> new CsvAnswerForm();
      case "json" -> new JsonAnswerForm();
      case "ubl-peppol" -> new UblAnswerForm();
      default -> throw unknown(name, "csv, json, ubl-peppol");
    };
  }

  private static IllegalArgumentException unknown(String name, String known) {
    return new IllegalArgumentException("can't be %s; there are %s".formatted(name, known));
  }
}
