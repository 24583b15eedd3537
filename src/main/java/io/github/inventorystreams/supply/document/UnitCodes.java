package io.github.inventorystreams.supply.document;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Codes of UN/ECE recommendations 20 and 21: those of names that can only mean one thing, and what
 * counts single pieces. Recommendation 21 has packages under two letters, of which lists that have
 * both recommendations make three with an X.
 */
public final class UnitCodes {
  private static final Map<String, String> BY_NAME =
      Map.ofEntries(
          Map.entry("CASE", "XCS"),
          Map.entry("CS", "XCS"),
          Map.entry("CARTON", "XCT"),
          Map.entry("CT", "XCT"),
          Map.entry("CTN", "XCT"),
          Map.entry("BOX", "XBX"),
          Map.entry("BX", "XBX"),
          Map.entry("CRATE", "XCR"),
          Map.entry("BAG", "XBG"),
          Map.entry("PALLET", "XPX"),
          Map.entry("KG", "KGM"),
          Map.entry("KILOGRAM", "KGM"),
          Map.entry("LITRE", "LTR"),
          Map.entry("METRE", "MTR"));
  private static final Set<String> PIECES = Set.of("C62", "H87", "EA", "PCE", "NAR");
  private static final int PACKAGE_CHARS = 2;

  private UnitCodes() {}

  /** The code of a unit that somebody has named and not coded, or {@code null}. */
  static @Nullable String ofName(String name) {
    return BY_NAME.get(name.strip().toUpperCase(Locale.ROOT));
  }

  /** Whether two codes are the same unit, a package with or without its X. */
  public static boolean areSame(String one, String other) {
    return one.equals(other) || isPackage(one, other) || isPackage(other, one);
  }

  /** Whether a code counts single pieces. */
  public static boolean isPiece(String code) {
    return PIECES.contains(code);
  }

  private static boolean isPackage(String whole, String bare) {
    return bare.length() == PACKAGE_CHARS && whole.equals("X" + bare);
  }
}
