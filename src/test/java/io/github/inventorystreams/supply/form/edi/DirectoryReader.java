package io.github.inventorystreams.supply.form.edi;

import io.github.inventorystreams.supply.document.edi.EdifactDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.milyn.edisax.EDIConfigurationException;
import org.milyn.edisax.registry.DefaultMappingsRegistry;
import org.milyn.edisax.registry.MappingsRegistry;
import org.milyn.edisax.unedifact.UNEdifactInterchangeParser;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Another reader of EDIFACT: the parser of Smooks with the directories of the United Nations that
 * its makers turned into models (org.milyn.edi.unedifact, from the files of UNECE). It knows which
 * segment may stand where and how often, which elements it has, how long they are and which are
 * numbers, and it takes the character set from UNB itself.
 */
public final class DirectoryReader {
  private static final Map<EdifactDirectory, MappingsRegistry> MODELS =
      new EnumMap<>(EdifactDirectory.class);

  private DirectoryReader() {}

  /**
   * All values of an interchange in their order, each with the segment, the composite and the
   * element it is in, such as {@code LIN C212 e7140=4006381333931}.
   *
   * @throws IllegalArgumentException if the directory does not permit it
   */
  public static List<String> read(EdifactDirectory directory, byte[] bytes) {
    UNEdifactInterchangeParser parser = new UNEdifactInterchangeParser();
    parser.ignoreNewLines(true);
    parser.validate(true);
    Values values = new Values();
    parser.setContentHandler(values);
    try {
      parser.setMappingsRegistry(model(directory));
      parser.parse(new InputSource(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SAXException | EDIConfigurationException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
    return values.found;
  }

  private static synchronized MappingsRegistry model(EdifactDirectory directory)
      throws IOException, SAXException, EDIConfigurationException {
    MappingsRegistry known = MODELS.get(directory);
    if (known == null) {
      known =
          new DefaultMappingsRegistry(
              "urn:org.milyn.edi.unedifact:"
                  + directory.name().toLowerCase(Locale.ROOT)
                  + "-mapping:1.7.1.0",
              URI.create("/"));
      MODELS.put(directory, known);
    }
    return known;
  }

  private static final class Values extends DefaultHandler {
    private static final int DEPTH_OF_MESSAGE = 2;
    final List<String> found = new ArrayList<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
      path.addLast(name);
      text.setLength(0);
    }

    @Override
    public void characters(char[] letters, int start, int length) {
      text.append(letters, start, length);
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
      if (!text.toString().isBlank()) {
        found.add(
            String.join(
                    " ", path.stream().skip(DEPTH_OF_MESSAGE).filter(Values::isNoGroup).toList())
                + '='
                + text);
      }
      text.setLength(0);
      path.removeLast();
    }

    private static boolean isNoGroup(String name) {
      return !name.startsWith("Segment_group")
          && !name.equals("ORDERS")
          && !name.equals("ORDCHG")
          && !name.equals("ORDRSP")
          && !name.equals("DESADV");
    }
  }
}
