package io.github.inventorystreams.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.event.StockEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers, times and names in the forms in which shops and databases write them. */
class MappedValuesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'/v' | 3 | 3",
        "'/v' | 3.0 | 3",
        "'/v' | 1e0 | 1",
        "'/v' | 20E-1 | 2",
        "'/v' | '3' | 3",
        "'/v' | '2.0000' | 2",
        "'/v' | '12.00000' | 12",
        "{'path':'/v','format':'digits'} | '12.00000' | 12",
        "{'path':'/v','format':'digits'} | 12 | 12",
        "{'path':'/v','trim':true} | ' 7  ' | 7",
        "{'path':'/v','factor':1000} | 2.5 | 2500",
        "{'path':'/v','factor':1000} | '0.125' | 125",
        "{'path':'/v','factor':'1/12'} | 36 | 3",
        "{'path':'/v','factor':'12'} | 2 | 24",
        "{'path':'/v','factor':0.001} | 5000 | 5",
        "{'path':'/v','negative':'absolute'} | -2 | 2",
        "{'path':'/v','negative':'absolute'} | '-2.0' | 2",
        "{'path':'/v','format':'base64-unscaled','scale':0} | 'Aw==' | 3",
        "{'path':'/v','format':'base64-unscaled','scale':2} | 'ASw=' | 3",
        "{'path':'/v','format':'base64-unscaled','scale':0,'negative':'absolute'} | '/w==' | 1",
        "{'path':'/v','format':'scaled-object'} | {'scale':0,'value':'BLA='} | 1200",
        "{'path':'/v','format':'scaled-object'} | {'scale':2,'value':'ASw='} | 3",
        "{'path':'/v','format':'scaled-object'} | {'scale':-2,'value':'Aw=='} | 300",
        "{'path':'/v','pattern':'^([0-9]+) pcs'} | '24 pcs' | 24",
        "{'path':'/v','words':{'a pair':'2','*':'1'}} | 'a pair' | 2",
        "{'path':'/v','words':{'a pair':'2','*':'1'}} | 'one' | 1",
        "{'path':'/v','default':4} | null | 4",
        "{'path':'/v','default':4} | '' | 4",
        "{'path':'/v','default':4,'trim':true} | '   ' | 4",
        "{'path':'/v','default':4,'pattern':'^([0-9]+) pcs'} | 'some' | 4",
        "{'path':['/w','/v']} | 5 | 5",
        "{'path':['/v','/id']} | '' | 17",
        "{'template':'{/v}0'} | 5 | 50",
        "{'template':'{/v}0','default':4} | '' | 4",
        "{'value':6} | 5 | 6",
        "{'path':'/v','factor':{'path':'/id'}} | 2 | 34",
        "{'path':'/v','factor':{'path':'/id','words':{'17':1000,'18':1}}} | 2.5 | 2500",
        "{'path':'/v','factor':{'path':'/id','words':{'17':'1/12','*':'1'}}} | 24 | 2",
        "{'path':'/v','factor':{'path':'/id','words':{'18':'1000','*':'1'}}} | 2.0 | 2",
        "{'path':'/v','factor':{'path':'/unit','default':12}} | 2 | 24",
        "{'path':'/v','factor':{'path':'/id','table':'steps'}} | 2.5 | 2500",
        "{'path':'/v','factor':{'path':'/v','table':'steps','default':'1'}} | 2 | 2",
        "{'path':'/v','negative':'absolute','factor':{'path':'/id'}} | -2 | 34",
        "{'path':'/v','default':4,'factor':{'path':'/unit'}} | null | 4"
      })
  void wholeNumbersInAnyForm(String field, String value, long expected) {
    assertThat(sale("'quantity':" + field, value).quantity()).isEqualTo(expected);
  }

  @Test
  void aNumberOfAThousandDigitsIsShownByItsFirstOnes() {
    assertThat(refused("'quantity':'/v'", "9".repeat(900)))
        .isEqualTo(
            new Decoded.Invalid<>(
                DeadLetterReason.MALFORMED,
                "quantity must be a whole number from 1 to 1000000000000, not "
                    + "9".repeat(57)
                    + "..."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'/v' | 2.5 | quantity must be a whole number, not 2.5; what is sold by weight or length is counted in a smaller unit, such as g for kg: a mapping can multiply by a \"factor\"",
        "'/v' | 1795770000.25 | quantity must be a whole number, not 1795770000.25; what is sold by weight or length is counted in a smaller unit, such as g for kg: a mapping can multiply by a \"factor\"",
        "'/v' | '2.5' | quantity must be a whole number, not \"2.5\"; what is sold by weight or length is counted in a smaller unit, such as g for kg: a mapping can multiply by a \"factor\"",
        "'/v' | '1,200' | quantity must be a whole number, not \"1,200\"",
        "'/v' | ' 7' | quantity must be a whole number, not \" 7\"",
        "'/v' | '٣' | quantity must be a whole number, not \"٣\"",
        "'/v' | '3.' | quantity must be a whole number, not \"3.\"",
        "'/v' | 1e999999999 | quantity must be a whole number, not 1E+999999999",
        "'/v' | 99999999999999999999 | quantity must be a whole number from 1 to 1000000000000, not 99999999999999999999",
        "'/v' | 0.0 | quantity must be a whole number from 1 to 1000000000000, not 0",
        "'/v' | true | quantity must be a whole number, not true",
        "'/v' | 'Aw==' | quantity must be a whole number, not \"Aw==\"; if this is Base64 of Debezium, the mapping needs \"format\": \"base64-unscaled\"",
        "'/v' | {'scale':0,'value':'Aw=='} | quantity must be a whole number, not an object with scale and value; the mapping needs \"format\": \"scaled-object\"",
        "'/v' | [] | quantity must be a whole number, not an object or a list",
        "{'path':'/v','factor':1000} | 0.0005 | quantity must be whole when it is multiplied by 1000, not 0.0005",
        "{'path':'/v','factor':'1/12'} | 30 | quantity must be whole when it is multiplied by 1/12, not 30",
        "'/v' | -2 | quantity is -2, below 0: the mapping can say what that means, by \"negative\" or by a rule for such records",
        "{'path':'/v','format':'base64-unscaled','scale':2} | 'AS0=' | quantity must be a whole number, not \"AS0=\"; what is sold by weight or length is counted in a smaller unit, such as g for kg: a mapping can multiply by a \"factor\"",
        "{'path':'/v','format':'base64-unscaled','scale':2} | 3 | quantity must be the Base64 text of an unscaled number, not 3",
        "{'path':'/v','format':'scaled-object'} | {'scale':0} | quantity must be an object such as {\"scale\": 0, \"value\": \"Aw==\"}, not an object or a list",
        "{'path':'/v','format':'scaled-object'} | {'scale':1,'value':'Aw=='} | quantity must be a whole number, not 0.3; what is sold by weight or length is counted in a smaller unit, such as g for kg: a mapping can multiply by a \"factor\"",
        "{'path':'/v','format':'scaled-object'} | {'scale':-2000000000,'value':'Aw=='} | quantity must be an object such as {\"scale\": 0, \"value\": \"Aw==\"}, not an object or a list",
        "{'path':'/v','pattern':'^([0-9]+) pcs'} | 'some' | quantity: the pattern ^([0-9]+) pcs matches nothing in \"some\"",
        "{'path':'/v','words':{'a pair':'2'}} | 'three' | quantity: the mapping has no word for \"three\"",
        "{'path':'/v','factor':{'path':'/id','words':{'17':'1000'}}} | 0.0005 | quantity must be whole when it is multiplied by 1000, not 0.0005",
        "{'path':'/v','factor':{'path':'/id','words':{'KG':'1000'}}} | 2 | factor: the mapping has no word for \"17\"",
        "{'path':'/v','factor':{'path':'/v','table':'bad'}} | 2 | the factor of quantity must be a number above 0 such as 1000, or two such as \"1/12\", not \"many\"",
        "{'path':'/v','factor':{'path':'/unit'}} | 2 | quantity has a factor that the record does not tell",
        "{'path':'/id','factor':{'path':'/v'}} | 'KG' | the factor of quantity must be a number above 0 such as 1000, or two such as \"1/12\", not \"KG\"",
        "{'path':'/id','factor':{'path':'/v'}} | -1 | the factor of quantity must be a number above 0 such as 1000, or two such as \"1/12\", not \"-1\""
      })
  void whatIsNoWholeNumberIsShownAsItWasSent(String field, String value, String detail) {
    assertThat(refused("'quantity':" + field, value))
        .isEqualTo(new Decoded.Invalid<>(DeadLetterReason.MALFORMED, detail));
  }

  @ParameterizedTest
  @CsvSource({"zero, -2, 0", "zero, 3, 3", "absolute, -2, 2"})
  void aLevelBelowZeroIsWhatTheMappingSays(String negative, String value, long counted) {
    StockEvent.Count count =
        (StockEvent.Count)
            event(
                "'type':'COUNT','countedAt':'2026-11-27T09:10:11Z','countedQuantity':{'path':'/v','negative':'%s'}"
                    .formatted(negative),
                value);
    assertThat(count.countedQuantity()).isEqualTo(counted);
  }

  @Test
  void anAdjustmentKeepsItsSign() {
    StockEvent.Adjustment adjustment =
        (StockEvent.Adjustment) event("'type':'ADJUSTMENT','reason':'DAMAGE','delta':'/v'", "-2.0");
    assertThat(adjustment.delta()).isEqualTo(-2);
  }

  @Test
  void anAdjustmentCanBeAMinusThatItsPublisherCountsAsAPlus() {
    StockEvent.Adjustment adjustment =
        (StockEvent.Adjustment)
            event(
                "'type':'ADJUSTMENT','reason':'DAMAGE','delta':{'path':'/v','factor':-1000}",
                "0.25");
    assertThat(adjustment.delta()).isEqualTo(-250);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'/v' | '2026-11-27T09:10:11Z' | 2026-11-27T09:10:11Z",
        "'/v' | '2026-11-27 09:10:11Z' | 2026-11-27T09:10:11Z",
        "'/v' | '2026-11-27T09:10:11+0100' | 2026-11-27T08:10:11Z",
        "'/v' | '2026-11-27T09:10:11-03' | 2026-11-27T12:10:11Z",
        "'/v' | '2026-11-27T09:00Z' | 2026-11-27T09:00:00Z",
        "'/v' | '2026-11-20 10:11:12 +0100' | 2026-11-20T09:11:12Z",
        "'/v' | '2026-11-20 10:11:12 UTC' | 2026-11-20T10:11:12Z",
        "'/v' | '2026-11-27T09:10:11.123456+01:00[Europe/Berlin]' | 2026-11-27T08:10:11.123Z",
        "'{/v}Z' | '2026-11-27T09:10:11' | 2026-11-27T09:10:11Z",
        "'{/v}Z' | '2026-11-27 09:10:11' | 2026-11-27T09:10:11Z",
        "{'path':'/v','zone':'Europe/Berlin'} | '2026-11-27 09:10:11' | 2026-11-27T08:10:11Z",
        "{'path':'/v','zone':'Europe/Berlin'} | '2026-07-27 09:10:11' | 2026-07-27T07:10:11Z",
        "{'path':'/v','zone':'Europe/Berlin'} | '2026-11-27T09:10:11Z' | 2026-11-27T09:10:11Z",
        "{'path':'/v','zone':'Europe/Berlin','offset':'ignore'} | '2026-11-28T10:15:30.123456Z' | 2026-11-28T09:15:30.123Z",
        "{'path':'/v','format':'local','zone':'UTC'} | '2026-11-27T09:10' | 2026-11-27T09:10:00Z",
        "{'path':'/v','format':'local','zone':'Asia/Kolkata'} | '2026-11-27T09:10' | 2026-11-27T03:40:00Z",
        "{'path':'/v','format':'date','zone':'Europe/Berlin'} | '2026-11-28' | 2026-11-27T23:00:00Z",
        "{'path':'/v','format':'date','zone':'Europe/Berlin'} | '2026-11-28Z' | 2026-11-28T00:00:00Z",
        "{'path':'/v','format':'date','zone':'Europe/Berlin','offset':'ignore'} | '2026-11-28Z' | 2026-11-27T23:00:00Z",
        "{'path':'/v','format':'epoch-days','zone':'UTC'} | 20785 | 2026-11-28T00:00:00Z",
        "{'path':'/v','format':'epoch-days','zone':'Europe/Berlin'} | 20785 | 2026-11-27T23:00:00Z",
        "{'path':'/v','format':'epoch-seconds'} | 1795770000.25 | 2026-11-27T09:00:00.250Z",
        "{'path':'/v','format':'epoch-seconds'} | 1795867200.000000000 | 2026-11-28T12:00:00Z",
        "{'path':'/v','format':'epoch-seconds'} | 1795867200.123456000 | 2026-11-28T12:00:00.123Z",
        "{'path':'/v','format':'epoch-seconds'} | '1795770000' | 2026-11-27T09:00:00Z",
        "{'path':'/v','format':'epoch-seconds'} | 1.79577e9 | 2026-11-27T09:00:00Z",
        "{'path':'/v','format':'epoch-millis'} | '1795860930123' | 2026-11-28T10:15:30.123Z",
        "{'path':'/v','format':'epoch-nanos'} | 1795860930123456789 | 2026-11-28T10:15:30.123Z",
        "{'path':'/v','format':'epoch-micros','zone':'Europe/Berlin','offset':'ignore'} | 1795860930123456 | 2026-11-28T09:15:30.123Z",
        "{'path':'/v','format':'pattern:dd.MM.yyyy HH:mm','zone':'Europe/Berlin'} | '20.11.2026 10:11' | 2026-11-20T09:11:00Z",
        "{'path':'/v','format':'pattern:M/d/yyyy h:mm a','zone':'America/New_York'} | '12/1/2010 8:26 AM' | 2010-12-01T13:26:00Z",
        "{'path':'/v','format':'pattern:yyyyMMdd','zone':'UTC'} | '20261128' | 2026-11-28T00:00:00Z",
        "{'path':'/v','format':'pattern:dd MMM yyyy HH:mm:ss Z'} | '28 Nov 2026 10:00:00 +0100' | 2026-11-28T09:00:00Z",
        "{'template':'{/v} 10:11','format':'pattern:yyyyMMdd HH:mm','zone':'UTC'} | '20261128' | 2026-11-28T10:11:00Z",
        "{'path':'/v','default':'2026-11-27T09:10:11Z'} | '' | 2026-11-27T09:10:11Z",
        "{'path':'/v','trim':true} | '2026-11-27T09:10:11Z  ' | 2026-11-27T09:10:11Z"
      })
  void timesInAnyForm(String field, String value, Instant expected) {
    assertThat(sale("'quantity':1,'occurredAt':" + field, value).header().occurredAtMillis())
        .isEqualTo(expected.toEpochMilli());
  }

  /** Days of 2026 on which Berlin changes its clocks: 29 March and 25 October, at 01:00 UTC. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-29T01:59:59, 2026-03-29T00:59:59Z",
    "2026-03-29T02:30:00, 2026-03-29T01:30:00Z",
    "2026-03-29T03:00:00, 2026-03-29T01:00:00Z",
    "2026-10-25T01:59:59, 2026-10-24T23:59:59Z",
    "2026-10-25T02:30:00, 2026-10-25T00:30:00Z",
    "2026-10-25T03:00:00, 2026-10-25T02:00:00Z"
  })
  void anHourThatComesTwiceIsTheFirstAndOneThatIsMissingIsOfAClockNotYetSet(
      String local, Instant expected) {
    String field =
        "'quantity':1,'occurredAt':{'path':'/v','format':'local','zone':'Europe/Berlin'}";
    assertThat(sale(field, "'" + local + "'").header().occurredAtMillis())
        .isEqualTo(expected.toEpochMilli());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'/v' | '2026-11-27 09:10:11' | occurredAt has no offset: \"2026-11-27 09:10:11\"; the mapping needs the \"zone\" that it is told in",
        "'/v' | 1795770000.25 | occurredAt must be text that tells a time, not 1795770000.25; if it counts from 1970, the mapping needs a format such as \"epoch-seconds\"",
        "'/v' | '2026-02-30T09:10:11Z' | occurredAt must be an RFC 3339 time, not \"2026-02-30T09:10:11Z\"",
        "'/v' | 'infinity' | occurredAt is \"infinity\", which is no time; a rule of the mapping can pass such records over",
        "'/v' | '+294247-01-10T04:00:25.2Z' | occurredAt is \"+294247-01-10T04:00:25.2Z\", which is no time; a rule of the mapping can pass such records over",
        "{'path':'/v','format':'local','zone':'UTC'} | '2026-11-27T09:10:11Z' | occurredAt has an offset, \"2026-11-27T09:10:11Z\", where the mapping expects none: it needs no format, or \"offset\": \"ignore\" if the offset is not true",
        "{'path':'/v','format':'date','zone':'UTC'} | '28.11.2026' | occurredAt must be a date such as \"2026-11-27\", not \"28.11.2026\"",
        "{'path':'/v','format':'epoch-micros'} | '2026-11-28T09:15:30.123456Z' | occurredAt must be a number, since the mapping says epoch-micros; such text needs no format, not \"2026-11-28T09:15:30.123456Z\"",
        "{'path':'/v','format':'epoch-micros'} | 9223372036825200000 | occurredAt is 9223372036825200000, which is no time; a rule of the mapping can pass such records over",
        "{'path':'/v','format':'epoch-days','zone':'UTC'} | -2147472692 | occurredAt is -2147472692, which is no time; a rule of the mapping can pass such records over",
        "{'path':'/v','format':'epoch-days','zone':'UTC'} | 20785.5 | occurredAt must be a number that stands for a time from 1970 to 2999 (epoch-days), not 20785.5",
        "{'path':'/v','format':'epoch-seconds'} | 1795770000123 | occurredAt must be a number that stands for a time from 1970 to 2999 (epoch-seconds), not 1795770000123",
        "{'path':'/v','format':'epoch-seconds'} | 1e999999999 | occurredAt must be a number that stands for a time from 1970 to 2999 (epoch-seconds), not 1E+999999999",
        "{'path':'/v','format':'pattern:dd.MM.yyyy','zone':'UTC'} | '30.02.2026' | occurredAt must be a time like dd.MM.yyyy, not \"30.02.2026\""
      })
  void whatIsNoTimeSaysTheWay(String field, String value, String detail) {
    assertThat(refused("'quantity':1,'occurredAt':" + field, value))
        .isEqualTo(new Decoded.Invalid<>(DeadLetterReason.MALFORMED, detail));
  }

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

  private static StockEvent.Sale sale(String field, String value) {
    return (StockEvent.Sale) event(field, value);
  }

  private static StockEvent event(String field, String value) {
    Decoded<List<StockEvent>> decoded = read(field, value);
    assertThat(decoded).isInstanceOf(Decoded.Valid.class);
    return ((Decoded.Valid<List<StockEvent>>) decoded).value().get(0);
  }

  private static Decoded.Invalid<List<StockEvent>> refused(String field, String value) {
    Decoded<List<StockEvent>> decoded = read(field, value);
    assertThat(decoded).isInstanceOf(Decoded.Invalid.class);
    return (Decoded.Invalid<List<StockEvent>>) decoded;
  }

  private static Decoded<List<StockEvent>> read(String field, String value) {
    EventMapping mapping =
        EventMapping.parse(mapping(field))
            .with(
                (table, id) ->
                    switch (table.name()) {
                      case "steps" -> Map.of("17", "1000").get(id);
                      case "bad" -> "many";
                      default -> Map.of("808950810", "TEE-RED-M").get(id);
                    });
    return new StockEventReader(
            new InputRules(MissingIdentity.REQUIRED, List.of(mapping)), null, Long.MAX_VALUE)
        .read(
            new RecordPlace("t", 0, 0),
            "{'id':17,'v':%s}".formatted(value).replace('\'', '"').getBytes(UTF_8),
            new RecordHeaders(),
            0);
  }

  /** A mapping of sales, one field of which is as given. */
  private static String mapping(String field) {
    StringBuilder event = new StringBuilder(field);
    Map.of(
            "type", "'SALE'",
            "source", "'s'",
            "eventId", "'e'",
            "sku", "'A-1'",
            "location", "'DC1'",
            "occurredAt", "'2026-11-27T09:10:11Z'")
        .forEach(
            (name, constant) -> {
              if (!field.contains("'" + name + "':")) {
                event.append(",'").append(name).append("':").append(constant);
              }
            });
    return "{'topic':'t','tables':{'items':{'topic':'shopify-items'},%s,%s},'event':{%s}}"
        .formatted(file("steps"), file("bad"), event)
        .replace('\'', '"');
  }

  private static String file(String table) {
    return "'%s':{'file':'factors.csv','key':'sku','value':'factor'}".formatted(table);
  }
}
