package io.github.inventorystreams.supply.answer.ubl;

import java.util.List;
import java.util.regex.Pattern;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderLineReferenceType;
import org.jspecify.annotations.Nullable;

/**
 * Which line of which order is meant; {@code null} where nothing is said.
 *
 * @param poNumber if the line names its order
 */
record LineReference(@Nullable Integer line, @Nullable String poNumber) {
  private static final LineReference NONE = new LineReference(null, null);
  private static final Pattern NUMBER = Pattern.compile("0{0,9}[1-9][0-9]{0,8}");

  /** By Peppol stands where UBL wants a line and there is none. */
  private static final String NO_LINE = "NA";

  static LineReference of(List<OrderLineReferenceType> references, String place) {
    if (references.isEmpty()) {
      return NONE;
    }
    if (references.size() > 1) {
      throw Refusal.at(
          place + "/OrderLineReference[2]", "is one too many: which line is meant is not said");
    }
    OrderLineReferenceType reference = references.get(0);
    String at = place + "/OrderLineReference";
    String poNumber =
        reference.getOrderReference() == null
            ? null
            : Texts.mandatory(reference.getOrderReference().getID(), at + "/OrderReference/ID");
    return new LineReference(
        line(Texts.mandatory(reference.getLineID(), at + "/LineID"), at + "/LineID"), poNumber);
  }

  private static @Nullable Integer line(String text, String place) {
    if (text.equals(NO_LINE)) {
      return null;
    }
    if (!NUMBER.matcher(text).matches()) {
      throw Refusal.at(place, Refusal.quoted(text) + " is no number of a line");
    }
    return Integer.valueOf(text);
  }
}
