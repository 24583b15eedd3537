package io.github.inventorystreams.supply.document.edi;

import io.github.inventorystreams.supply.document.UnitCodes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How units of UN/ECE recommendation 20 and 21 are called in EDIFACT and in X12. A piece has four
 * names; what comes back is always {@value #PIECE}.
 */
public final class EdiUnits {
  /** A piece in EDIFACT. */
  public static final String PIECE_OF_EDIFACT = "PCE";

  private static final String PIECE = "C62";

  /** X12 355 of recommendation 20 and 21; only what is the same thing on both sides. */
  private static final Map<String, String> X12 =
      Map.ofEntries(
          Map.entry(PIECE, "EA"),
          Map.entry("CS", "CA"),
          Map.entry("CT", "CT"),
          Map.entry("BX", "BX"),
          Map.entry("PK", "PK"),
          Map.entry("BG", "BG"),
          Map.entry("BO", "BO"),
          Map.entry("RO", "RL"),
          Map.entry("PX", "PL"),
          Map.entry("DZN", "DZ"),
          Map.entry("PR", "PR"),
          Map.entry("SET", "ST"),
          Map.entry("KGM", "KG"),
          Map.entry("GRM", "GR"),
          Map.entry("LBR", "LB"),
          Map.entry("ONZ", "OZ"),
          Map.entry("LTR", "LT"),
          Map.entry("MLT", "ML"),
          Map.entry("GLL", "GA"),
          Map.entry("MTR", "MR"),
          Map.entry("FOT", "FT"),
          Map.entry("INH", "IN"),
          Map.entry("YRD", "YD"),
          Map.entry("MTK", "SM"));

  private static final Map<String, String> OF_X12 = new HashMap<>();

  static {
    X12.forEach((code, name) -> OF_X12.put(name, code));
    // What others write for a piece.
    OF_X12.put("PC", PIECE);
    OF_X12.put("UN", PIECE);
  }

  private EdiUnits() {}

  /** As EDIFACT 6411 has it: PCE for a piece, and packages as recommendation 21 calls them. */
  public static String toEdifact(String code) {
    String unit = canonical(code);
    return unit.equals(PIECE) ? PIECE_OF_EDIFACT : unit;
  }

  /** The unit that EDIFACT 6411 means. */
  public static String ofEdifact(String name) {
    return canonical(name);
  }

  /** As X12 355 has it; empty if it has none that is surely the same. */
  public static Optional<String> toX12(String code) {
    return Optional.ofNullable(X12.get(canonical(code)));
  }

  /** The unit that X12 355 means; empty if that is not known. */
  public static Optional<String> ofX12(String name) {
    return Optional.ofNullable(OF_X12.get(name));
  }

  private static String canonical(String code) {
    String plain = plain(code);
    return UnitCodes.isPiece(plain) ? PIECE : plain;
  }

  /** Recommendation 20 puts an X before the packages of recommendation 21. */
  private static String plain(String code) {
    return code.length() == 3 && code.charAt(0) == 'X' ? code.substring(1) : code;
  }
}
