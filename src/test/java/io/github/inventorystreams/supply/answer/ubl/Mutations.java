package io.github.inventorystreams.supply.answer.ubl;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What goes wrong with a document on its way, or at somebody who writes it by hand. */
final class Mutations {
  private static final List<String> JUNK =
      List.of(
          "",
          " ",
          "-1",
          "0",
          "00012",
          "1e5",
          "NaN",
          "9".repeat(30),
          "0.0000000000001",
          "12.50",
          "abc",
          "2026-02-30",
          "2026-12-24",
          "AB",
          "CA",
          "AP",
          "RE",
          "1",
          "3",
          "5",
          "7",
          "42",
          "NA",
          "XBX",
          "USD",
          "9999999999",
          "a\tb",
          "x".repeat(300),
          "\u0085",
          "1,5",
          "١");

  private final Random random;

  Mutations(Random random) {
    this.random = random;
  }

  /** Nearly as it was. */
  byte[] mutated(byte[] xml) {
    return switch (random.nextInt(10)) {
      case 0 -> Arrays.copyOf(xml, random.nextInt(xml.length));
      case 1 -> flipped(xml);
      case 2 -> inserted(xml);
      default -> edited(xml);
    };
  }

  private byte[] flipped(byte[] xml) {
    byte[] flipped = xml.clone();
    for (int i = 0; i <= random.nextInt(3); i++) {
      flipped[random.nextInt(flipped.length)] = (byte) (' ' + random.nextInt(200));
    }
    return flipped;
  }

  private byte[] inserted(byte[] xml) {
    int at = random.nextInt(xml.length);
    List<String> parts = List.of("<", ">", "&", "&amp;", "<!--", "<x/>", "7", "</cbc:ID>", "]]>");
    byte[] part = parts.get(random.nextInt(parts.size())).getBytes(UTF_8);
    byte[] inserted = Arrays.copyOf(xml, xml.length + part.length);
    System.arraycopy(part, 0, inserted, at, part.length);
    System.arraycopy(xml, at, inserted, at + part.length, xml.length - at);
    return inserted;
  }

  private byte[] edited(byte[] xml) {
    Document document = parse(xml);
    List<Element> elements = elements(document);
    Element element = elements.get(1 + random.nextInt(elements.size() - 1));
    Node parent = element.getParentNode();
    switch (random.nextInt(8)) {
      case 0 -> parent.removeChild(element);
      case 1 -> parent.insertBefore(element.cloneNode(true), element);
      case 2 -> parent.insertBefore(element, parent.getFirstChild());
      case 3 -> document.renameNode(element, element.getNamespaceURI(), "cbc:Quantity");
      case 4 -> document.renameNode(element, "urn:other", element.getNodeName());
      case 5 -> attribute(elements);
      default -> text(elements);
    }
    return bytes(document);
  }

  private void attribute(List<Element> elements) {
    List<Attr> attributes = new ArrayList<>();
    for (Element element : elements.subList(1, elements.size())) {
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        attributes.add((Attr) element.getAttributes().item(i));
      }
    }
    Attr attribute = attributes.get(random.nextInt(attributes.size()));
    if (random.nextBoolean()) {
      attribute.getOwnerElement().removeAttributeNode(attribute);
    } else {
      attribute.setValue(JUNK.get(random.nextInt(JUNK.size())));
    }
  }

  private void text(List<Element> elements) {
    List<Element> leaves =
        elements.stream()
            .filter(element -> element.getElementsByTagName("*").getLength() == 0)
            .toList();
    leaves.get(random.nextInt(leaves.size())).setTextContent(JUNK.get(random.nextInt(JUNK.size())));
  }

  private static List<Element> elements(Document document) {
    NodeList found = document.getElementsByTagName("*");
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  static Document parse(byte[] xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    } catch (Exception e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static byte[] bytes(Document document) {
    try {
      Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      transformer.transform(new DOMSource(document), new StreamResult(bytes));
      return bytes.toByteArray();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
