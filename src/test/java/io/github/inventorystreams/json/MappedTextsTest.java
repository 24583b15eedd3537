package io.github.inventorystreams.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.event.StockEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names and flags of others, read by a mapping, and slips of the pen in it. */
class MappedTextsTest extends MappedField {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'/v' | 'ab  ' | `ab  `",
        "{'path':'/v','trim':true} | 'ab  ' | ab",
        "{'path':'/v','pattern':'lgtin:([0-9]+\\\\.[0-9]+)\\\\.'} | 'urn:epc:class:lgtin:4012345.012345.998877' | 4012345.012345",
        "{'path':'/v','pattern':'^[A-Z]+-(.*)$','trim':true} | ' DE-A1 ' | A1",
        "{'path':'/v','format':'base64-unscaled','scale':0} | 'SZYC0g==' | 1234567890",
        "{'path':'/v','format':'scaled-object'} | {'scale':0,'value':'Aw=='} | 3",
        "{'path':'/v','table':'items'} | 808950810 | TEE-RED-M",
        "{'path':'/v','table':'items','trim':true} | ' 808950810 ' | TEE-RED-M",
        "{'value':'/v'} | 1 | /v"
      })
  void namesAreCutTranslatedAndLookedUp(String field, String value, String sku) {
    assertThat(sale("'quantity':1,'sku':" + field, value).header().book().sku()).isEqualTo(sku);
  }

  @Test
  void anIdThatTheTableDoesNotHaveSaysWhereItIsMissing() {
    assertThat(refused("'quantity':1,'sku':{'path':'/v','table':'items'}", "49148385"))
        .isEqualTo(
            new Decoded.Invalid<>(
                DeadLetterReason.UNKNOWN_ID,
                "sku: the table items (the topic shopify-items) has nothing for \"49148385\"; --resend sends the record again when it has"));
  }

  /** A backtracking matcher would not come back from this one. */
  @Test
  void noPatternIsSlow() {
    String value = "'" + "a".repeat(8_000) + "'";
    assertThat(refused("'quantity':1,'sku':{'path':'/v','pattern':'^((?:a+)+)b$'}", value).detail())
        .startsWith("sku: the pattern ^((?:a+)+)b$ matches nothing in \"aaaa");
  }

  @ParameterizedTest
  @CsvSource({"true, true", "'''true''', true", "'''false''', false"})
  void flagsMayBeInQuotes(String value, boolean isFinal) {
    StockEvent.Restock restock =
        (StockEvent.Restock)
            event("'type':'RESTOCK','quantity':1,'poNumber':'PO-1','final':'/v'", value);
    assertThat(restock.finalDelivery()).isEqualTo(isFinal);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'quantity':{'path':'/v','format':'epoch-days'} | event.quantity: the format of quantity can be digits or base64-unscaled or scaled-object, not \"epoch-days\"",
        "'quantity':{'path':'/v','format':'base64-unscaled'} | event.quantity.scale and the format base64-unscaled go together",
        "'quantity':{'path':'/v','scale':2} | event.quantity.scale and the format base64-unscaled go together",
        "'quantity':{'path':'/v','factor':0} | event.quantity.factor must be a number above 0",
        "'quantity':{'path':'/v','factor':'1/0'} | event.quantity.factor must be a number above 0",
        "'quantity':{'path':'/v','factor':-1} | event.quantity.factor must be a number above 0",
        "'delta':{'path':'/v','factor':0} | event.delta.factor must be a number other than 0",
        "'sku':{'path':'/v','factor':2} | event.sku.factor is for quantities",
        "'sku':{'path':'/v','factor':{'path':'/u'}} | event.sku.factor is for quantities",
        "'quantity':{'path':'/v','factor':{'words':{'KG':'1000'}}} | event.quantity.factor.path is missing",
        "'quantity':{'path':'/v','factor':{'path':'/u','table':'items'}} | event.quantity.factor.table must be one in a file",
        "'quantity':{'path':'/v','factor':{'path':'/u','factor':2}} | event.quantity.factor can't have factor",
        "'quantity':{'path':'/v','factor':{'path':'/u','words':{'KG':'0'}}} | event.quantity.factor.words must have a number above 0 such as 1000, or two such as \"1/12\", not \"0\"",
        "'quantity':{'path':'/v','factor':{'path':'/u','default':'a few'}} | event.quantity.factor.default must have a number above 0",
        "'quantity':{'path':'/v','zone':'UTC'} | event.quantity.zone is for times",
        "'quantity':{'path':'/v','negative':'zero'} | event.quantity.negative can be refuse or absolute, not \"zero\"",
        "'delta':{'path':'/v','negative':'absolute'} | event.delta.negative is for quantity and countedQuantity",
        "'quantity':'three' | event.quantity: quantity must be a whole number, not \"three\"",
        "'quantity':{'path':'/v','default':'none'} | event.quantity.default: quantity must be a whole number",
        "'occurredAt':'today' | event.occurredAt: occurredAt must be an RFC 3339 time, not \"today\"",
        "'occurredAt':{'path':'/v','format':'local'} | event.occurredAt: the format local has no offset and needs a zone",
        "'occurredAt':{'path':'/v','format':'date'} | event.occurredAt: the format date has no offset and needs a zone",
        "'occurredAt':{'path':'/v','format':'epoch-days'} | event.occurredAt: the format epoch-days has no offset and needs a zone",
        "'occurredAt':{'path':'/v','format':'pattern:dd.MM.yyyy'} | has no offset and needs a zone",
        "'occurredAt':{'path':'/v','format':'pattern:''Zulu'' dd.MM.yyyy'} | has no offset and needs a zone",
        "'occurredAt':{'path':'/v','format':'pattern:qqqqqqq','zone':'UTC'} | qqqqqqq is no pattern of a time",
        "'occurredAt':{'path':'/v','format':'epoch-micros','zone':'UTC'} | counts from 1970 in UTC and needs no zone",
        "'occurredAt':{'path':'/v','zone':'Berlin'} | event.occurredAt.zone must be one like Europe/Berlin or UTC, not \"Berlin\"",
        "'occurredAt':{'path':'/v','offset':'ignore'} | event.occurredAt.offset is ignored, so the time needs the zone",
        "'occurredAt':{'path':'/v','offset':'+01:00','zone':'UTC'} | event.occurredAt.offset can only be \"ignore\"",
        "'occurredAt':{'path':'/v','format':'epoch-hours'} | the format of occurredAt can be rfc3339 or local or date or",
        "'sku':{'path':'/v','pattern':'[a-z]+'} | event.sku.pattern must have one group",
        "'sku':{'path':'/v','pattern':'(a)(b)'} | event.sku.pattern must have one group",
        "'sku':{'path':'/v','pattern':'(a'} | event.sku.pattern is no pattern of RE2",
        "'sku':{'path':'/v','table':'articles'} | event.sku.table is \"articles\", which is none of the tables of the mapping: [items, steps, bad]",
        "'sku':{'path':'/v','table':'items','words':{'a':'b'}} | event.sku has words and a table",
        "'sku':{'path':'/v','template':'{/v}'} | event.sku has [path, template], which say the same",
        "'sku':{'value':'A','trim':true} | event.sku.value is fixed and takes nothing beside it",
        "'sku':{'template':'A'} | event.sku.template must have a place",
        "'sku':{'path':[]} | event.sku.path is an empty list",
        "'sku':{'trim':true} | event.sku.path is missing"
      })
  void slipsOfThePenAreNamed(String field, String message) {
    assertThatThrownBy(() -> EventMapping.parse(mapping(field.replace("''", "\\u0027"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | tables must be like",
        "{'items':{}} | tables.items.file is missing: a table has a topic, or a file with the columns key and value",
        "{'items':{'file':'a.csv','key':'id'}} | tables.items.value is missing",
        "{'items':{'topic':''}} | tables.items.topic is missing",
        "{'items':{'topic':'t','key':'id'}} | tables.items can't have \"key\"",
        "{'items':{'topic':'t','value':'sku'}} | tables.items.value must be a path"
      })
  void slipsOfThePenInTablesAreNamed(String tables, String message) {
    String file = "{'topic':'t','event':{'type':'SALE'},'tables':%s}".formatted(tables);
    assertThatThrownBy(() -> EventMapping.parse(file.replace('\'', '"')))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
