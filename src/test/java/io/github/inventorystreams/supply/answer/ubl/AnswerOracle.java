package io.github.inventorystreams.supply.answer.ubl;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.NamespaceContext;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What an answer means by XPath over a tree: another parser, another model, no class of UBL. */
final class AnswerOracle {
  private static final String BASE = "urn:oasis:names:specification:ubl:schema:xsd:Common";
  private static final Map<String, String> NAMESPACES =
      Map.of("a", BASE + "AggregateComponents-2", "b", BASE + "BasicComponents-2");

  /** A part of a line as far as quantities, days, prices and articles go. */
  record Part(
      String order,
      Integer orderLine,
      String verdict,
      BigDecimal quantity,
      String unit,
      LocalDate day,
      BigDecimal price,
      String supplierSku,
      String substitute) {}

  private final XPath xpath;
  private final Document document;

  AnswerOracle(byte[] xml) {
    this.document = Mutations.parse(xml);
    this.xpath = XPathFactory.newDefaultInstance().newXPath();
    xpath.setNamespaceContext(new Prefixes());
  }

  String documentId() {
    return text(document, "/*/b:ID");
  }

  /** Who it is from: the first that has four digits for a scheme. */
  String sender() {
    for (String role :
        List.of(
            "a:SellerSupplierParty/a:Party", "a:DespatchSupplierParty/a:Party", "a:SenderParty")) {
      for (Node id :
          nodes(
              document,
              "/*/" + role + "/b:EndpointID | /*/" + role + "/a:PartyIdentification/b:ID")) {
        String scheme = text(id, "@schemeID");
        if (scheme != null && scheme.matches("[0-9]{4}") && text(id, ".") != null) {
          return scheme + ":" + text(id, ".");
        }
      }
    }
    return null;
  }

  String code() {
    return text(document, "/*/b:OrderResponseCode");
  }

  List<String> received() {
    List<String> orders = new ArrayList<>();
    for (Node node :
        nodes(
            document,
            "/*/a:OrderReference/b:ID | /*/a:DocumentResponse/a:DocumentReference/b:ID")) {
      orders.add(text(node, "."));
    }
    return orders;
  }

  List<Part> response() {
    String order = text(document, "/*/a:OrderReference/b:ID");
    LocalDate whole = day(document, "/*/a:Delivery/a:PromisedDeliveryPeriod");
    List<Part> parts = new ArrayList<>();
    for (Node line : nodes(document, "/*/a:OrderLine")) {
      String status = text(line, "a:LineItem/b:LineStatusCode");
      LocalDate own = day(line, "a:LineItem/a:Delivery/a:PromisedDeliveryPeriod");
      BigDecimal quantity = number(line, "a:LineItem/b:Quantity");
      BigDecimal later = number(line, "a:LineItem/b:MaximumBackorderQuantity");
      boolean comesLater = later != null && later.signum() > 0;
      boolean none = quantity != null && quantity.signum() == 0;
      if (!(comesLater && none)) {
        LocalDate comes =
            switch (status) {
              case "7" -> null;
              case "42" -> own;
              default -> own == null ? whole : own;
            };
        parts.add(
            part(
                order, line, verdict(status), status.equals("7") && none ? null : quantity, comes));
      }
      if (comesLater) {
        parts.add(part(order, line, "BACKORDERED", later, null));
      }
    }
    return parts;
  }

  private Part part(String order, Node line, String verdict, BigDecimal quantity, LocalDate day) {
    BigDecimal amount = number(line, "a:LineItem/a:Price/b:PriceAmount");
    BigDecimal of = number(line, "a:LineItem/a:Price/b:BaseQuantity");
    String unit = text(line, "a:LineItem/b:Quantity/@unitCode");
    return new Part(
        order,
        lineId(line),
        verdict,
        quantity,
        unit == null ? text(line, "a:LineItem/a:Price/b:BaseQuantity/@unitCode") : unit,
        day,
        amount == null ? null : of == null ? amount : amount.divide(of, 9, RoundingMode.HALF_EVEN),
        text(line, "a:LineItem/a:Item/a:SellersItemIdentification/b:ID"),
        text(line, "a:SellerSubstitutedLineItem/a:Item/a:SellersItemIdentification/b:ID"));
  }

  List<Part> despatch() {
    LocalDate day = day(document, "/*/a:Shipment/a:Delivery/a:EstimatedDeliveryPeriod");
    String whole = text(document, "/*/a:OrderReference/b:ID");
    List<Part> parts = new ArrayList<>();
    for (Node line : nodes(document, "/*/a:DespatchLine")) {
      String own = text(line, "a:OrderLineReference/a:OrderReference/b:ID");
      String order = own == null ? whole : own;
      BigDecimal sent = number(line, "b:DeliveredQuantity");
      BigDecimal rest = number(line, "b:OutstandingQuantity");
      if (rest == null) {
        rest = number(line, "b:BackorderQuantity");
      }
      String unit = text(line, "b:DeliveredQuantity/@unitCode");
      String restUnit =
          text(line, "b:OutstandingQuantity/@unitCode | b:BackorderQuantity/@unitCode");
      if (sent.signum() > 0) {
        parts.add(despatched(order, line, "ACCEPTED", sent, unit, day));
      }
      if (rest != null) {
        boolean never = rest.signum() == 0;
        parts.add(
            never
                ? despatched(order, line, "REJECTED", null, null, null)
                : despatched(order, line, "BACKORDERED", rest, restUnit, null));
      }
    }
    return parts;
  }

  private Part despatched(
      String order, Node line, String verdict, BigDecimal quantity, String unit, LocalDate day) {
    String sku = text(line, "a:Item/a:SellersItemIdentification/b:ID");
    return new Part(order, lineId(line), verdict, quantity, unit, day, null, sku, null);
  }

  private static String verdict(String status) {
    return switch (status) {
      case "1", "3" -> "CHANGED";
      case "5", "42" -> "ACCEPTED";
      case "7" -> "REJECTED";
      default -> throw new IllegalArgumentException(status);
    };
  }

  private Integer lineId(Node line) {
    String id = text(line, "a:OrderLineReference/b:LineID");
    return id == null || id.equals("NA") ? null : Integer.valueOf(id);
  }

  private LocalDate day(Node node, String period) {
    String end = text(node, period + "/b:EndDate");
    String start = text(node, period + "/b:StartDate");
    String day = end == null ? start : end;
    return day == null ? null : LocalDate.parse(day);
  }

  private BigDecimal number(Node node, String path) {
    String text = text(node, path);
    return text == null ? null : new BigDecimal(text);
  }

  private String text(Node node, String path) {
    List<Node> found = nodes(node, path);
    // As a normalized string, which is what the schema says of identifiers and codes.
    String text =
        found.isEmpty() ? "" : found.get(0).getTextContent().replaceAll("[\\t\\r\\n]", " ").strip();
    return text.isEmpty() ? null : text;
  }

  private List<Node> nodes(Node node, String path) {
    try {
      NodeList found = (NodeList) xpath.evaluate(path, node, XPathConstants.NODESET);
      List<Node> nodes = new ArrayList<>();
      for (int i = 0; i < found.getLength(); i++) {
        nodes.add(found.item(i));
      }
      return nodes;
    } catch (XPathExpressionException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static final class Prefixes implements NamespaceContext {
    @Override
    public String getNamespaceURI(String prefix) {
      return NAMESPACES.getOrDefault(prefix, "");
    }

    @Override
    public String getPrefix(String namespace) {
      return null;
    }

    @Override
    public Iterator<String> getPrefixes(String namespace) {
      return List.<String>of().iterator();
    }
  }
}
