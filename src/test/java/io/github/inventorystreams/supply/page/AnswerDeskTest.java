package io.github.inventorystreams.supply.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.inventorystreams.supply.MailedSample;
import io.github.inventorystreams.supply.answer.Statement;
import io.github.inventorystreams.supply.answer.Statement.LineVerdict;
import io.github.inventorystreams.supply.answer.Statement.Verdict;
import io.github.inventorystreams.supply.document.OrderDocument;
import io.github.inventorystreams.supply.link.OrderLink;
import io.github.inventorystreams.supply.page.ShownOrder.State;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerDeskTest {
  private static final long NOW = Instant.parse("2026-12-01T09:00:00Z").toEpochMilli();

  private final OrderDocument document = MailedSample.english();
  private final OrderLink link = OrderLink.of(document);
  private final KeptOrders orders = new KeptOrders(document, NOW);
  private final AnswerDesk desk = new AnswerDesk(orders);

  @Test
  void showsTheOrderAndChangesNothing() {
    AnswerPage page = desk.show(link, "");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.html())
        .contains(
            "Answer to purchase order PO-S1-DC1-20261130-1",
            "from Müller &amp; Söhne GmbH",
            "Line 1: <bdi>Blue mug, 0.3 l</bdi>",
            "Ordered: 10 CASE (of 12) on Sat, 12 Dec 2026",
            "Price: 36.00 EUR for one CASE",
            "<bdi>MUG-BLUE</bdi>",
            "<bdi>4711</bdi>",
            "All as ordered")
        .doesNotContain("<script", "Answered on");
    assertThat(desk.show(link, "").html()).isEqualTo(page.html());
    assertThat(orders.taken).isEmpty();
  }

  @Test
  void oneButtonAcceptsAll() {
    AnswerPage page = answer(SentForm.all(shown()));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.html()).contains("Thank you. Your answer of 1 Dec 2026, 09:00", "as ordered");
    Statement.Response response = onlyTaken();
    assertThat(response.verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(response.poNumber()).isEqualTo(document.poNumber());
    assertThat(response.lines()).isEmpty();
  }

  @Test
  void anUntouchedFormAcceptsAllToo() {
    answer(SentForm.of(shown()));
    assertThat(onlyTaken().verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(onlyTaken().lines()).isEmpty();
    assertThat(onlyTaken().supplierOrderNumber()).isEqualTo("SO-77");
  }

  @Test
  void eachLineIsAnsweredInItsOwnWay() {
    AnswerPage page =
        answer(
            SentForm.of(shown())
                .with("l1-how", "other")
                .with("l1-q1", "4")
                .with("l1-d1", "2026-12-14")
                .with("l1-q2", "3")
                .with("l1-d2", "2027-01-04")
                .with("l1-q3", "2")
                .with("l1-d3", "")
                .with("l1-reason", "  strike\r\nin port ")
                .with("l2-how", "none")
                .with("l2-reason", "harvest failed")
                .with("l3-price", "0.50")
                .with("number", "SO-78"));
    assertThat(page.status()).isEqualTo(200);
    Statement.Response response = onlyTaken();
    assertThat(response.verdict()).isEqualTo(Verdict.CHANGED);
    assertThat(response.supplierOrderNumber()).isEqualTo("SO-78");
    assertThat(response.lines())
        .extracting(
            Statement.Line::orderLine,
            Statement.Line::verdict,
            Statement.Line::quantity,
            Statement.Line::unitCode,
            Statement.Line::day,
            Statement.Line::reason)
        .containsExactly(
            tuple(1, LineVerdict.CHANGED, new BigDecimal("4"), "CS", day(14), "strike in port"),
            tuple(
                1,
                LineVerdict.CHANGED,
                new BigDecimal("3"),
                "CS",
                LocalDate.of(2027, 1, 4),
                "strike in port"),
            tuple(1, LineVerdict.BACKORDERED, new BigDecimal("2"), "CS", null, "strike in port"),
            tuple(2, LineVerdict.REJECTED, null, null, null, "harvest failed"),
            tuple(3, LineVerdict.ACCEPTED, null, null, null, null));
    assertThat(response.lines().get(4).price()).isEqualByComparingTo("0.5");
    assertThat(page.html())
        .contains(
            "4 CASE on Mon, 14 Dec 2026",
            "2 CASE, day not known yet",
            "does not come. Reason: harvest failed",
            "as ordered. At 0.50 EUR for one piece",
            "Your number of this order: SO-78");
  }

  @Test
  void allRejectedIsARejectedOrder() {
    SentForm form = SentForm.of(shown());
    for (int line = 1; line <= 3; line++) {
      form.with("l" + line + "-how", "none");
    }
    answer(form);
    assertThat(onlyTaken().verdict()).isEqualTo(Verdict.REJECTED);
    assertThat(onlyTaken().lines()).hasSize(3);
  }

  @Test
  void theOrderedQuantityOnTheOrderedDayIsAsOrdered() {
    answer(
        SentForm.of(shown())
            .with("l1-how", "other")
            .with("l2-how", "other")
            .with("l2-q1", "12.50"));
    assertThat(onlyTaken().verdict()).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void aSecondClickChangesNothing() {
    SentForm form = SentForm.of(shown()).with("l1-how", "none");
    String first = answer(form).html();
    assertThat(answer(form).html()).isEqualTo(first);
    assertThat(answer(form).status()).isEqualTo(200);
    assertThat(orders.taken).hasSize(1);
  }

  @Test
  void thereAndBackAgainIsAnAnswerOfItsOwn() {
    answer(SentForm.of(shown()).with("l1-how", "none"));
    answer(SentForm.of(shown()).with("l1-how", "ordered"));
    answer(SentForm.of(shown()).with("l1-how", "none"));
    assertThat(orders.taken).extracting(PageAnswer::id).doesNotHaveDuplicates().hasSize(3);
    assertThat(orders.taken.get(0).after()).isNull();
    assertThat(orders.taken.get(1).after()).isEqualTo(orders.taken.get(0).id());
    assertThat(orders.taken.get(2).after()).isEqualTo(orders.taken.get(1).id());
  }

  @Test
  void theFormShowsTheAnswerThatHolds() {
    answer(
        SentForm.of(shown())
            .with("l1-how", "other")
            .with("l1-q1", "4")
            .with("l1-d1", "")
            .with("l1-price", "35.5")
            .with("l2-how", "none")
            .with("l2-reason", "none left"));
    SentForm again = SentForm.of(shown());
    assertThat(again.get("l1-how")).isEqualTo("other");
    assertThat(again.get("l1-q1")).isEqualTo("4");
    assertThat(again.get("l1-d1")).isEmpty();
    assertThat(again.get("l1-price")).isEqualTo("35.50");
    assertThat(again.get("l2-how")).isEqualTo("none");
    assertThat(again.get("l2-reason")).isEqualTo("none left");
    assertThat(again.get("l3-how")).isEqualTo("ordered");
    answer(again);
    assertThat(orders.taken.get(1).response()).isEqualTo(orders.taken.get(0).response());
  }

  @Test
  void whoeverDidNotSeeTheLatestAnswerIsShownItFirst() {
    SentForm mine = SentForm.of(shown()).with("l1-how", "none").with("l1-reason", "mine");
    answer(SentForm.of(shown()).with("l2-how", "none").with("l2-reason", "of a colleague"));
    AnswerPage page = answer(mine);
    assertThat(page.status()).isEqualTo(409);
    assertThat(page.html()).contains("answered meanwhile", "of a colleague", "<details open>");
    assertThat(orders.taken).hasSize(1);
    SentForm again = SentForm.of(page.html());
    assertThat(again.get("l1-how")).isEqualTo("none");
    assertThat(again.get("l1-reason")).isEqualTo("mine");
    assertThat(answer(again).status()).isEqualTo(200);
    assertThat(orders.taken).hasSize(2);
  }

  @Test
  void anAnswerThatCameAnotherWayIsShownAndCanBeReplaced() {
    orders.answer(
        new GivenAnswer(
            "csv:Müller|7",
            NOW,
            new Statement.Response(
                document.poNumber(),
                Verdict.CHANGED,
                null,
                "all by ship",
                List.of(
                    new Statement.Line(
                        1,
                        null,
                        null,
                        null,
                        LineVerdict.BACKORDERED,
                        new BigDecimal("60"),
                        "C62",
                        day(20),
                        new BigDecimal("3.05"),
                        null,
                        "X-9",
                        null,
                        null,
                        "row 2")))));
    assertThat(shown())
        .contains(
            "5 CASE on Sun, 20 Dec 2026. At 36.60 EUR for one CASE. Another article comes instead: X-9",
            "Reason: all by ship",
            "nothing was said");
    SentForm form = SentForm.of(shown());
    assertThat(form.get("l1-q1")).isEqualTo("5");
    assertThat(form.get("l1-price")).isEqualTo("36.60");
    assertThat(answer(form.with("l1-how", "none")).status()).isEqualTo(200);
    assertThat(orders.taken.get(0).after()).isEqualTo("csv:Müller|7");
  }

  @Test
  void whatWasSaidInAnotherUnitIsShownInItAndNotEntered() {
    orders.answer(
        new GivenAnswer(
            "csv:8",
            NOW,
            new Statement.Response(
                document.poNumber(),
                Verdict.CHANGED,
                null,
                null,
                List.of(
                    new Statement.Line(
                        1,
                        null,
                        null,
                        null,
                        LineVerdict.CHANGED,
                        new BigDecimal("50"),
                        "C62",
                        day(20),
                        null,
                        null,
                        null,
                        null,
                        null,
                        "row 2")))));
    assertThat(shown()).contains("50 C62 on Sun, 20 Dec 2026");
    assertThat(SentForm.of(shown()).get("l1-q1")).isEmpty();
    assertThat(faults(answer(SentForm.of(shown()))))
        .containsExactly("Line 1: This day has no quantity.");
  }

  @ParameterizedTest
  @EnumSource(value = State.class, names = "OPEN", mode = EnumSource.Mode.EXCLUDE)
  void anOrderThatIsNotOpenSaysSoAndTakesNothing(State state) {
    SentForm form = SentForm.of(shown());
    orders.state = state;
    String sentence =
        switch (state) {
          case REVISED -> "This order has changed";
          case CANCELLED -> "This order is cancelled";
          case CLOSED, OPEN -> "This order is closed";
        };
    assertThat(shown()).contains(sentence, "Blue mug").doesNotContain("<form", "<button");
    AnswerPage page = answer(form);
    assertThat(page.status()).isEqualTo(409);
    assertThat(page.html()).contains(sentence).doesNotContain("<form");
    assertThat(orders.taken).isEmpty();
  }

  @Test
  void whatCannotBeStoredMayBeSentAgain() {
    orders.canStore = false;
    SentForm form = SentForm.of(shown()).with("l1-how", "none").with("l1-reason", "sold out");
    AnswerPage page = answer(form);
    assertThat(page.status()).isEqualTo(503);
    assertThat(page.html()).contains("could not be stored", ">sold out</textarea>");
    orders.canStore = true;
    assertThat(answer(SentForm.of(page.html())).status()).isEqualTo(200);
    assertThat(orders.taken).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "l1-q1|-1|-1 is no quantity: write digits, such as 10.",
        "l1-q1|ten|ten is no quantity",
        "l1-q1|1e1|1e1 is no quantity",
        "l1-q1|NaN|NaN is no quantity",
        "l1-q1|9999999999999|9999999999999 is no quantity",
        "l1-q1|1,000|1,000 may be two numbers",
        "l1-q1|2.5|Only whole numbers of CASE can be delivered.",
        "l1-q1|0|A delivery needs a quantity above 0.",
        "l1-q1|11|That is more than was ordered, 10 CASE.",
        "l1-q1||This day has no quantity.",
        "l1-d1|soon|soon is no day",
        "l1-d1|2026-02-30|2026-02-30 is no day",
        "l1-d1|2026-11-30|The day Mon, 30 Nov 2026 is over.",
        "l1-d1|2029-01-01|The day 2029-01-01 is more than two years away.",
        "l1-d1|+999999999-12-31|The day +999999999-12-31 is more than two years away.",
        "l1-price|free|free is no price: write digits, such as 36.00.",
        "l1-price|-1|-1 is no price",
        "l2-q1|0.0001|That is no whole number of pieces: one KG is 1000.",
      })
  void whatIsWrongIsSaidBesideTheLineAndWhatWasEnteredStays(
      String field, String value, String message) {
    String entered = value == null ? "" : value;
    AnswerPage page =
        answer(
            SentForm.of(shown())
                .with("l1-how", "other")
                .with("l2-how", "other")
                .with("l3-how", "none")
                .with("l3-reason", "kept")
                .with(field, entered));
    assertThat(page.status()).isEqualTo(422);
    assertThat(orders.taken).isEmpty();
    assertThat(faults(page)).hasSize(1);
    assertThat(page.html())
        .contains(
            "<a href='#" + field + "'>Line " + field.charAt(1) + ": " + message,
            "id='fault-" + field + "'>" + message,
            "aria-describedby='fault-" + field + "'",
            ">kept</textarea>");
    assertThat(SentForm.of(page.html()).get(field)).isEqualTo(entered);
  }

  @Test
  void deliveriesThatContradictOneAnotherAreSaid() {
    SentForm form = SentForm.of(shown()).with("l1-how", "other");
    assertThat(
            faults(answer(form.with("l1-q1", "6").with("l1-q2", "5").with("l1-d2", "2026-12-20"))))
        .containsExactly("Line 1: That is more than was ordered, 10 CASE.");
    assertThat(faults(answer(form.with("l1-q2", "1").with("l1-d2", MailedSample.DAY.toString()))))
        .containsExactly("Line 1: Two deliveries have the same day: add them up.");
    assertThat(faults(answer(form.with("l1-d1", "").with("l1-d2", ""))))
        .containsExactly("Line 1: Two deliveries have the same day: add them up.");
    assertThat(faults(answer(form.with("l1-q1", "").with("l1-q2", ""))))
        .containsExactly(
            "Line 1: Say at least one delivery, or choose &quot;Not deliverable&quot;.");
    assertThat(orders.taken).isEmpty();
  }

  @Test
  void whatIsTooLongOrNotChosenIsSaid() {
    SentForm form =
        SentForm.of(shown())
            .with("l1-how", "none")
            .with("l1-reason", "x".repeat(501))
            .without("l2-how")
            .with("l3-how", "maybe")
            .with("number", "9".repeat(101));
    assertThat(faults(answer(form)))
        .containsExactly(
            "Line 1: Please write at most 500 characters.",
            "Line 2: Say how line 2 comes.",
            "Line 3: Say how line 3 comes.",
            "Please write at most 100 characters.");
    assertThat(answer(SentForm.all(shown()).without("act")).status()).isEqualTo(422);
  }

  @Test
  void hostileTextIsTextEverywhere() {
    OrderDocument hostile = MailedSample.hostile();
    OrderLink theirs = OrderLink.of(hostile);
    KeptOrders kept = new KeptOrders(hostile, NOW);
    AnswerDesk hostileDesk = new AnswerDesk(kept);
    String page = hostileDesk.show(theirs, "").html();
    assertHarmless(page);
    String typed = MailedSample.HOSTILE.replace("\r\n", " ");
    SentForm form =
        SentForm.of(page)
            .with("l1-how", "other")
            .with("l1-q1", typed)
            .with("l1-d1", typed)
            .with("l1-price", typed)
            .with("l1-reason", typed)
            .with("number", typed)
            .with("after", typed)
            .with(typed, typed);
    AnswerPage refused = hostileDesk.answer(theirs, form.values(), typed, NOW);
    assertThat(refused.status()).isEqualTo(422);
    assertHarmless(refused.html());
    form.with("after", "").with("l1-q1", "4").with("l1-d1", "2026-12-20").with("l1-price", "");
    AnswerPage taken = hostileDesk.answer(theirs, form.values(), typed, NOW);
    assertThat(taken.status()).isEqualTo(200);
    assertHarmless(taken.html());
    assertThat(kept.taken.get(0).response().supplierOrderNumber()).doesNotContain("\u202E", "\n");
  }

  @Test
  void aMadeUpMarkOfAnAnswerIsNone() {
    assertThat(answer(SentForm.all(shown()).with("after", "0".repeat(64))).status()).isEqualTo(409);
    assertThat(answer(SentForm.all(shown()).with("after", "x'><b>")).status()).isEqualTo(409);
    assertThat(orders.taken).isEmpty();
  }

  @Test
  void germanSuppliersReadGermanAndWriteCommas() {
    KeptOrders kept = new KeptOrders(MailedSample.german(), NOW);
    AnswerDesk german = new AnswerDesk(kept);
    String page = german.show(link, "en").html();
    assertThat(page)
        .contains(
            "<html lang='de'>", "Alles wie bestellt", "Bestellt: 12,5 KG (zu 1000) zum 12.12.2026")
        .doesNotContain("ordered.", "Deliver");
    SentForm form =
        SentForm.of(page).with("l2-how", "other").with("l2-q1", "1,125").with("l2-price", "17,5");
    assertThat(german.answer(link, form.values(), "en", NOW).status()).isEqualTo(200);
    Statement.Line tea = kept.taken.get(0).response().lines().get(1);
    assertThat(tea.quantity()).isEqualByComparingTo("1.125");
    assertThat(tea.price()).isEqualByComparingTo("17.5");
    SentForm doubtful =
        SentForm.of(german.show(link, "en").html()).with("l2-how", "other").with("l2-q1", "1.125");
    assertThat(german.answer(link, doubtful.values(), "en", NOW).html())
        .contains("1.125 kann zwei Zahlen bedeuten");
  }

  @Test
  void anOrderOfSomebodyElseIsNotThere() {
    OrderLink other = new OrderLink(link.poNumber(), 1, "S2", link.expiresAtSeconds());
    assertThat(desk.show(other, "").status()).isEqualTo(404);
    assertThat(desk.show(other, "").html()).contains("There is nothing here");
    AnswerPage page = desk.answer(other, SentForm.all(shown()).values(), "de", NOW);
    assertThat(page.status()).isEqualTo(404);
    assertThat(page.html()).contains("Hier ist nichts");
    assertThat(desk.expired(other, "").html()).contains("This link is too old");
  }

  private static void assertHarmless(String html) {
    assertThat(html.replaceAll("<style>[^<]*</style>", ""))
        .doesNotContain("<script", "\u202E", "\u2066", "1\"'")
        .contains("&lt;script&gt;");
  }

  private static List<String> faults(AnswerPage page) {
    return Pattern.compile("<li><a href='#[^']*'>([^<]*)</a></li>")
        .matcher(page.html())
        .results()
        .map((MatchResult fault) -> fault.group(1))
        .toList();
  }

  private Statement.Response onlyTaken() {
    assertThat(orders.taken).hasSize(1);
    return orders.taken.get(0).response();
  }

  private String shown() {
    return desk.show(link, "").html();
  }

  private AnswerPage answer(SentForm form) {
    return desk.answer(link, form.values(), "", NOW);
  }

  private static LocalDate day(int ofDecember) {
    return LocalDate.of(2026, 12, ofDecember);
  }
}
