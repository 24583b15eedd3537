package io.github.inventorystreams.json;

import static io.github.inventorystreams.json.MappedRecords.events;
import static io.github.inventorystreams.json.MappedRecords.mapping;
import static io.github.inventorystreams.json.MappedRecords.read;
import static io.github.inventorystreams.json.MappedRecords.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inventorystreams.event.DeadLetterReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of a mapped record: which are read, and what each is. */
class MappedLinesTest {
  private static final String HEAD =
      "{'topic':'t','event':{'type':'SALE','source':'s','eventId':'/id',"
          + "'occurredAt':'2026-11-27T10:00:00Z','location':'DC1'},";
  private static final String LINE = "'line':{'sku':'/sku','quantity':'/n'}}";

  @Test
  void linesAreFilteredAndKeepTheirNumbers() {
    EventMapping all = mapping(HEAD + "'lines':'/l'," + LINE);
    EventMapping filtered =
        mapping(
            HEAD + "'lines':'/l','linesWhen':{'/sku':{'not':[null,'']},'/k':['x','y']}," + LINE);
    String order =
        "{'id':7,'l':[{'sku':null,'n':1,'k':'x'},{'sku':'A','n':2,'k':'y'},"
            + "{'sku':'','n':3,'k':'x'},{'sku':'B','n':4,'k':'z'},{'n':5},{'sku':'C','n':6,'k':'x'}]}";
    assertThat(events(filtered, order)).containsExactly("SALE 2 A@DC1 s/7/2", "SALE 6 C@DC1 s/7/6");
    assertThat(refusal(all, order)).isEqualTo("line 1: sku is missing");
  }

  @Test
  void anEmptyListMovesNothingWhereTheMappingSaysSo() {
    EventMapping strict = mapping(HEAD + "'lines':'/l'," + LINE);
    EventMapping empty = mapping(HEAD + "'lines':'/l','emptyLines':'ignore'," + LINE);
    EventMapping missing = mapping(HEAD + "'lines':'/l','missingLines':'ignore'," + LINE);
    assertThat(refusal(strict, "{'id':7,'l':[]}")).isEqualTo("lines: the list at /l is empty");
    assertThat(events(empty, "{'id':7,'l':[]}")).isEmpty();
    assertThat(refusal(missing, "{'id':7,'l':[]}")).isEqualTo("lines: the list at /l is empty");
    for (String none : new String[] {"{'id':7,'l':null}", "{'id':7}"}) {
      assertThat(refusal(strict, none)).isEqualTo("lines: there is no list at /l");
      assertThat(refusal(empty, none)).isEqualTo("lines: there is no list at /l");
      assertThat(events(missing, none)).isEmpty();
    }
    assertThat(refusal(missing, "{'id':7,'l':{}}")).isEqualTo("lines: there is no list at /l");
  }

  @Test
  void aListWhoseLinesAreAllPassedOverMovesNothing() {
    EventMapping filtered =
        mapping(HEAD + "'lines':'/l','linesWhen':{'/k':['return','cancel']}," + LINE);
    assertThat(events(filtered, "{'id':7,'l':[{'sku':'A','n':1,'k':'no_restock'}]}")).isEmpty();
  }

  @Test
  void theSignOfALineSaysWhatItIs() {
    EventMapping signed =
        mapping(
            HEAD.replace("'type':'SALE',", "")
                + "'lines':'/l','lineRules':["
                + "{'when':{'/n':{'greaterThan':0}},"
                + "'line':{'type':'SALE','sku':'/sku','quantity':'/n'}},"
                + "{'when':{'/n':0},'ignore':true},"
                + "{'when':{'/n':{'lessThan':0}},"
                + "'line':{'type':'RETURN','sku':'/sku','quantity':'/back'}}]}");
    assertThat(
            events(
                signed,
                "{'id':7,'l':[{'sku':'A','n':2},{'sku':'B','n':-1,'back':1},{'sku':'C','n':0.0},"
                    + "{'sku':'D','n':3}]}"))
        .containsExactly("SALE 2 A@DC1 s/7/1", "RETURN 1 B@DC1 s/7/2", "SALE 3 D@DC1 s/7/4");
    assertThat(
            refusal(
                read(signed, "{'id':7,'l':[{'sku':'A','n':2},{'sku':'B','n':'two'}]}"),
                DeadLetterReason.UNKNOWN_TYPE))
        .isEqualTo("line 2: no line rule of the mapping fits");
  }

