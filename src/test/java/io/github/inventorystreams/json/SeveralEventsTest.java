package io.github.inventorystreams.json;

import static io.github.inventorystreams.json.MappedRecords.events;
import static io.github.inventorystreams.json.MappedRecords.mapping;
import static io.github.inventorystreams.json.MappedRecords.read;
import static io.github.inventorystreams.json.MappedRecords.refusal;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.event.RecordOrigin;
import io.github.inventorystreams.event.StockEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records that bear several events, all of which hold or none. */
class SeveralEventsTest {
  private static final String EVENT =
      "'event':{'type':'SALE','source':'s','eventId':'/id','sku':'/sku','quantity':'/n',"
          + "'occurredAt':'2026-11-27T10:00:00Z','location':'^/shop'}}";
  private static final EventMapping LIST = mapping("{'topic':'t','records':'/body/list'," + EVENT);
  private static final EventMapping ARRAY =
      mapping("{'topic':'t','records':''," + EVENT.replace("'^/shop'", "'DC1'"));

  @Test
  void eachElementOfTheListIsAnEvent() {
    assertThat(
            events(
                LIST,
                "{'shop':'DC2','body':{'list':[{'id':1,'sku':'A','n':1},{'id':2,'sku':'A','n':2}]}}"))
        .containsExactly("SALE 1 A@DC2 s/1/0", "SALE 2 A@DC2 s/2/0");
    assertThat(events(ARRAY, "[{'id':1,'sku':'A','n':1},{'id':2,'sku':'B','n':2}]"))
        .containsExactly("SALE 1 A@DC1 s/1/0", "SALE 2 B@DC1 s/2/0");
  }

  @Test
  void oneBadEventRefusesTheRecord() {
    assertThat(refusal(ARRAY, "[{'id':1,'sku':'A','n':1},{'id':2,'sku':'B','n':0}]"))
        .startsWith("event 2: quantity must be");
    assertThat(refusal(ARRAY, "[{'id':1,'sku':'A','n':1},{'id':2,'sku':'B','n':-2}]"))
        .startsWith("event 2: quantity is -2");
    assertThat(refusal(LIST, "{'shop':'D','body':{'list':[]}}"))
        .isEqualTo("records: the list at /body/list is empty");
    assertThat(refusal(LIST, "{'shop':'D'}")).isEqualTo("records: there is no list at /body/list");
    assertThat(refusal(ARRAY, "{'id':1}")).isEqualTo("records: there is no list at the top");
  }

  @Test
  void anEmptyListIsNoErrorWhereTheMappingSaysSo() {
    EventMapping lenient =
        mapping(
            "{'topic':'t','emptyRecords':'ignore','missingRecords':'ignore','records':'/l',"
                + EVENT);
    assertThat(events(lenient, "{'l':[]}")).isEmpty();
    assertThat(events(lenient, "{'l':null}")).isEmpty();
    assertThat(events(lenient, "{}")).isEmpty();
    assertThat(refusal(lenient, "{'l':5}")).isEqualTo("records: there is no list at /l");
  }

  @Test
  void rulesAndLinesStartFromTheElement() {
    EventMapping documents =
        mapping(
            "{'topic':'t','records':'/events','rules':[{'when':{'/kind':'x'},'ignore':true},"
                + "{'when':{'^/test':null},'event':{'type':'SALE','source':'s','eventId':'/id',"
                + "'occurredAt':'2026-11-27T10:00:00Z'},'lines':'/parts','line':{'sku':'/sku',"
                + "'quantity':'/n','location':'^^/shop','orderId':'^/order'}}]}");
    String document =
        "{'shop':'DC3','events':[{'kind':'x'},{'id':5,'order':'O','parts':[{'sku':'A','n':1},"
            + "{'sku':'B','n':2}]}]}";
    assertThat(events(documents, document))
        .containsExactly("SALE 1 A@DC3 s/5/1", "SALE 2 B@DC3 s/5/2");
    assertThat(
            refusal(
                read(documents, document.replace("'shop'", "'test':true,'shop'")),
                DeadLetterReason.UNKNOWN_TYPE))
        .isEqualTo("event 2: no rule of the mapping fits the record");
    assertThat(refusal(documents, document.replace("'n':2", "'n':0")))
        .startsWith("event 2: line 2: quantity must be");
  }

  @Test
  void aDocumentThatStandsAsTextInItsRecordIsRead() throws IOException {
    EventMapping queue =
        mapping(
            "{'topic':'t','document':['/Body','/Message']," + EVENT.replace("'^/shop'", "'DC1'"));
    String document = "{\"id\":1,\"sku\":\"A\",\"n\":2}";
    assertThat(events(queue, wrapped("Body", wrapped("Message", document))))
        .containsExactly("SALE 2 A@DC1 s/1/0");
    assertThat(refusal(queue, wrapped("Body", document)))
        .isEqualTo("document: there is no text at /Message");
    assertThat(refusal(queue, wrapped("Body", "hello")))
        .startsWith("document: the text at /Body: no valid JSON: ");
    assertThat(refusal(queue, "{}")).isEqualTo("document: there is no text at /Body");
  }

