package io.github.inventorystreams.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.event.UnmetDemand;
import io.github.inventorystreams.stock.review.PooledShop;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the story of a book says of a plan that sees more than what is booked. */
class PlanningNotesTest {
  private final PooledShop shop = new PooledShop(UnmetDemand.LOST, 10);
  private final Ledger book = shop.book("A");

  /** A count of 1,000, then nine days of four. */
  private void fourADay() {
    shop.count("A", LocalDate.of(2026, 10, 3), 1_000);
    for (int day = 4; day <= 12; day++) {
      shop.sale("A", LocalDate.of(2026, 10, day), 4);
      shop.reviewAfter(LocalDate.of(2026, 10, day));
    }
  }

  private List<String> notes() {
    return Explanation.of(book.book, book.closed, book.archive, null, book.keeper).notes();
  }

  private void correct(String id, String target) {
    book.apply(
        new StockEvent.Correction(
            Ledger.header(id, "2026-10-13T12:00:00Z"), new EventId("shop", target, 0)));
  }

  private void mend(String id, LocalDate day, long units) {
    book.apply(
        new StockEvent.DemandCorrection(
            Ledger.header(id, "2026-10-13T13:00:00Z"), day.toEpochDay(), units));
  }

  private void phaseOut() {
    book.settings(Ledger.plan(PolicyName.ORDER_UP_TO, null, null, Lifecycle.PHASE_OUT));
  }

  @Test
  void sayNothingOfAPlainBook() {
    fourADay();

    assertThat(notes()).isEmpty();
  }

  @Test
  void nameEachEventThatWaitsAndWhatIsPlannedWithoutIt() {
    fourADay();
    book.sale("t1", "2026-10-13T10:00:00Z", 4_000);
    book.restock("t2", "2026-10-13T11:00:00Z", 50_000);

    assertThat(book.book.position()).isEqualTo(46_964);
    assertThat(notes())
        .containsExactly(
            "for a CONFIRMATION or CORRECTION wait a SALE of 4000 (event t1 of shop), a RESTOCK of 50000"
                + " (event t2 of shop); until then orders take the position as 964, and the forecast"
                + " leaves out 2026-10-13");
    correct("x1", "t1");
    correct("x2", "t2");
    assertThat(notes()).isEmpty();
  }

  @Test
  void sayThatNothingIsOrderedWhileTheOnlyCountWaits() {
    shop.count("A", LocalDate.of(2026, 10, 3), 4_006_381_333_931L);

    assertThat(notes())
        .singleElement()
        .asString()
        .contains("a COUNT of 4006381333931 (event e0 of shop)")
        .endsWith("until then nothing is ordered, since nothing else is known of the stock");
  }

  @Test
  void nameWhatWasCorrectedInVain() {
    fourADay();
    correct("x1", "lost");

    assertThat(notes())
        .containsExactly(
            "corrected without effect (not known, too old, or a correction itself): event lost of shop");
    mend("m1", LocalDate.of(2026, 10, 5), 4);
    assertThat(notes())
        .containsExactly(
            "1 day is mended by DEMAND_CORRECTION, the last 2026-10-05 with a demand of 4");
  }

  @Test
  void countTheMendedDaysByTheirLastWord() {
    fourADay();
    mend("m1", LocalDate.of(2026, 10, 8), 9);
    mend("m2", LocalDate.of(2026, 10, 5), 3);
    mend("m3", LocalDate.of(2026, 10, 8), 7);

    assertThat(notes())
        .containsExactly(
            "2 days are mended by DEMAND_CORRECTION, the last 2026-10-08 with a demand of 7");
  }

  @Test
  void sayThatDemandIsNet() {
    Ledger net = Ledger.withNetReturns(10);
    net.count("c", "2026-10-03T08:00:00Z", 10);

    assertThat(Explanation.of(net.book, net.closed, net.archive, null, net.keeper).notes())
        .containsExactly("demand is net of returns (demand.returns=net)");
  }

  @Test
  void sayHowLongWhatIsLeftOfAPhaseOutLasts() {
    fourADay();
    phaseOut();
    // 3.85 a day is what the last review expects of nine days of four.
    assertThat(notes())
        .containsExactly("phased out: 964 left, gone in about 251 days at 3.85 a day");

    book.line("2026-10-13T00:00:00Z", "PO-1", 36, 1);
    assertThat(notes())
        .containsExactly("phased out: 964 left, 36 on order, gone in about 260 days at 3.85 a day");
  }

  @Test
  void giveNoDaysWithoutAReviewOrStock() {
    phaseOut();
    book.count("c", "2026-10-03T08:00:00Z", 10);
    assertThat(notes()).containsExactly("phased out: 10 left");

    book.sale("s", "2026-10-03T09:00:00Z", 12);
    assertThat(notes()).containsExactly("phased out: 0 left");
  }
}
