package io.github.inventorystreams.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;

/** Times as numbers that count from 1970, as JSON numbers or as text, whole or not. */
record EpochTime(Unit unit, ZoneRule zone) implements ValueFormat {

  /** The unit that is counted. */
  enum Unit {
    DAYS("epoch-days", new BigDecimal("86400000")),
    SECONDS("epoch-seconds", new BigDecimal("1000")),
    MILLIS("epoch-millis", BigDecimal.ONE),
    MICROS("epoch-micros", new BigDecimal("0.001")),
    NANOS("epoch-nanos", new BigDecimal("0.000001"));

    private final String format;

    @SuppressWarnings("ImmutableEnumChecker") // numbers never change
    private final BigDecimal millis;

    Unit(String format, BigDecimal millis) {
      this.format = format;
      this.millis = millis;
    }

    String format() {
      return format;
    }
  }

  private static final BigDecimal LAST_MILLIS = BigDecimal.valueOf(Rfc3339.LAST_MILLIS);

  /** What Debezium 3.6 makes of PostgreSQL's infinity: two modes of timestamps, two of dates. */
  private static final Set<BigDecimal> INFINITE =
      Set.of(
          new BigDecimal("9223372036825200000"),
          new BigDecimal("9223372036825200"),
          new BigDecimal("-2147472692"),
          new BigDecimal("-622191234"));

  @Override
  public Object read(String field, Object value) throws InvalidRecordException {
    MappedTimes.checkFinite(field, value);
    BigDecimal number = DecimalNotation.NUMBER.read(value);
    if (number == null) {
      throw Fields.wrong(
          field,
          WrittenTime.isTime(value)
              ? "a number, since the mapping says " + unit.format + "; such text needs no format"
              : "a number that stands for a time from 1970 to 2999 (" + unit.format + ")",
          value);
    }
    if (INFINITE.contains(number)) {
      throw MappedTimes.infinite(field, value);
    }
    BigDecimal millis = number.multiply(unit.millis);
    boolean dayInParts = unit == Unit.DAYS && number.stripTrailingZeros().scale() > 0;
    if (millis.signum() < 0 || millis.compareTo(LAST_MILLIS) > 0 || dayInParts) {
      throw Fields.wrong(
          field, "a number that stands for a time from 1970 to 2999 (" + unit.format + ")", value);
    }
    return instant(field, millis.setScale(0, RoundingMode.FLOOR).longValueExact(), value);
  }

  private String instant(String field, long millis, Object value) throws InvalidRecordException {
    if (zone.zone() == null) {
      return Rfc3339.format(millis);
    }
    LocalDateTime local =
        LocalDateTime.ofEpochSecond(
            Math.floorDiv(millis, 1000L),
            Math.toIntExact(Math.floorMod(millis, 1000L)) * 1_000_000,
            ZoneOffset.UTC);
    return MappedTimes.inRange(field, zone.instantOf(local, null), value);
  }
}