  @Test
  void aFieldOfTheLineWins() {
    EventMapping orders =
        mapping(
            "{'topic':'t','event':{'type':'SALE','source':'s','eventId':'/id','quantity':1,"
                + "'occurredAt':'2026-11-27T10:00:00Z','location':'/shop'},'lines':'/l',"
                + "'line':{'sku':'/sku','location':'/from','type':'/kind','quantity':'/n',"
                + "'occurredAt':'/at'}}");
    assertThat(
            events(
                orders,
                "{'id':7,'shop':'DC1','l':[{'sku':'A'},"
                    + "{'sku':'B','from':'DC2','kind':'RETURN','n':3,'at':'2026-11-26T10:00:00Z'},"
                    + "{'sku':'C','from':'','kind':null}]}"))
        .containsExactly("SALE 1 A@DC1 s/7/1", "RETURN 3 B@DC2 s/7/2", "SALE 1 C@DC1 s/7/3");
    assertThat(read(orders, "{'id':7,'l':[{'sku':'B','from':'D','at':'2026-11-26T10:00:00Z'}]}"))
        .asString()
        .contains("occurredAtMillis=1795687200000");
  }

  @Test
  void listsInListsAreReadAsOne() {
    EventMapping cartons =
        mapping(
            HEAD
                + "'lines':['/cartons','/items'],"
                + "'line':{'sku':'/sku','quantity':'/n','location':'^/store','orderId':'^^/order'}}");
    String shipment =
        "{'id':7,'order':'O-1','cartons':[{'store':'DC2','items':[{'sku':'A','n':1},"
            + "{'sku':'B','n':2}]},{'store':null,'items':[{'sku':'A','n':3}]}]}";
    assertThat(events(cartons, shipment))
        .containsExactly("SALE 1 A@DC2 s/7/1", "SALE 2 B@DC2 s/7/2", "SALE 3 A@DC1 s/7/3");
    assertThat(read(cartons, shipment)).asString().contains("orderId=O-1");
    assertThat(refusal(cartons, shipment.replace("'n':3", "'n':0")))
        .startsWith("line 3, at /cartons/1/items/0: quantity must be");
    assertThat(refusal(cartons, "{'id':7,'cartons':[{'items':[]}]}"))
        .isEqualTo("lines: the list at /cartons/0/items is empty");
  }

  @Test
  void aLineWithAnIdOfItsOwnKeepsItWhereverItStands() {
    EventMapping own =
        mapping(
            HEAD.replace("'eventId':'/id',", "")
                + "'lines':'/l','line':{'eventId':'/key','sku':'/sku','quantity':'/n'}}");
    String first = "{'key':'k1','sku':'A','n':1}";
    String second = "{'key':'k2','sku':'A','n':1}";
    assertThat(events(own, "{'l':[%s,%s]}".formatted(first, second)))
        .containsExactly("SALE 1 A@DC1 s/k1/0", "SALE 1 A@DC1 s/k2/0");
    assertThat(events(own, "{'l':[%s,%s]}".formatted(second, first)))
        .containsExactly("SALE 1 A@DC1 s/k2/0", "SALE 1 A@DC1 s/k1/0");
    assertThat(refusal(own, "{'l':[%s,%s]}".formatted(first, first)))
        .isEqualTo(
            "line 2: source \"s\" and eventId \"k1\" are those of another line of the record");
  }

