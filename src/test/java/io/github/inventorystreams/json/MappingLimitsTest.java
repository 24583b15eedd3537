package io.github.inventorystreams.json;

import static io.github.inventorystreams.json.MappedRecords.events;
import static io.github.inventorystreams.json.MappedRecords.mapping;
import static io.github.inventorystreams.json.MappedRecords.refusal;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.DeadLetterReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bounds hold for what is read; what nothing reads costs no record. */
class MappingLimitsTest {
  private static final EventMapping SALES =
      mapping(
          "{'topic':'t','event':{'type':'SALE','source':'s','eventId':'/id','sku':'/sku',"
              + "'location':'DC1','quantity':'/q','occurredAt':'2026-11-27T10:00:00Z'}}");

  @Test
  void aTextThatNothingReadsMayBeLong() throws IOException {
    String row =
        Files.readAllLines(Path.of("src/test/resources/mapping/debezium-insert-update-delete.tsv"))
            .get(0)
            .split("\t")[2];
    EventMapping rows =
        mapping(
            "{'topic':'t','event':{'type':'SALE','source':'s','eventId':'/payload/after/id',"
                + "'sku':'/payload/after/sku','location':'/payload/after/store',"
                + "'quantity':'/payload/after/quantity','occurredAt':'/payload/after/sold_at'}}");
    assertThat(events(rows, row.replace("LONGTEXT", "x".repeat(64_000))))
        .containsExactly("SALE 5 SKU-3@DC1 s/6/0");
  }

  @ParameterizedTest
  @ValueSource(ints = {8_193, 9_000, 64_000, 200_000})
  void aLongTextThatIsReadIsRefusedInTheSameWords(int chars) {
    assertThat(refusal(SALES, "{'id':1,'q':1,'sku':'%s'}".formatted("x".repeat(chars))))
        .isEqualTo("sku: the text at /sku has more than 8192 characters");
  }

  @Test
  void aLongNameAndALongNumberThatNothingReadsCostNothing() {
    String name = "n".repeat(200);
    String digits = "7".repeat(300);
    assertThat(events(SALES, "{'id':1,'q':1,'sku':'A','%s':1,'big':%s}".formatted(name, digits)))
        .containsExactly("SALE 1 A@DC1 s/1/0");
  }

  @Test
  void anEventInTheProductsOwnFormIsRefusedInStableWordsToo() {
    String template = "{\"type\":\"SALE\",\"source\":\"s\",\"eventId\":\"e\",\"sku\":\"%s\"}";
    for (int chars : new int[] {8_193, 64_000, 200_000}) {
      byte[] event = template.formatted("x".repeat(chars)).getBytes(UTF_8);
      assertThat(
              refusal(
                  new StockEventReader("DC1", 0).read(event, new RecordHeaders(), 0),
                  DeadLetterReason.MALFORMED))
          .isEqualTo("a text is longer than 8192 characters");
    }
  }

  @Test
  void aFractionIsShownAsItWasSent() {
    assertThat(refusal(SALES, "{'id':1,'sku':'A','q':1795867200.250000000}"))
        .contains("1795867200.250000000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e9999999999", "1e2147483648", "-1e-2147483648"})
  void anExponentThatNoNumberHasEndsNothing(String number) {
    assertThat(refusal(SALES, "{'id':1,'sku':'A','q':1,'other':" + number + "}"))
        .isEqualTo("a number is beyond all that can be reckoned with");
  }

  @Test
  void whatIsNoObjectIsNamed() {
    assertThat(refusal(SALES, "<order/>")).isEqualTo("the value looks like XML: only JSON is read");
    assertThat(refusal(SALES, "17")).isEqualTo("the value is neither a JSON object nor an array");
  }
}
