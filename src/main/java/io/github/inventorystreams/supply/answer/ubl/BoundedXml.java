package io.github.inventorystreams.supply.answer.ubl;

import io.github.inventorystreams.supply.answer.UnreadableAnswerException;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jspecify.annotations.Nullable;

/**
 * XML of somebody else: no document type, so no entity of its own and nothing fetched from
 * elsewhere; nothing deep, nothing long, no more than a fixed number of elements. Knows where it
 * is.
 */
final class BoundedXml extends StreamReaderDelegate {
  private static final int MAX_DEPTH = 32;
  private static final int MAX_ELEMENTS = 250_000;
  private static final int MAX_TEXT = 4_000;
  private static final int MAX_ATTRIBUTES = 32;

  /** Whose text may be long: nobody reads it. */
  private static final String ATTACHMENT = "EmbeddedDocumentBinaryObject";

  /** Elements that come many times say which one even if it is the first. */
  private static final Set<String> MANY = Set.of("OrderLine", "DespatchLine", "DocumentResponse");

  /** An element that is open, and how many of each name are in it so far. */
  private record Open(String name, int number, Map<String, Integer> inside) {}

  private final Deque<Open> path = new ArrayDeque<>();
  private int elements;
  private int text;
  private boolean ended;

  private BoundedXml(XMLStreamReader reader) {
    super(reader);
  }

  /**
   * At its root element.
   *
   * @throws UnreadableAnswerException if there is none
   */
  static BoundedXml open(byte[] bytes) {
    try {
      BoundedXml xml =
          new BoundedXml(factory().createXMLStreamReader(new ByteArrayInputStream(bytes)));
      while (xml.getEventType() != START_ELEMENT) {
        xml.next();
      }
      return xml;
    } catch (XMLStreamException e) {
      throw notXml(e.getLocation(), "", e);
    }
  }

  /** The one of the JDK, whatever else is on the class path. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    return factory;
  }

  @Override
  public int next() {
    if (ended) {
      path.removeLast();
      ended = false;
    }
    int event = advance();
    switch (event) {
      case START_ELEMENT -> start();
      case END_ELEMENT -> {
        ended = true;
        text = 0;
      }
      case CHARACTERS, CDATA, SPACE -> text();
      case DTD -> throw Refusal.at(where(), "has a document type (DOCTYPE), and none is read");
      case ENTITY_REFERENCE -> throw Refusal.at(where(), "has an entity that nothing defines");
      default -> {}
    }
    return event;
  }

  /** Goes to the end: after the root there is nothing but comments. */
  void finish() {
    try {
      while (hasNext()) {
        next();
      }
      close();
    } catch (XMLStreamException e) {
      throw notXml(e.getLocation(), where(), e);
    }
  }

  /** Where it is, such as {@code /OrderResponse/OrderLine[3]/LineItem/Quantity}. */
  String where() {
    if (path.isEmpty()) {
      return "/";
    }
    StringBuilder where = new StringBuilder();
    for (Iterator<Open> open = path.iterator(); open.hasNext(); ) {
      Open element = open.next();
      where.append('/').append(element.name());
      if (element.number() > 1 || MANY.contains(element.name())) {
        where.append('[').append(element.number()).append(']');
      }
    }
    return where.toString();
  }

  private int advance() {
    try {
      return super.next();
    } catch (XMLStreamException e) {
      throw notXml(e.getLocation(), where(), e);
    } catch (RuntimeException e) {
      // Some of what is no XML ends in the parser like that.
      throw notXml(getLocation(), where(), e);
    }
  }

  private void start() {
    text = 0;
    elements++;
    String name = getLocalName();
    Open parent = path.peekLast();
    int number = parent == null ? 1 : parent.inside().merge(name, 1, Integer::sum);
    if (path.size() == MAX_DEPTH) {
      throw Refusal.at(where(), "has elements in one another more than " + MAX_DEPTH + " deep");
    }
    path.addLast(new Open(shortened(name), number, new HashMap<>()));
    if (elements > MAX_ELEMENTS) {
      throw Refusal.at(where(), "is one of more than " + MAX_ELEMENTS + " elements");
    }
    if (getAttributeCount() > MAX_ATTRIBUTES) {
      throw Refusal.at(where(), "has more than " + MAX_ATTRIBUTES + " attributes");
    }
  }

  private void text() {
    text += getTextLength();
    Open element = path.peekLast();
    if (text > MAX_TEXT && element != null && !element.name().equals(ATTACHMENT)) {
      throw Refusal.at(where(), "has more than " + MAX_TEXT + " characters");
    }
  }

  private static String shortened(String name) {
    int max = 60;
    return name.length() <= max ? name : name.substring(0, max) + "...";
  }

  private static UnreadableAnswerException notXml(
      @Nullable Location location, String place, Exception cause) {
    String line =
        location == null || location.getLineNumber() < 1
            ? "the beginning"
            : "line " + location.getLineNumber() + ", column " + location.getColumnNumber();
    String in = place.isEmpty() || place.equals("/") ? "" : ", in " + place + ",";
    return new UnreadableAnswerException(
        line + in + " is not well-formed XML, or ends early", cause);
  }
}
