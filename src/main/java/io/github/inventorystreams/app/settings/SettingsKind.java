package io.github.inventorystreams.app.settings;

import io.github.inventorystreams.json.Decoded;
import io.github.inventorystreams.json.LocationSettingsReader;
import io.github.inventorystreams.json.SupplierSettingsReader;
import io.github.inventorystreams.json.Ticks;
import io.github.inventorystreams.stages.input.CheckedSkuSettings;
import io.github.inventorystreams.topology.Topics;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The kind of thing that settings are for, with what can be set for it and how its topic is read.
 */
enum SettingsKind {
  /** A SKU, at one location or at all of them. */
  SKU {
    @Override
    List<String> identity() {
      return List.of("sku", "location");
    }

    @Override
    List<SettingsColumn> columns() {
      return SettingsColumn.OF_SKU;
    }

    @Override
    String topic(Topics topics) {
      return topics.skuSettings();
    }

    @Override
    Decoded<?> decoded(byte[] key, byte @Nullable [] value) {
      return new CheckedSkuSettings().read(key, value);
    }
  },

  /** A supplier. */
  SUPPLIER {
    @Override
    List<String> identity() {
      return List.of("supplierId");
    }

    @Override
    List<SettingsColumn> columns() {
      return SettingsColumn.OF_SUPPLIER;
    }

    @Override
    String topic(Topics topics) {
      return topics.supplierSettings();
    }

    @Override
    Decoded<?> decoded(byte[] key, byte @Nullable [] value) {
      return new SupplierSettingsReader().read(key, value);
    }
  },

  /** A location. */
  LOCATION {
    @Override
    List<String> identity() {
      return List.of("location");
    }

    @Override
    List<SettingsColumn> columns() {
      return SettingsColumn.OF_LOCATION;
    }

    @Override
    String topic(Topics topics) {
      return topics.locationSettings();
    }

    @Override
    Decoded<?> decoded(byte[] key, byte @Nullable [] value) {
      return new LocationSettingsReader().read(key, value);
    }
  };

  private static final char AT = '@';

  /** As it stands in the column {@code kind}. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All words, for a sentence. */
  static String words() {
    return Arrays.stream(values()).map(SettingsKind::word).collect(Collectors.joining(", "));
  }

  /** The columns that say whom the settings are for; the first is needed. */
  abstract List<String> identity();

  /** What can be set. */
  abstract List<SettingsColumn> columns();

  abstract String topic(Topics topics);

  /**
   * The key of the record.
   *
   * @param cells gives the cell of a column of {@link #identity}
   * @throws IllegalArgumentException if a cell is not right
   */
  String key(UnaryOperator<String> cells) {
    String first = QuotedName.read(cells.apply(identity().get(0)));
    if (first.isEmpty()) {
      throw new IllegalArgumentException(identity().get(0) + " is missing");
    }
    if (first.equals(Ticks.KEY)) {
      throw new IllegalArgumentException(
          "%s must not be %s, the key of the stream clock".formatted(identity().get(0), Ticks.KEY));
    }
    if (identity().size() == 1) {
      return first;
    }
    if (first.indexOf(AT) >= 0) {
      throw new IllegalArgumentException(
          "%s must not contain %s: the %s has a column of its own"
              .formatted(identity().get(0), AT, identity().get(1)));
    }
    String second = QuotedName.read(cells.apply(identity().get(1)));
    return second.isEmpty() ? first : first + AT + second;
  }

  /** The cell that a column of {@link #identity} has for a key; the inverse of {@link #key}. */
  String identityCell(String column, String key) {
    int at = identity().size() == 1 ? -1 : key.indexOf(AT);
    if (column.equals(identity().get(0))) {
      return QuotedName.write(at < 0 ? key : key.substring(0, at));
    }
    return at < 0 ? "" : QuotedName.write(key.substring(at + 1));
  }

  /**
   * What the service reads in a record; records of equal meaning are equal.
   *
   * @param value {@code null} = back to the defaults
   * @throws IllegalArgumentException with what is wrong, if it would become a dead letter
   */
  Object meaning(byte[] key, byte @Nullable [] value) {
    Decoded<?> decoded = decoded(key, value);
    if (decoded instanceof Decoded.Valid<?> valid) {
      return valid.value();
    }
    throw new IllegalArgumentException(
        decoded instanceof Decoded.Invalid<?> invalid
            ? invalid.detail()
            : "the key is that of the stream clock");
  }

  abstract Decoded<?> decoded(byte[] key, byte @Nullable [] value);
}
