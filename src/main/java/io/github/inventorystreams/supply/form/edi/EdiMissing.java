package io.github.inventorystreams.supply.form.edi;

import io.github.inventorystreams.supply.document.Address;
import io.github.inventorystreams.supply.document.DeliveryPlace;
import io.github.inventorystreams.supply.document.OrderDocument;
import io.github.inventorystreams.supply.document.PartyId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an order lacks for a machine, and where somebody sets it. */
final class EdiMissing {
  static final String DUNS_SCHEME = "0060";

  private EdiMissing() {}

  /** Buyer and supplier are called by a GLN or a DUNS number. */
  static Stream<String> parties(OrderDocument document) {
    return Stream.concat(
        isKnown(document.buyer().id())
            ? Stream.empty()
            : Stream.of(
                "the buyer has no GLN or DUNS number: set \"identifier\" of the buyer in the file of suppliers"),
        isKnown(document.supplier().id())
            ? Stream.empty()
            : Stream.of(
                "the supplier has no GLN or DUNS number: set \"identifier\" of supplier "
                    + document.supplierId()));
  }

  /** A place is called by its GLN, or it has an address. */
  static Stream<String> place(OrderDocument document) {
    DeliveryPlace place = document.place();
    if (isKnown(place.id()) || hasAddress(place.address())) {
      return Stream.empty();
    }
    return Stream.of(
        "the place of delivery has neither a GLN nor an address: set \"gln\" of location "
            + place.location()
            + ", or \"street\", \"city\" and \"country\"");
  }

  private static boolean hasAddress(Address address) {
    return address.street() != null && address.city() != null && address.country() != null;
  }

  static boolean isKnown(@Nullable PartyId id) {
    return id != null && (id.isGln() || id.scheme().equals(DUNS_SCHEME));
  }

  /** The code of the unit of a line, which is not missing any more. */
  static String unitCode(OrderDocument.Line line) {
    return Objects.requireNonNull(line.unit().code());
  }

  /** Refuses the document if there is anything. */
  static void none(List<String> missing) {
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", missing));
    }
  }
}
