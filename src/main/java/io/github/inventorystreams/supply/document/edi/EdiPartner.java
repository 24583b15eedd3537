package io.github.inventorystreams.supply.document.edi;

import io.github.inventorystreams.supply.document.PartyId;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whom an interchange is from or for: the address on the envelope, which may be that of a network.
 *
 * @param id as agreed with the partner; its letters are such that no separator can be among them
 * @param qualifier what kind of identifier it is, by UNB 0007 or ISA05: {@code 14} is a GLN in
 *     EDIFACT, {@code 01} a DUNS number and {@code ZZ} anything in X12
 */
public record EdiPartner(String id, String qualifier) {
  private static final Pattern ID =
      Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9 ._/-]{0,33}[A-Za-z0-9])?");
  private static final Pattern QUALIFIER = Pattern.compile("[A-Z0-9]{1,4}");

  private static final Map<String, String> EDIFACT_SCHEMES =
      Map.of("14", PartyId.GLN_SCHEME, "1", "0060");
  private static final Map<String, String> X12_SCHEMES =
      Map.of("07", PartyId.GLN_SCHEME, "01", "0060");

  /**
   * @throws IllegalArgumentException in words that follow the name of a setting
   */
  public EdiPartner {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "must be an identifier of at most 35 letters, digits, spaces and . _ / -");
    }
    if (!QUALIFIER.matcher(qualifier).matches()) {
      throw new IllegalArgumentException(
          "must have a qualifier of at most 4 capital letters and digits, such as 14 for a GLN or ZZ");
    }
  }

  /**
   * Reads {@code 4012345000009:14}.
   *
   * @throws IllegalArgumentException in words that follow the name of a setting
   */
  public static EdiPartner parse(String text) {
    int colon = text.lastIndexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException(
          "must be an identifier and its qualifier like 4012345000009:14");
    }
    return new EdiPartner(text.substring(0, colon), text.substring(colon + 1));
  }

  /** Who that is in a register, as EDIFACT qualifies it; empty for an agreed identifier. */
  public Optional<PartyId> asPartyOfEdifact() {
    return in(EDIFACT_SCHEMES);
  }

  /** Who that is in a register, as X12 qualifies it; empty for an agreed identifier. */
  public Optional<PartyId> asPartyOfX12() {
    return in(X12_SCHEMES);
  }

  private Optional<PartyId> in(Map<String, String> schemes) {
    return Optional.ofNullable(schemes.get(qualifier)).map(scheme -> new PartyId(scheme, id));
  }

  @Override
  public String toString() {
    return id + ':' + qualifier;
  }
}
