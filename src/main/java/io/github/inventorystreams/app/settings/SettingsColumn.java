package io.github.inventorystreams.app.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * One setting, which is a column of the file and a field of the topic.
 *
 * @param name in both
 */
record SettingsColumn(String name, CellForm form) {
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
          text("unitCost"),
          text("unitPrice"),
          number("leadTimeDays"),
          text("method"),
          text("unmetDemand"),
          text("holdingCostPerUnitDay"),
          text("shortageCostPerUnit"),
          text("orderLineCost"),
          number("shelfUnits"),
          text("orderBudget"),
          text("stockBasis"),
          text("approval"),
          text("lifecycle"),
          new SettingsColumn("suppliers", CellForm.SUPPLIERS));

  static final List<SettingsColumn> OF_SUPPLIER =
      List.of(
          number("capacityPerReview"),
          text("capacitySharing"),
          number("leadTimeDays"),
          number("leadTimeStdDays"),
          list("reviewDays"),
          text("cutOff"),
          text("zone"),
          text("minimumOrderValue"),
          text("currency"),
          number("answerWithinHours"),
          list("holidays"),
          text("approval"));

  static final List<SettingsColumn> OF_LOCATION = List.of(text("zone"), list("openDays"));

  /** The cell for settings that the reader of the topic takes; empty where they leave it open. */
  String cell(JsonNode settings) {
    JsonNode value = settings.get(name);
    return value == null || value.isNull() ? "" : form.write(value);
  }

  private static SettingsColumn text(String name) {
    return new SettingsColumn(name, CellForm.TEXT);
  }

  private static SettingsColumn number(String name) {
    return new SettingsColumn(name, CellForm.NUMBER);
  }

  private static SettingsColumn list(String name) {
    return new SettingsColumn(name, CellForm.LIST);
  }
}
