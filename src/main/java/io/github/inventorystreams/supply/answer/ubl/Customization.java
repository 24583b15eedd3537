package io.github.inventorystreams.supply.answer.ubl;

import com.helger.xsds.ccts.cct.schemamodule.IdentifierType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** By which rules a document was written: under others its codes may mean something else. */
final class Customization {
  private Customization() {}

  /** One that says none is read by those of Peppol. */
  static void check(@Nullable IdentifierType said, String root, String... known) {
    String place = root + "/CustomizationID";
    String id = Texts.id(said, place);
    if (id != null && Arrays.stream(known).noneMatch(id::startsWith)) {
      throw Refusal.at(place, Refusal.quoted(id) + " is not " + String.join(" or ", known));
    }
  }
}