  private static String wrapped(String name, String text) throws IOException {
    return new ObjectMapper().writeValueAsString(Map.of(name, text));
  }

  @Test
  void anArrayWithoutRecordsIsRefusedWithTheWay() {
    assertThat(refusal(mapping("{'topic':'t'," + EVENT.replace("^", "")), "[{'id':1}]"))
        .isEqualTo(
            "the value is an array: \"records\": \"\" in the mapping reads each of its elements");
  }

  @Test
  void anUpdateIsACorrectionAndASale() throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("src/test/resources/mapping/debezium-insert-update-delete.tsv"))
            .stream()
            .map(line -> line.split("\t")[2])
            .toList();
    String sale =
        "{'event':{'type':'SALE','source':'sales','eventId':'%s','sku':'/payload/after/sku',"
            + "'location':'/payload/after/store','quantity':'/payload/after/quantity',"
            + "'occurredAt':'/payload/after/sold_at'}}";
    String undone =
        "{'event':{'type':'CORRECTION','source':'sales','eventId':'undone-%1$s',"
            + "'correctsEventId':'%1$s','sku':'/payload/before/sku',"
            + "'location':'/payload/before/store','occurredAt':'/payload/before/sold_at'}}";
    String after = sale.formatted("{/payload/after/id}-{/payload/after/quantity}");
    String before = undone.formatted("{/payload/before/id}-{/payload/before/quantity}");
    EventMapping mapping =
        mapping(
            "{'topic':'t','rules':[{'when':{'/payload/op':'c'},"
                + after.substring(1)
                + ",{'when':{'/payload/op':'u'},'events':["
                + before
                + ","
                + after
                + "]},{'when':{'/payload/op':'d'},"
                + before.substring(1)
                + "]}");
    assertThat(events(mapping, rows.get(0))).containsExactly("SALE 5 SKU-3@DC1 sales/6-5/0");
    assertThat(events(mapping, rows.get(1)))
        .containsExactly(
            "CORRECTION of sales/6-5/0 SKU-3@DC1 sales/undone-6-5/0",
            "SALE 4 SKU-3@DC1 sales/6-4/0");
    assertThat(events(mapping, rows.get(2)))
        .containsExactly("CORRECTION of sales/6-4/0 SKU-3@DC1 sales/undone-6-4/0");
    assertThat(refusal(mapping, rows.get(1).replaceFirst("\"quantity\":4", "\"quantity\":0")))
        .startsWith("part 2: quantity must be");
  }

  @Test
  void anEventOfARuleCanHaveAConditionOfItsOwn() {
    EventMapping mapping =
        mapping(
            "{'topic':'t','events':[{'event':{'type':'CORRECTION','source':'s','eventId':'u-{/id}',"
                + "'correctsEventId':'/id','sku':'/sku','location':'D',"
                + "'occurredAt':'2026-11-27T10:00:00Z'}},{'when':{'/n':{'greaterThan':0}},"
                + EVENT.replace("'^/shop'", "'D'").replace("'/id'", "'{/id}b'")
                + "]}");
    assertThat(events(mapping, "{'id':1,'sku':'A','n':2}"))
        .containsExactly("CORRECTION of s/1/0 A@D s/u-1/0", "SALE 2 A@D s/1b/0");
    assertThat(events(mapping, "{'id':1,'sku':'A','n':0}"))
        .containsExactly("CORRECTION of s/1/0 A@D s/u-1/0");
  }

  @Test
  void oneIdentityForTwoThingsIsRefused() {
    String same = "{'id':1,'sku':'A','n':1}";
    assertThat(refusal(ARRAY, "[" + same + ",{'id':1,'sku':'A','n':2}]"))
        .isEqualTo(
            "event 2: source \"s\" and eventId \"1\" are those of another event of the record");
    assertThat(refusal(ARRAY, "[" + same + ",{'id':1,'sku':'B','n':1}]")).startsWith("event 2: ");
    assertThat(events(ARRAY, "[" + same + "," + same + "]"))
        .as("sent twice in one record: a duplicate as in two")
        .containsExactly("SALE 1 A@DC1 s/1/0", "SALE 1 A@DC1 s/1/0");
  }

  @Test
  void anIdThatIsMadeHasThePlaceInTheList() {
    EventMapping nameless =
        mapping(
            "{'topic':'t','records':'',"
                + EVENT.replace("'^/shop'", "'D'").replace("'eventId':'/id',", ""));
    String list = "[{'sku':'A','n':1},{'sku':'A','n':1}]";
    assertThat(events(read(nameless, MissingIdentity.POSITION, list)))
        .containsExactly("SALE 1 A@D s/t-3-5-1/0", "SALE 1 A@D s/t-3-5-2/0");
    List<String> byContent = events(read(nameless, MissingIdentity.CONTENT, list));
    assertThat(byContent).doesNotHaveDuplicates().hasSize(2);
    assertThat(refusal(nameless, list)).isEqualTo("event 1: eventId is missing");
  }

  @Test
  void headersNameARecordAndItsEventsOnlyIfTheyHaveNoName() {
    String list = "[{'id':1,'sku':'A','n':1},{'sku':'B','n':1}]";
    assertThat(withCloudId(ARRAY, list))
        .containsExactly("SALE 1 A@DC1 s/1/0", "SALE 1 B@DC1 s/ce-9-2/0");
    EventMapping alone = mapping("{'topic':'t'," + EVENT.replace("'^/shop'", "'D'"));
    assertThat(withCloudId(alone, "{'id':1,'sku':'A','n':1}"))
        .containsExactly("SALE 1 A@D urn:shop/ce-9/0");
  }

  private static List<String> withCloudId(EventMapping mapping, String json) {
    RecordHeaders headers = new RecordHeaders();
    headers.add("ce_id", "ce-9".getBytes(UTF_8));
    headers.add("ce_source", "urn:shop".getBytes(UTF_8));
    Decoded<List<StockEvent>> decoded =
        new StockEventReader(
                new InputRules(MissingIdentity.REQUIRED, List.of(mapping)), null, Long.MAX_VALUE)
            .read(new RecordOrigin("t", 0, 0), json.replace('\'', '"').getBytes(UTF_8), headers, 0);
    return events(decoded);
  }

  @Test
  void aSecondElementThatNothingReadsIsRefused() {
    String first =
        "{'topic':'t',%s'event':{'type':'SALE','source':'s','eventId':'/list/0/id',"
            + "'sku':'/list/0/sku','quantity':1,'occurredAt':'2026-11-27T10:00:00Z',"
            + "'location':'D'}}";
    String one = "{'list':[{'id':1,'sku':'A'}]}";
    String two = "{'list':[{'id':1,'sku':'A'},{'id':2,'sku':'B'}]}";
    EventMapping mapping = mapping(first.formatted(""));
    assertThat(events(mapping, one)).containsExactly("SALE 1 A@D s/1/0");
    assertThat(refusal(mapping, two))
        .isEqualTo(
            "/list has 2 elements, and the mapping does not read the one at 1: read them all with"
                + " \"records\" or \"lines\", or name the list in \"ignoreRest\"");
    assertThat(events(mapping(first.formatted("'ignoreRest':['/list'],")), two))
        .containsExactly("SALE 1 A@D s/1/0");
    EventMapping both =
        mapping(first.formatted("").replace("'quantity':1", "'quantity':'/list/1/n'"));
    assertThat(events(both, "{'list':[{'id':1,'sku':'A'},{'n':4}]}"))
        .containsExactly("SALE 4 A@D s/1/0");
  }

  @Test
  void theSameHoldsWithinALineButNotForListsOfPlainValues() {
    EventMapping moves =
        mapping(
            "{'topic':'t','event':{'type':'SALE','source':'s','eventId':'/id','location':'D',"
                + "'occurredAt':'2026-11-27T10:00:00Z'},'lines':'/l',"
                + "'line':{'sku':'/product/1','quantity':'/lots/0/n'}}");
    assertThat(events(moves, "{'id':1,'l':[{'product':[17,'Desk'],'lots':[{'n':2}]}]}"))
        .containsExactly("SALE 2 Desk@D s/1/1");
    assertThat(refusal(moves, "{'id':1,'l':[{'product':[17,'Desk'],'lots':[{'n':2},{'n':3}]}]}"))
        .startsWith("/l/0/lots has 2 elements");
  }

  @Test
  void aListWhoseLinesAreReadMayBeIndexedToo() {
    EventMapping orders =
        mapping(
            "{'topic':'t','event':{'type':'SALE','source':'s','eventId':'/id',"
                + "'location':'/l/0/from','occurredAt':'2026-11-27T10:00:00Z'},'lines':'/l',"
                + "'line':{'sku':'/sku','quantity':1}}");
    assertThat(events(orders, "{'id':1,'l':[{'sku':'A','from':'D'},{'sku':'B'}]}"))
        .containsExactly("SALE 1 A@D s/1/1", "SALE 1 B@D s/1/2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'records':'list' | records must be a path like",
        "'records':'^/list' | records leaves 1 lists",
        "'emptyRecords':'ignore' | emptyRecords needs records",
        "'records':'/l','missingRecords':true | missingRecords must be \"refuse\" or",
        "'ignoreRest':'/l' | ignoreRest must be a list of paths",
        "'ignoreRest':['l'] | ignoreRest must be a list of paths",
        "'events':[] | events stands beside event"
      })
  void slipsOfThePenAreNamed(String structure, String message) {
    assertThatThrownBy(() -> mapping("{'topic':'t'," + structure + "," + EVENT.replace("^", "")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void eventsOfARuleAreAListOfThem() {
    assertThatThrownBy(() -> mapping("{'topic':'t','events':[{'event':{'type':'SALE'}}]}"))
        .hasMessage("events must be a list of two or more");
    assertThatThrownBy(
            () -> mapping("{'topic':'t','events':[{'event':{'type':'SALE'}},{'ignore':true}]}"))
        .hasMessageContaining("events 2 can't have \"ignore\"");
  }
}
