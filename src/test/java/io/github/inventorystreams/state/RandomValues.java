package io.github.inventorystreams.state;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Random values of every size, the extreme ones among them. */
final class RandomValues {
  private static final String[] LETTERS = {"a", "Z", "9", "-", "%", "/", "\"", "é", "東", "😀", " "};
  private static final String[] ZONES = {"UTC", "Europe/Berlin", "Pacific/Apia", "+05:45"};

  private final Random random;

  RandomValues(long seed) {
    random = new Random(seed);
  }

  boolean bool() {
    return random.nextBoolean();
  }

  long natural() {
    return whole() & Long.MAX_VALUE;
  }

  int small() {
    return random.nextInt() >>> (1 + random.nextInt(31));
  }

  long whole() {
    return switch (random.nextInt(10)) {
      case 0 -> Long.MAX_VALUE;
      case 1 -> Long.MIN_VALUE;
      case 2 -> 0;
      default -> random.nextLong() >> random.nextInt(64);
    };
  }

  double real() {
    return bool() ? random.nextDouble() : random.nextGaussian() * 1e12;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    int letters = random.nextInt(random.nextInt(20) == 0 ? 400 : 12);
    for (int i = 0; i < letters; i++) {
      text.append(LETTERS[random.nextInt(LETTERS.length)]);
    }
    return text.toString();
  }

  BigDecimal money() {
    return BigDecimal.valueOf(natural(), random.nextInt(13));
  }

  LocalDate date() {
    return LocalDate.of(
        1970 + random.nextInt(1030), 1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  ZoneId zone() {
    return ZoneId.of(ZONES[random.nextInt(ZONES.length)]);
  }

  Set<DayOfWeek> days() {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (bool()) {
        days.add(day);
      }
    }
    return days;
  }

  <E> E oneOf(E[] values) {
    return values[random.nextInt(values.length)];
  }

  <T> @Nullable T maybe(Supplier<T> value) {
    return bool() ? value.get() : null;
  }

  <T> List<T> list(int atMost, Supplier<T> value) {
    List<T> list = new ArrayList<>();
    int size = random.nextInt(atMost + 1);
    for (int i = 0; i < size; i++) {
      list.add(value.get());
    }
    return list;
  }

  byte[] bytes() {
    byte[] bytes = new byte[random.nextInt(600)];
    random.nextBytes(bytes);
    return bytes;
  }
}
