package io.github.inventorystreams.supply.answer.ubl;

import com.helger.xsds.ccts.cct.schemamodule.IdentifierType;
import io.github.inventorystreams.supply.document.PartyId;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyIdentificationType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.SupplierPartyType;
import org.jspecify.annotations.Nullable;

/** Who answers, by a register that others can look into. */
final class Sender {
  private static final Pattern SCHEME = Pattern.compile("[0-9]{4}");
  private static final int MAX_ID = 50;

  private Sender() {}

  /**
   * The electronic address, else the first identifier.
   *
   * @throws io.github.inventorystreams.supply.answer.UnreadableAnswerException if there is neither:
   *     nobody could tell whether the order's supplier says it
   */
  static PartyId of(@Nullable PartyType party, String place) {
    return ifSaid(party, place)
        .orElseThrow(
            () ->
                Refusal.at(
                    place,
                    "says nowhere who it is: it needs an EndpointID or a PartyIdentification with"
                        + " a schemeID of four digits, such as 0088"));
  }

  static @Nullable PartyType party(@Nullable SupplierPartyType role) {
    return role == null ? null : role.getParty();
  }

  static Optional<PartyId> ifSaid(@Nullable PartyType party, String place) {
    if (party == null) {
      return Optional.empty();
    }
    Stream<IdentifierType> endpoint = Stream.ofNullable(party.getEndpointID());
    Stream<IdentifierType> others =
        party.getPartyIdentification().stream().map(PartyIdentificationType::getID);
    return Stream.concat(endpoint, others)
        .filter(Objects::nonNull)
        .flatMap(id -> parse(id, place).stream())
        .findFirst();
  }

  private static Optional<PartyId> parse(IdentifierType from, String place) {
    String scheme = from.getSchemeID();
    String id = Texts.id(from, place);
    if (scheme == null || id == null || !SCHEME.matcher(scheme).matches()) {
      return Optional.empty();
    }
    boolean isOne =
        id.length() <= MAX_ID
            && id.chars().noneMatch(character -> character == ':' || character == ' ');
    return isOne ? Optional.of(new PartyId(scheme, id)) : Optional.empty();
  }
}
