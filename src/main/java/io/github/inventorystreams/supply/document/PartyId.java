package io.github.inventorystreams.supply.document;

import io.github.inventorystreams.event.RegisteredIdentifier;

/**
 * An identifier of a company or a place in a register, as documents between machines have it.
 *
 * @param scheme of ISO 6523, four digits: {@value #GLN_SCHEME} is a GLN, 0060 a DUNS number
 * @param id within it
 */
public record PartyId(String scheme, String id) {
  public static final String GLN_SCHEME = RegisteredIdentifier.GLN_SCHEME;

  /**
   * Reads {@code 0088:4012345000009}, or a GLN alone.
   *
   * @throws IllegalArgumentException in words that follow the name of a setting
   */
  public static PartyId parse(String text) {
    String whole = RegisteredIdentifier.of(text);
    int colon = whole.indexOf(':');
    return new PartyId(whole.substring(0, colon), whole.substring(colon + 1));
  }

  public boolean isGln() {
    return scheme.equals(GLN_SCHEME);
  }

  @Override
  public String toString() {
    return scheme + ':' + id;
  }
}
