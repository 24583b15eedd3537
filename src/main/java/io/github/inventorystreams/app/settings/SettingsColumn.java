package io.github.inventorystreams.app.settings;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.inventorystreams.files.Column;
import java.util.List;

/**
 * One setting, which is a column of the file and a field of the topic.
 *
 * @param name in both
 * @param isNumber whether cells are numbers, in whatever form the file has them
 */
record SettingsColumn(String name, CellForm form, boolean isNumber) {
  static final List<SettingsColumn> OF_SKU =
      List.of(
          text("policy"),
          text("supplierId"),
          number("threshold"),
          number("coverDays"),
          number("warningRate"),
          number("serviceLevel"),
          text("serviceTarget"),
          number("min"),
          number("max"),
          number("minimumOrder"),
          number("maximumOrder"),
          number("packSize"),
          money("unitCost"),
          money("unitPrice"),
          number("leadTimeDays"),
          text("method"),
          text("unmetDemand"),
          money("holdingCostPerUnitDay"),
          money("shortageCostPerUnit"),
          money("orderLineCost"),
          number("shelfUnits"),
          money("orderBudget"),
          text("stockBasis"),
          text("approval"),
          text("lifecycle"),
          text("name"),
          text("gtin"),
          text("supplierSku"),
          new SettingsColumn("suppliers", CellForm.SUPPLIERS, false));

  static final List<SettingsColumn> OF_SUPPLIER =
      List.of(
          number("capacityPerReview"),
          text("capacitySharing"),
          number("leadTimeDays"),
          number("leadTimeStdDays"),
          text("leadTimeUnit"),
          list("reviewDays"),
          text("cutOff"),
          text("zone"),
          money("minimumOrderValue"),
          text("currency"),
          number("answerWithinHours"),
          list("holidays"),
          text("approval"),
          text("name"),
          text("street"),
          text("postcode"),
          text("city"),
          text("country"),
          text("identifier"),
          text("vatId"),
          text("contactName"),
          text("mail"),
          text("phone"),
          text("language"));

  static final List<SettingsColumn> OF_LOCATION =
      List.of(
          text("zone"),
          list("openDays"),
          list("holidays"),
          text("name"),
          text("street"),
          text("postcode"),
          text("city"),
          text("country"),
          text("gln"));

  /** The column of a file. */
  Column column() {
    return Column.optional(name, isNumber ? Column.Kind.NUMBER : Column.Kind.TEXT);
  }

  /** The cell for settings that the reader of the topic takes; empty where they leave it open. */
  String cell(JsonNode settings) {
    JsonNode value = settings.get(name);
    return value == null || value.isNull() ? "" : form.write(value);
  }

  private static SettingsColumn text(String name) {
    return new SettingsColumn(name, CellForm.TEXT, false);
  }

  private static SettingsColumn money(String name) {
    return new SettingsColumn(name, CellForm.TEXT, true);
  }

  private static SettingsColumn number(String name) {
    return new SettingsColumn(name, CellForm.NUMBER, true);
  }

  private static SettingsColumn list(String name) {
    return new SettingsColumn(name, CellForm.LIST, false);
  }
}
