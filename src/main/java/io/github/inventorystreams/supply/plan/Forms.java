package io.github.inventorystreams.supply.plan;

import io.github.inventorystreams.outbound.Section;
import io.github.inventorystreams.supply.answer.AnswerForm;
import io.github.inventorystreams.supply.answer.CsvAnswerForm;
import io.github.inventorystreams.supply.answer.JsonAnswerForm;
import io.github.inventorystreams.supply.answer.edi.EdifactAnswerForm;
import io.github.inventorystreams.supply.answer.edi.X12AnswerForm;
import io.github.inventorystreams.supply.answer.ubl.UblAnswerForm;
import io.github.inventorystreams.supply.document.edi.EdiPartner;
import io.github.inventorystreams.supply.document.edi.EdifactDirectory;
import io.github.inventorystreams.supply.form.CsvOrderForm;
import io.github.inventorystreams.supply.form.JsonOrderForm;
import io.github.inventorystreams.supply.form.OrderForm;
import io.github.inventorystreams.supply.form.PdfOrderForm;
import io.github.inventorystreams.supply.form.edi.EdifactOrderForm;
import io.github.inventorystreams.supply.form.edi.X12OrderForm;
import io.github.inventorystreams.supply.form.ubl.UblOrderForm;
import org.jspecify.annotations.Nullable;

/** The form of a section, by its name, with who is who in interchanges. */
final class Forms {
  private static final int MAX_TRANSIT_DAYS = 365;

  private Forms() {}

  /** The form in which orders go. */
  static OrderForm order(Section section) {
    String name = section.text("form");
    return switch (name) {
      case "csv" -> new CsvOrderForm();
      case "json" -> new JsonOrderForm();
      case "pdf" -> new PdfOrderForm();
      case "ubl-peppol" -> new UblOrderForm();
      case "edifact-d96a" -> edifact(section, EdifactDirectory.D96A);
      case "edifact-d01b" -> edifact(section, EdifactDirectory.D01B);
      case "x12-4010" -> new X12OrderForm(partner(section, "us"), partner(section, "them"));
      default ->
          throw unknown(
              section, "csv, json, pdf, ubl-peppol, edifact-d96a, edifact-d01b and x12-4010");
    };
  }

  /** The form in which answers come. */
  static AnswerForm answer(Section section) {
    String name = section.text("form");
    return switch (name) {
      case "csv" -> new CsvAnswerForm();
      case "json" -> new JsonAnswerForm();
      case "ubl-peppol" -> new UblAnswerForm();
      case "edifact-d96a" -> edifactAnswer(section, EdifactDirectory.D96A);
      case "edifact-d01b" -> edifactAnswer(section, EdifactDirectory.D01B);
      case "x12-4010" -> new X12AnswerForm(optionalPartner(section, "them"), transitDays(section));
      default ->
          throw unknown(section, "csv, json, ubl-peppol, edifact-d96a, edifact-d01b and x12-4010");
    };
  }

  private static OrderForm edifact(Section section, EdifactDirectory directory) {
    return new EdifactOrderForm(directory, partner(section, "us"), partner(section, "them"));
  }

  private static AnswerForm edifactAnswer(Section section, EdifactDirectory directory) {
    return new EdifactAnswerForm(directory, optionalPartner(section, "them"), transitDays(section));
  }

  private static EdiPartner partner(Section section, String name) {
    EdiPartner partner = optionalPartner(section, name);
    if (partner == null) {
      throw section.refused(name, "is missing: {\"id\": \"4012345000009\", \"qualifier\": \"14\"}");
    }
    return partner;
  }

  private static @Nullable EdiPartner optionalPartner(Section section, String name) {
    Section partner = section.section(name);
    if (partner == null) {
      return null;
    }
    String qualifier = partner.text("qualifier");
    EdiPartner read = partner.value("id", partner.text("id"), id -> new EdiPartner(id, qualifier));
    partner.end();
    return read;
  }

  private static int transitDays(Section section) {
    return section.has("transitDays") ? section.number("transitDays", 1, MAX_TRANSIT_DAYS) : 0;
  }

  private static IllegalArgumentException unknown(Section section, String known) {
    return section.refused("form", "can't be that; there are " + known);
  }
}
