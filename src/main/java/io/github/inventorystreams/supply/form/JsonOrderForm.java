package io.github.inventorystreams.supply.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.inventorystreams.supply.document.Address;
import io.github.inventorystreams.supply.document.Contact;
import io.github.inventorystreams.supply.document.DeliveryPlace;
import io.github.inventorystreams.supply.document.DocumentKind;
import io.github.inventorystreams.supply.document.OrderDocument;
import io.github.inventorystreams.supply.document.Party;
import io.github.inventorystreams.supply.document.PartyId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as one JSON object (UTF-8), as {@code config/schemas/order-document.json} describes it.
 * Decimals are texts, so that no reader makes binary fractions of them; what is not known is null.
 */
public final class JsonOrderForm implements OrderForm {
  private static final JsonFactory FACTORY = new JsonFactory();

  @Override
  public String name() {
    return "json";
  }

  @Override
  public String fileEnding() {
    return ".json";
  }

  @Override
  public String mediaType() {
    return "application/json";
  }

  @Override
  public boolean isForMachines() {
    return true;
  }

  @Override
  public boolean has(DocumentKind kind) {
    return true;
  }

  @Override
  public List<String> missing(OrderDocument document) {
    return List.of();
  }

  @Override
  public byte[] write(OrderDocument document) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
      json.writeStartObject();
      head(json, document);
      json.writeArrayFieldStart("lines");
      for (OrderDocument.Line line : document.lines()) {
        line(json, line);
      }
      json.writeEndArray();
      decimal(json, "value", document.value());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("an order can't be written as JSON", e);
    }
    return bytes.toByteArray();
  }

  private static void head(JsonGenerator json, OrderDocument document) throws IOException {
    json.writeStringField("document", document.kind().name());
    json.writeStringField("id", document.identity());
    json.writeStringField("poNumber", document.poNumber());
    json.writeNumberField("revision", document.revision());
    json.writeStringField("issuedAt", Instant.ofEpochMilli(document.issuedAtMillis()).toString());
    json.writeStringField("issueDate", document.issueDate().toString());
    json.writeStringField("supplierId", document.supplierId());
    json.writeStringField("supplierOrderNumber", document.supplierOrderNumber());
    party(json, "buyer", document.buyer());
    party(json, "supplier", document.supplier());
    place(json, document.place());
    json.writeStringField("requestedDelivery", document.requestedDelivery().toString());
    json.writeStringField("currency", document.currency());
    json.writeStringField("language", document.language());
  }

  private static void line(JsonGenerator json, OrderDocument.Line line) throws IOException {
    json.writeStartObject();
    json.writeNumberField("line", line.number());
    json.writeStringField("sku", line.sku());
    json.writeStringField("supplierSku", line.supplierSku());
    json.writeStringField("gtin", line.gtin());
    json.writeStringField("name", line.name());
    json.writeObjectFieldStart("unit");
    json.writeStringField("name", line.unit().name());
    json.writeStringField("code", line.unit().code());
    json.writeNumberField("units", line.unit().units());
    json.writeEndObject();
    decimal(json, "quantity", line.quantity());
    decimal(json, "baseQuantity", line.baseQuantity());
    decimal(json, "price", line.price());
    decimal(json, "value", line.value());
    json.writeStringField("requestedDelivery", line.requestedDelivery().toString());
    json.writeEndObject();
  }

  private static void party(JsonGenerator json, String field, Party party) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("name", party.name());
    json.writeStringField("id", text(party.id()));
    json.writeStringField("taxId", party.taxId());
    address(json, party.address());
    contact(json, party.contact());
    json.writeEndObject();
  }

  private static void place(JsonGenerator json, DeliveryPlace place) throws IOException {
    json.writeObjectFieldStart("deliverTo");
    json.writeStringField("location", place.location());
    json.writeStringField("name", place.name());
    json.writeStringField("id", text(place.id()));
    address(json, place.address());
    json.writeEndObject();
  }

  private static void address(JsonGenerator json, Address address) throws IOException {
    json.writeObjectFieldStart("address");
    json.writeStringField("street", address.street());
    json.writeStringField("postcode", address.postcode());
    json.writeStringField("city", address.city());
    json.writeStringField("country", address.country());
    json.writeEndObject();
  }

  private static void contact(JsonGenerator json, Contact contact) throws IOException {
    json.writeObjectFieldStart("contact");
    json.writeStringField("name", contact.name());
    json.writeStringField("mail", contact.mail());
    json.writeStringField("phone", contact.phone());
    json.writeEndObject();
  }

  private static void decimal(JsonGenerator json, String field, BigDecimal value)
      throws IOException {
    json.writeStringField(field, value.toPlainString());
  }

  private static @Nullable String text(@Nullable PartyId id) {
    return id == null ? null : id.toString();
  }
}