  @Test
  void linesOfPlainTextHaveThePathOfThemselves() {
    EventMapping serials =
        mapping(HEAD + "'lines':'/epcs','line':{'sku':{'path':''},'quantity':1}}");
    assertThat(events(serials, "{'id':7,'epcs':['A','B']}"))
        .containsExactly("SALE 1 A@DC1 s/7/1", "SALE 1 B@DC1 s/7/2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'/v':1 | 1.0 | true",
        "'/v':1 | '1' | false",
        "'/v':'1' | '1' | true",
        "'/v':null | null | true",
        "'/v':null | 0 | false",
        "'/v':{'not':null} | null | false",
        "'/v':{'not':['a',null]} | 'b' | true",
        "'/v':{'not':['a',null]} | 'a' | false",
        "'/v':{'lessThan':0} | -0.5 | true",
        "'/v':{'lessThan':0} | '-1.0000' | true",
        "'/v':{'lessThan':0} | 0 | false",
        "'/v':{'lessThan':0} | null | false",
        "'/v':{'lessThan':0} | 'none' | false",
        "'/v':{'greaterThan':0,'lessThan':10} | 5 | true",
        "'/v':{'greaterThan':0,'lessThan':10} | 10 | false",
        "'/v':{'exists':true} | '' | true",
        "'/v':{'exists':true} | [] | true",
        "'/v':{'exists':true} | null | false",
        "'/v':{'exists':false} | null | true",
        "'/w':{'exists':false} | 1 | true",
        "'/w':null | 1 | true"
      })
  void conditions(String condition, String value, boolean holds) {
    EventMapping mapping =
        mapping(
            HEAD.replace("'event'", "'when':{" + condition + "},'event'") + "'lines':'/l'," + LINE);
    String record = "{'id':7,'v':" + value + ",'l':[{'sku':'A','n':1}]}";
    assertThat(read(mapping, record) instanceof Decoded.Valid).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'lines':'/l' | go together",
        "'lines':'/l','line':{},'lineRules':[] | go together",
        "'emptyLines':'ignore' | and emptyLines go together",
        "'lines':'/l','line':{'sku':'/s'},'emptyLines':'skip' | emptyLines must be \"refuse\" or",
        "'lines':[],'line':{} | lines is an empty list",
        "'lines':'l','line':{} | lines must be a path like",
        "'lines':'^/l','line':{} | lines leaves 1 lists",
        "'lines':'/l','line':{'sku':'^^/s'} | line.sku leaves 2 lists by \"^^/s\", but lies in 1",
        "'lines':'/l','lineRules':[{'ignore':true,'line':{}}] | lineRules 1 must have either",
        "'lines':'/l','lineRules':[{'wen':{}}] | lineRules 1 can't have \"wen\"",
        "'lines':'/l','linesWhen':{},'line':{} | linesWhen must be like",
        "'lines':'/l','linesWhen':{'/a':{'below':1}},'line':{} | linesWhen /a can't have \"below\"",
        "'lines':'/l','linesWhen':{'/a':{'lessThan':'1'}},'line':{} | lessThan must be a number",
        "'lines':'/l','linesWhen':{'/a':{'not':[]}},'line':{} | .not must be a value or a list",
        "'lines':'/l','linesWhen':{'/a':{'exists':1}},'line':{} | .exists must be true or false"
      })
  void slipsOfThePenAreNamed(String structure, String message) {
    assertThatThrownBy(() -> mapping(HEAD + structure + '}'))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void eachKindOfLineNeedsAType() {
    assertThatThrownBy(
            () ->
                mapping(
                    HEAD.replace("'type':'SALE',", "")
                        + "'lines':'/l','lineRules':[{'when':{'/a':1},'line':{'type':'SALE'}},"
                        + "{'line':{'sku':'/s'}}]}"))
        .hasMessage("event.type is missing, and not every line has one");
  }
}
