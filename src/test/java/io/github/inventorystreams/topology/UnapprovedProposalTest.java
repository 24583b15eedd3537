package io.github.inventorystreams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.PurchaseOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Proposals that nobody approves, for three weeks (field-bugs/B36): each is called off after three
 * days, and the next review asks again.
 */
class UnapprovedProposalTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 10, 3);
  private final FieldBug shop = FieldBug.shop();

  @BeforeEach
  void approvalIsRequired() {
    shop.put(
        "supplier-settings",
        "S",
        "{\"supplierId\":\"S\",\"approval\":\"required\",\"leadTimeDays\":3}");
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private void play(String settings, long counted, int saleEveryDays) {
    shop.put(
        "sku-settings",
        "A",
        "{\"sku\":\"A\",\"supplierId\":\"S\",\"unitCost\":\"1\",%s}".formatted(settings));
    shop.begin(FIRST);
    event(
        "c",
        "COUNT",
        FIRST,
        "\"countedQuantity\":%d,\"countedAt\":\"%sT10:00:00Z\"".formatted(counted, FIRST));
    for (int day = 1; day <= 21; day++) {
      LocalDate today = FIRST.plusDays(day);
      shop.begin(today);
      if (day % saleEveryDays == 0) {
        event("s" + day, "SALE", today, "\"quantity\":1");
      }
    }
  }

  private void event(String id, String type, LocalDate day, String rest) {
    shop.put(
        "stock-events",
        "A",
        "{\"eventId\":\"%s\",\"source\":\"t\",\"type\":\"%s\",\"sku\":\"A\",\"location\":\"DC1\",\"occurredAt\":\"%sT10:00:00Z\",%s}"
            .formatted(id, type, day, rest));
  }

  private List<String> notesOf(PurchaseOrder order) {
    return order.lines().get(0).why().notes();
  }

  private void eachAsksAgainAndSaysSo() {
    List<PurchaseOrder> placed = shop.placed("A");
    assertThat(placed).hasSizeGreaterThan(4);
    for (int i = 1; i < placed.size(); i++) {
      assertThat(notesOf(placed.get(i)))
          .contains(
              "was proposed before and not approved: %s of %s; what is needed is asked for again"
                  .formatted(
                      placed.get(i - 1).poNumber(),
                      Instant.ofEpochMilli(placed.get(i - 1).createdAtMillis())
                          .atZone(ZoneOffset.UTC)
                          .toLocalDate()));
    }
  }

  @Test
  void lowIsToldOnceAndStaysOpen() {
    play("\"policy\":\"MIN_MAX\",\"min\":50,\"max\":100", 30, 1);

    eachAsksAgainAndSaysSo();
    // What is only proposed covers nothing, so that neither it nor its end is news of the stock.
    assertThat(shop.published("A")).containsExactly("RAISED LOW WARNING");
  }

  @Test
  void whatRunsOutIsToldOnceForEachStep() {
    play("\"policy\":\"MIN_MAX\",\"min\":10,\"max\":20", 14, 1);

    eachAsksAgainAndSaysSo();
    assertThat(shop.published("A"))
        .containsExactly(
            "RAISED LOW WARNING",
            "RAISED PROJECTED_STOCKOUT WARNING",
            "ESCALATED OUT_OF_STOCK CRITICAL",
            "ESCALATED NEGATIVE CRITICAL",
            "RAISED BOOK_BELOW_SALES WARNING");
  }
}
