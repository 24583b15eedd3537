package io.github.inventorystreams.supply.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.inventorystreams.supply.MailedSample;
import io.github.inventorystreams.supply.answer.Statement.LineVerdict;
import io.github.inventorystreams.supply.answer.Statement.Response;
import io.github.inventorystreams.supply.answer.Statement.Verdict;
import io.github.inventorystreams.supply.form.CsvOrderForm;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvAnswerFormTest {
  private static final String HEADER =
      "po_number,line,sku,supplier_sku,status,quantity,unit,delivery_date,price,substitute,reason\n";

  private final CsvAnswerForm form = new CsvAnswerForm();

  @Test
  void readsWhatASupplierFilledIn() {
    List<Statement> statements =
        read(HEADER
                + "PO-1,1,A-1,4711,accepted,,,,,,\n"
                + "PO-1,2,A-2,,changed,5,CS,2026-12-24,11.50,,price of 2027\n"
                + "PO-1,2,A-2,,changed,3,CS,2027-01-08,11.50,,price of 2027\n"
                + "PO-1,3,A-3,,backordered,,,,,,\"strike, sorry\"\n"
                + "PO-2,1,A-1,,rejected,,,,,X-9,not made any more\n")
            .statements();
    assertThat(statements).hasSize(2);
    Response first = (Response) statements.get(0);
    assertThat(first.poNumber()).isEqualTo("PO-1");
    assertThat(first.verdict()).isEqualTo(Verdict.CHANGED);
    assertThat(first.lines())
        .extracting(
            Statement.Line::orderLine,
            Statement.Line::verdict,
            Statement.Line::quantity,
            Statement.Line::day)
        .containsExactly(
            tuple(1, LineVerdict.ACCEPTED, null, null),
            tuple(2, LineVerdict.CHANGED, new BigDecimal("5"), LocalDate.of(2026, 12, 24)),
            tuple(2, LineVerdict.CHANGED, new BigDecimal("3"), LocalDate.of(2027, 1, 8)),
            tuple(3, LineVerdict.BACKORDERED, null, null));
    assertThat(first.lines().get(1).price()).isEqualByComparingTo("11.50");
    assertThat(first.lines().get(1).unitCode()).isEqualTo("CS");
    assertThat(first.lines().get(3).reason()).isEqualTo("strike, sorry");
    assertThat(first.lines().get(3).place()).isEqualTo("row 5");
    Response second = (Response) statements.get(1);
    assertThat(second.lines().get(0).substituteSupplierSku()).isEqualTo("X-9");
  }

  @Test
  void theSameBytesAreTheSameDocument() {
    String text = HEADER + "PO-1,1,,,accepted,,,,,,\n";
    assertThat(read(text).documentId()).isEqualTo(read(text).documentId()).hasSize(64);
    assertThat(read(text).documentId()).isNotEqualTo(read(text + "\n").documentId());
    assertThat(read(text).sender()).isNull();
  }

  @Test
  void aStarIsTheOrderAsAWhole() {
    Response accepted =
        response(
            """
            po_number,line,status,supplier_order_number,reason,quantity,delivery_date
            PO-1,*,accepted,SO-7,thank you
            PO-1,2,changed,,late,,2026-12-24
            """);
    assertThat(accepted.verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(accepted.supplierOrderNumber()).isEqualTo("SO-7");
    assertThat(accepted.reason()).isEqualTo("thank you");
    assertThat(accepted.lines()).hasSize(1);
    Response rejected = response("po_number,line,status\nPO-1,*,REJECTED\n");
    assertThat(rejected.verdict()).isEqualTo(Verdict.REJECTED);
    assertThat(rejected.lines()).isEmpty();
  }

  @Test
  void anOrderWithAColumnOfStatusIsAnAnswer() {
    String order = new String(new CsvOrderForm().write(MailedSample.english()), UTF_8);
    String filled =
        order
            .replaceFirst("\r\n", ",status\r\n")
            .replaceAll("(2026-12-1\\d)\r\n", "$1,accepted\r\n");
    Response response = response(filled);
    assertThat(response.poNumber()).isEqualTo("PO-S1-DC1-20261130-1");
    assertThat(response.supplierOrderNumber()).isEqualTo("SO-77");
    assertThat(response.lines()).hasSize(3);
    Statement.Line tea = response.lines().get(1);
    assertThat(tea.orderLine()).isEqualTo(2);
    assertThat(tea.sku()).isEqualTo("TEA-1");
    assertThat(tea.quantity()).isEqualByComparingTo("12.5");
    assertThat(tea.unitCode()).isEqualTo("KGM");
    assertThat(tea.day()).isEqualTo(MailedSample.DAY);
    assertThat(tea.price()).isEqualByComparingTo("18.90");
  }

  @Test
  void everyColumnOfAnOrderIsKnown() {
    assertThat(CsvAnswerRows.READ).doesNotContainAnyElementsOf(CsvAnswerRows.PASSED_OVER);
    assertThat(CsvOrderForm.COLUMNS)
        .allMatch(
            name -> CsvAnswerRows.READ.contains(name) || CsvAnswerRows.PASSED_OVER.contains(name));
  }

  @Test
  void numbersThatWereMadeSafeAreThemselvesAgain() {
    Response response = response("po_number,sku,status\n'=PO-1,'@A-1,accepted\n");
    assertThat(response.poNumber()).isEqualTo("=PO-1");
    assertThat(response.lines().get(0).sku()).isEqualTo("@A-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "po_number;line;status;quantity;delivery_date;price\nPO-1;1;changed;12,5;24.12.2026;3,25\n",
        "po_number\tline\tstatus\tquantity\tdelivery_date\tprice\r\nPO-1\t1\tchanged\t12.50\t24.12.2026\t3.25\r\n",
        "\uFEFFPO Number,Line,Status,Quantity,Delivery-Date,Price\rPO-1,1,Changed,12.5,2026-12-24,3.25",
        "price,delivery_date,quantity,status,line,po_number,,\n3.25, 2026-12-24 ,12.5,CHANGED,1,PO-1,,\n,,,,,,,\n\n",
      })
  void spreadsheetsOfAllLanguagesAreUnderstood(String text) {
    Statement.Line line = response(text).lines().get(0);
    assertThat(line.quantity()).isEqualByComparingTo("12.5");
    assertThat(line.day()).isEqualTo(LocalDate.of(2026, 12, 24));
    assertThat(line.price()).isEqualByComparingTo("3.25");
  }

  @Test
  void whoRejectsALineMayLeaveItsDayAndPrice() {
    Statement.Line line =
        response(
                "po_number,line,status,quantity,unit,delivery_date,price\nPO-1,1,rejected,10,CS,01/02/2026,?\n")
            .lines()
            .get(0);
    assertThat(line.verdict()).isEqualTo(LineVerdict.REJECTED);
    assertThat(line.quantity()).isEqualByComparingTo("10");
    assertThat(line.day()).isNull();
    assertThat(line.price()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "|the file is empty: it needs a header",
        "po_number,status\\n|the file has no row under its header",
        "po_number,state\\n|header: the column \"state\" is not known; those that are read are",
        "po_number,status,status\\n|header: the column status is there twice",
        "po_number,line\\nPO-1,1|header: the column status is missing",
        "line,status\\n1,accepted|header: the column po_number is missing",
        "po_number,line,status\\n,1,accepted\\n|row 2: po_number is missing",
        "po_number,line,status\\nPO-1,1,\\n|row 2: status is missing",
        "po_number,line,status\\nPO-1,1,yes\\n|row 2: status is none of accepted, changed, backordered, rejected: \"yes\"",
        "po_number,line,status\\nPO-1,,accepted\\n|row 2: line is missing, and so are sku, supplier_sku and gtin",
        "po_number,line,status\\nPO-1,one,accepted\\n|row 2: line is no number of a line: \"one\"",
        "po_number,line,status\\nPO-1,0,accepted\\n|row 2: line is no number of a line: \"0\"",
        "po_number,line,status\\nPO-1,1,changed\\n|row 2: changed needs a quantity, delivery_date, price or substitute",
        "po_number,line,status,quantity\\nPO-1,1,changed,-5\\n|row 2: quantity is no number such as 1250 or 12.50: \"-5\"",
        "po_number,line,status,quantity\\nPO-1,1,changed,\"1,250\"\\n|row 2: quantity is no number such as 1250 or 12.50: \"1,250\"",
        "po_number;line;status;quantity\\nPO-1;1;changed;1.250\\n|row 2: quantity may be a fraction or thousands: write 1250, or 1.25: \"1.250\"",
        "po_number,line,status,quantity\\nPO-1,1,changed,1e3\\n|row 2: quantity is no number such as 1250 or 12.50: \"1e3\"",
        "po_number,line,status,quantity\\nPO-1,1,accepted,0\\n|row 2: quantity is 0: say rejected if nothing comes",
        "po_number,line,status,price\\nPO-1,1,changed,free\\n|row 2: price is no number such as 1250 or 12.50: \"free\"",
        "po_number,line,status,delivery_date\\nPO-1,1,changed,01/02/2027\\n|row 2: delivery_date is no day such as 2026-12-24 or 24.12.2026: \"01/02/2027\"",
        "po_number,line,status,delivery_date\\nPO-1,1,changed,2027-02-30\\n|row 2: delivery_date is no day such as 2026-12-24 or 24.12.2026: \"2027-02-30\"",
        "po_number,line,status,delivery_date\\nPO-1,1,changed,30.2.2027\\n|row 2: delivery_date is no day such as 2026-12-24 or 24.12.2026: \"30.2.2027\"",
        "po_number,line,status,delivery_date\\nPO-1,1,changed,0001-01-01\\n|row 2: delivery_date is no day such as 2026-12-24 or 24.12.2026: \"0001-01-01\"",
        "po_number,line,status,unit,quantity\\nPO-1,1,changed,CASE,1\\n|row 2: unit is no code of UN/ECE recommendation 20, such as C62: \"CASE\"",
        "po_number,gtin,status\\nPO-1,4.0123E+12,accepted\\n|row 2: gtin has not 8, 12, 13 or 14 digits: \"4.0123E+12\"",
        "po_number,line,status\\nPO-1,1,accepted,more\\n|row 2: has 4 cells where the header has 3",
        "po_number,line,status,quantity\\nPO-1,1,accepted,5\\nPO-1,2,accepted|row 3: the file ends in the middle of it",
        "po_number,line,status\\nPO-1,\"1,accepted\\n|after row 2: no CSV:",
        "po_number,line,status\\nPO-1,*,changed\\n|row 2: an order as a whole is accepted or rejected; say the rest by line",
        "po_number,line,status\\nPO-1,*,accepted\\nPO-1,*,accepted\\n|row 3: there is a row with line * for this order above",
        "po_number,line,status\\nPO-1,*,rejected\\nPO-1,1,accepted\\n|row 3: another row rejects the order as a whole",
        "po_number,line,status,quantity\\nPO-1,1,accepted,5\\nPO-1,1,backordered,\\n|row 3: row 2 is about the same line: each of them needs a quantity",
        "po_number,line,status,supplier_order_number\\nPO-1,1,accepted,SO-1\\nPO-1,2,accepted,SO-2\\n|row 3: supplier_order_number is not that of a row above",
      })
  void whatIsNotUnderstoodIsRefusedWithItsPlace(String text, String reason) {
    assertRefused((text == null ? "" : text.replace("\\n", "\n")).getBytes(UTF_8), reason);
  }

  @Test
  void whatIsTooMuchOrNoTextIsRefused() {
    assertRefused(
        (HEADER + "PO-1,1,,,accepted,,,,,,gr\u00FCn\n").getBytes(Charset.forName("windows-1252")),
        "the file is not UTF-8: save it as \"CSV UTF-8\"");
    assertRefused(
        (HEADER + "PO-1,1,,,accepted,,,,,,\n".repeat(10_001)).getBytes(UTF_8),
        "the file has more than 10000 rows");
    assertRefused(new byte[AnswerForm.MAX_BYTES + 1], "the file has more than 4194304 bytes");
    assertRefused(
        (HEADER + "PO-1,1,,,accepted,,,,,," + "x".repeat(501) + "\n").getBytes(UTF_8),
        "row 2: reason has more than 500 characters");
    assertRefused(
        (HEADER + "PO-1,1,,,accepted,,,,,," + "x".repeat(100_000) + "\n").getBytes(UTF_8),
        "after row 2: no CSV:");
    assertRefused(
        (HEADER + "PO-1\u0000,1,,,accepted,,,,,,\n").getBytes(UTF_8),
        "row 2: po_number has a control character: \"PO-1\\u0000\"");
  }

  @Test
  void aReasonOfSeveralLinesBecomesOne() {
    assertThat(
            response(HEADER + "PO-1,1,,,accepted,,,,,,\"strike\r\n\tin port\"\n")
                .lines()
                .get(0)
                .reason())
        .isEqualTo("strike in port");
  }

  private void assertRefused(byte[] bytes, String reason) {
    assertThatExceptionOfType(UnreadableAnswerException.class)
        .isThrownBy(() -> form.read(bytes, ZoneOffset.UTC))
        .satisfies(e -> assertThat(e.getMessage()).startsWith(reason).hasLineCount(1));
  }

  private SupplierDocument read(String text) {
    List<SupplierDocument> documents = form.read(text.getBytes(UTF_8), ZoneOffset.UTC);
    assertThat(documents).hasSize(1);
    return documents.get(0);
  }

  private Response response(String text) {
    return (Response) read(text).statements().get(0);
  }
}
