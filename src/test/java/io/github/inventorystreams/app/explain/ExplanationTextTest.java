package io.github.inventorystreams.app.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The text that a person reads of the last review. */
class ExplanationTextTest {

  private static List<String> lines(String lastReview) throws JsonProcessingException {
    String story =
        """
        {"sku":"A-1","location":"DC1","asOf":"2026-03-02T23:59:59Z","opened":true,"onHand":3,"reserved":0,
         "onOrder":0,"requested":0,"position":3,"threshold":{"units":0,"clearUnits":1,"from":"SETTING"},
         "forecastPerDay":1,"lastReview":%s}
        """;
    return new ExplanationText(new ObjectMapper().readTree(story.formatted(lastReview))).lines();
  }

  @Test
  void saysWhyNothingWasOrderedWithTheFigures() throws JsonProcessingException {
    assertThat(
            lines(
                """
                {"at":"2026-03-03T00:00:00Z","result":"MINIMUM_ORDER_VALUE","supplierId":"S1","poNumber":null,"line":0,
                 "why":{"model":"ses","onHand":3,"reserved":1,"onOrder":4,"position":6,"protectionDays":9,"forecast":9,
                  "safetyStock":2.5,"target":11.5,"need":6,"afterMinimum":6,"afterPack":12,"allocated":0,
                  "notes":["the order to DC1 would be worth 15.00 EUR of the 60 that the supplier takes"]}}
                """))
        .containsSequence(
            "  reviewed  at 2026-03-03T00:00:00Z: nothing ordered, below the minimum order value of S1",
            "            position 6 = 3 on hand - 1 reserved + 4 on order",
            "            target 11.50 = 9.00 forecast for 9.0 days (ses) + 2.50 safety stock",
            "            need 6, 6 with the minimum order, 12 in whole packs",
            "            the order to DC1 would be worth 15.00 EUR of the 60 that the supplier takes");
  }

  @Test
  void namesTheOrder() throws JsonProcessingException {
    assertThat(
            lines(
                """
                {"at":"2026-03-03T00:00:00Z","result":"ORDERED","supplierId":"S1","poNumber":"PO-S1-DC1-20260303-1","line":2,
                 "why":{"allocated":12,"notes":[]}}
                """))
        .contains("  reviewed  at 2026-03-03T00:00:00Z: 12 ordered on PO-S1-DC1-20260303-1 line 2");
  }

  @Test
  void printsEachNote() throws JsonProcessingException {
    String story =
        """
        {"sku":"A-1","location":"DC1","nextReviewAt":"2026-03-03T00:00:00Z",
         "notes":["phased out: 3 left","demand is net of returns (demand.returns=net)"]}
        """;
    assertThat(new ExplanationText(new ObjectMapper().readTree(story)).lines())
        .containsSequence(
            "  review    next at 2026-03-03T00:00:00Z",
            "  note      phased out: 3 left",
            "  note      demand is net of returns (demand.returns=net)");
  }

  @Test
  void isSilentBeforeTheFirstReview() throws JsonProcessingException {
    assertThat(lines("null")).noneMatch(line -> line.contains("reviewed"));
  }
}
