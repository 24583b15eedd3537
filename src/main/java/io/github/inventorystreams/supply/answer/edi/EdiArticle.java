package io.github.inventorystreams.supply.answer.edi;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of an article, as far as a line has them. Of two of a kind the one counts that orders
 * name it by; two GTINs are those of a piece and its case, and none counts.
 */
final class EdiArticle {
  private static final Pattern GTIN = Pattern.compile("[0-9]{8}|[0-9]{12,14}");
  private static final int GTIN_DIGITS = 14;

  /** Qualifiers of one kind of number, the one of our orders first. */
  private record Kind(List<String> qualifiers, String what) {
    int rank(String qualifier) {
      return qualifiers.indexOf(qualifier);
    }
  }

  private static final List<String> GTINS_OF_EDIFACT = List.of("EN", "SRV", "UP");
  private static final List<String> GTINS_OF_X12 = List.of("UP", "EN", "UK", "EO");

  private final EdiMessage message;
  private final EdiValues values;
  private final ArticleNumber ours;
  private final ArticleNumber theirs;
  private final List<String> gtins;
  private @Nullable String gtin;
  private boolean severalGtins;

  private EdiArticle(EdiMessage message, List<String> gtins, Kind ours, Kind theirs) {
    this.message = message;
    this.values = new EdiValues(message);
    this.gtins = gtins;
    this.ours = new ArticleNumber(ours);
    this.theirs = new ArticleNumber(theirs);
  }

  /** By EDIFACT 7143. */
  static EdiArticle ofEdifact(EdiMessage message) {
    return new EdiArticle(
        message,
        GTINS_OF_EDIFACT,
        new Kind(List.of("IN", "BP"), "article numbers of the buyer"),
        new Kind(List.of("SA", "VN", "VP"), "article numbers of the supplier"));
  }

  /** By X12 235. */
  static EdiArticle ofX12(EdiMessage message) {
    return new EdiArticle(
        message,
        GTINS_OF_X12,
        new Kind(List.of("IN", "BP", "CB", "PI"), "article numbers of the buyer"),
        new Kind(List.of("VN", "VP", "VC", "VA"), "article numbers of the supplier"));
  }

  /** Takes a number; kinds that orders do not have are passed over, and so is what is no GTIN. */
  void take(EdiSegment segment, String number, String qualifier) {
    if (gtins.contains(qualifier)) {
      if (GTIN.matcher(number).matches()) {
        takeGtin(number);
      }
    } else {
      ours.take(segment, number, qualifier);
      theirs.take(segment, number, qualifier);
    }
  }

  private void takeGtin(String number) {
    if (gtin != null && !in14Digits(gtin).equals(in14Digits(number))) {
      severalGtins = true;
    }
    gtin = number;
  }

  private static String in14Digits(String number) {
    return "0".repeat(GTIN_DIGITS - number.length()) + number;
  }

  boolean isEmpty() {
    return sku() == null && supplierSku() == null && gtin() == null;
  }

  @Nullable String sku() {
    return ours.value;
  }

  @Nullable String supplierSku() {
    return theirs.value;
  }

  @Nullable String gtin() {
    return severalGtins ? null : gtin;
  }

  /** What the article has, for people. */
  Optional<String> complaint() {
    return severalGtins ? Optional.of("has several GTINs and no other number") : Optional.empty();
  }

  private final class ArticleNumber {
    private final Kind kind;
    private int rank = Integer.MAX_VALUE;
    private @Nullable String value;

    ArticleNumber(Kind kind) {
      this.kind = kind;
    }

    void take(EdiSegment segment, String number, String qualifier) {
      int next = kind.rank(qualifier);
      if (next < 0 || next > rank) {
        return;
      }
      String read = values.identifier(segment, number, "article number");
      if (next == rank && !read.equals(value)) {
        throw message.refuse(
            segment,
            "two "
                + kind.what()
                + ": "
                + EdiMessage.shown(String.valueOf(value))
                + " and "
                + EdiMessage.shown(read));
      }
      rank = next;
      value = read;
    }
  }
}
