package io.github.inventorystreams.supply.form.ubl;

import io.github.inventorystreams.supply.document.Address;
import io.github.inventorystreams.supply.document.DocumentKind;
import io.github.inventorystreams.supply.document.OrderDocument;
import io.github.inventorystreams.supply.document.Party;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Peppol's rules ask for and a document does not have, with the setting it comes from. */
final class Gaps {
  private static final String BUYER = "the buyer in the file of suppliers";

  private final List<String> found = new ArrayList<>();

  private Gaps() {}

  static List<String> of(OrderDocument document) {
    Gaps gaps = new Gaps();
    String supplier = "supplier " + document.supplierId();
    gaps.party("the buyer", BUYER, document.buyer());
    gaps.party("the supplier", supplier, document.supplier());
    gaps.country("the supplier", supplier, document.supplier().address());
    if (hasAny(document.buyer().address())) {
      gaps.country("the buyer", BUYER, document.buyer().address());
    }
    if (document.kind() == DocumentKind.ORDER) {
      gaps.country(
          "the place of delivery",
          "location " + document.place().location(),
          document.place().address());
      document.lines().forEach(gaps::name);
      gaps.found.addAll(document.missingUnitCodes());
    }
    return List.copyOf(gaps.found);
  }

  private void party(String who, String setting, Party party) {
    if (party.id() == null) {
      add(who + " has no identifier, such as a GLN", setting, "identifier");
    }
    if (party.name().isBlank()) {
      add(who + " has no name", setting, "name");
    }
  }

  private void country(String whose, String setting, Address address) {
    if (isBlank(address.country())) {
      add(whose + " has no country", setting, "country");
    }
  }

  private void name(OrderDocument.Line line) {
    if (line.name().isBlank()) {
      add("line " + line.number() + " has no name", "SKU " + line.sku(), "name");
    }
  }

  private void add(String what, String whose, String setting) {
    found.add("%s: set \"%s\" of %s".formatted(what, setting, whose));
  }

  static boolean hasAny(Address address) {
    return !isBlank(address.street())
        || !isBlank(address.postcode())
        || !isBlank(address.city())
        || !isBlank(address.country());
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
