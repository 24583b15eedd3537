package io.github.inventorystreams.supply.form.ubl;

import io.github.inventorystreams.supply.document.Address;
import io.github.inventorystreams.supply.document.Contact;
import io.github.inventorystreams.supply.document.DeliveryPlace;
import io.github.inventorystreams.supply.document.OrderDocument;
import io.github.inventorystreams.supply.document.Party;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is there, and that neither XML nor Peppol's code lists have a way to say. */
final class Unsayable {
  /** Of recommendation 20, or of 21 with an X before it. */
  private static final String UNIT = "[0-9A-Z]{2,3}";

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private Unsayable() {}

  /**
   * @throws IllegalArgumentException with the first of it
   */
  static void refuse(OrderDocument document) {
    text("the order's number", document.poNumber());
    text("the supplier's number of the order", document.supplierOrderNumber());
    party("the buyer", document.buyer());
    party("the supplier", document.supplier());
    taxId(document.buyer().taxId());
    place(document.place());
    currency(document.currency());
    document.lines().forEach(Unsayable::line);
  }

  private static void party(String who, Party party) {
    text(who + "'s name", party.name());
    text(who + "'s identifier", party.id() == null ? null : party.id().id());
    address(who, party.address());
    Contact contact = party.contact();
    text(who + "'s contact", contact.name());
    text(who + "'s mail address", contact.mail());
    text(who + "'s phone number", contact.phone());
  }

  private static void place(DeliveryPlace place) {
    text("the place of delivery", place.location());
    text("the place's name", place.name());
    text("the place's identifier", place.id() == null ? null : place.id().id());
    address("the place of delivery", place.address());
  }

  private static void address(String whose, Address address) {
    text(whose + "'s street", address.street());
    text(whose + "'s postcode", address.postcode());
    text(whose + "'s city", address.city());
    String country = address.country();
    if (country != null && !country.isBlank() && !COUNTRIES.contains(country)) {
      throw new IllegalArgumentException(
          whose + "'s country must be two letters of ISO 3166, not '" + country + "'");
    }
  }

  private static void taxId(@Nullable String taxId) {
    if (taxId == null || taxId.isBlank()) {
      return;
    }
    text("the buyer's VAT number", taxId);
    String country = taxId.substring(0, Math.min(2, taxId.length()));
    // Greece has letters of its own there.
    if (!COUNTRIES.contains(country) && !country.equals("EL")) {
      throw new IllegalArgumentException(
          "the buyer's VAT number must begin with its country, as DE123456789 does");
    }
  }

  private static void currency(String code) {
    try {
      Currency.getInstance(code);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "the currency must be three letters of ISO 4217, not '" + code + "'", e);
    }
  }

  private static void line(OrderDocument.Line line) {
    String which = "line " + line.number();
    text(which + "'s SKU", line.sku());
    text(which + "'s article number of the supplier", line.supplierSku());
    text(which + "'s GTIN", line.gtin());
    text(which + "'s name", line.name());
    String unit = line.unit().code();
    if (unit != null && !unit.matches(UNIT)) {
      throw new IllegalArgumentException(
          which
              + "'s unit must be a code of UN/ECE recommendation 20, or of 21 with an X before it,"
              + " not '"
              + unit
              + "'");
    }
    if (line.price().signum() < 0) {
      throw new IllegalArgumentException(which + "'s price is below 0");
    }
  }

  private static void text(String what, @Nullable String text) {
    if (text != null && !text.codePoints().allMatch(Unsayable::isXml)) {
      throw new IllegalArgumentException(what + " holds a character that XML has no way to say");
    }
  }

  /** Extensible Markup Language 1.0, production 2. */
  private static boolean isXml(int character) {
    return (character >= ' ' && character <= '\uD7FF')
        || (character >= '\uE000' && character <= '\uFFFD')
        || character >= Character.MIN_SUPPLEMENTARY_CODE_POINT
        || character == '\t'
        || character == '\n'
        || character == '\r';
  }
}
