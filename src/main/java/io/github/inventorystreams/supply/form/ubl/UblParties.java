package io.github.inventorystreams.supply.form.ubl;

import io.github.inventorystreams.supply.document.Address;
import io.github.inventorystreams.supply.document.Contact;
import io.github.inventorystreams.supply.document.Party;
import io.github.inventorystreams.supply.document.PartyId;
import java.util.Objects;
import java.util.function.Consumer;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.AddressType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ContactType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CountryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CustomerPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyIdentificationType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyLegalEntityType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyNameType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyTaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.SupplierPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.EndpointIDType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.IDType;
import org.jspecify.annotations.Nullable;

/** Who buys, who sells, and where they are. */
final class UblParties {
  private UblParties() {}

  static CustomerPartyType buyer(Party buyer) {
    PartyType party = party(buyer);
    ifSaid(
        buyer.taxId(),
        id -> {
          TaxSchemeType vat = new TaxSchemeType();
          vat.setID("VAT");
          PartyTaxSchemeType scheme = new PartyTaxSchemeType();
          scheme.setCompanyID(id);
          scheme.setTaxScheme(vat);
          party.addPartyTaxScheme(scheme);
        });
    CustomerPartyType role = new CustomerPartyType();
    role.setParty(party);
    return role;
  }

  /** Peppol has no VAT number of the seller in an order. */
  static SupplierPartyType seller(Party supplier) {
    SupplierPartyType role = new SupplierPartyType();
    role.setParty(party(supplier));
    return role;
  }

  private static PartyType party(Party from) {
    PartyType party = new PartyType();
    PartyId id = Objects.requireNonNull(from.id());
    EndpointIDType endpoint = party.setEndpointID(id.id());
    endpoint.setSchemeID(id.scheme());
    if (isRegister(id)) {
      PartyIdentificationType identification = new PartyIdentificationType();
      identification.setID(registered(id));
      party.addPartyIdentification(identification);
    }
    PartyNameType name = new PartyNameType();
    name.setName(from.name().strip());
    party.addPartyName(name);
    if (Gaps.hasAny(from.address())) {
      party.setPostalAddress(address(from.address()));
    }
    PartyLegalEntityType legal = new PartyLegalEntityType();
    legal.setRegistrationName(from.name().strip());
    party.addPartyLegalEntity(legal);
    party.setContact(contact(from.contact()));
    return party;
  }

  /** Schemes from 9000 on are electronic addresses alone; they are in no register of ISO 6523. */
  static boolean isRegister(PartyId id) {
    return !id.scheme().startsWith("9");
  }

  static IDType registered(PartyId id) {
    IDType registered = new IDType(id.id());
    registered.setSchemeID(id.scheme());
    return registered;
  }

  static AddressType address(Address from) {
    AddressType address = new AddressType();
    ifSaid(from.street(), address::setStreetName);
    ifSaid(from.city(), address::setCityName);
    ifSaid(from.postcode(), address::setPostalZone);
    CountryType country = new CountryType();
    country.setIdentificationCode(from.country());
    address.setCountry(country);
    return address;
  }

  private static @Nullable ContactType contact(Contact from) {
    ContactType contact = new ContactType();
    ifSaid(from.name(), contact::setName);
    ifSaid(from.phone(), contact::setTelephone);
    ifSaid(from.mail(), contact::setElectronicMail);
    boolean empty =
        contact.getName() == null
            && contact.getTelephone() == null
            && contact.getElectronicMail() == null;
    return empty ? null : contact;
  }

  /** Peppol allows no empty element. */
  static void ifSaid(@Nullable String text, Consumer<String> element) {
    if (text != null && !text.isBlank()) {
      element.accept(text.strip());
    }
  }
}
