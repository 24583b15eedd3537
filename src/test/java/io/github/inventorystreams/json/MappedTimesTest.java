package io.github.inventorystreams.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.DeadLetterReason;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times of others, read by a mapping. */
class MappedTimesTest extends MappedField {
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
}
