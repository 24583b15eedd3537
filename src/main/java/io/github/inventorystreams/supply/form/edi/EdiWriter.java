package io.github.inventorystreams.supply.form.edi;

import io.github.inventorystreams.supply.document.edi.QuietStaedi;
import io.xlate.edi.schema.EDISchemaException;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import io.xlate.edi.stream.EDIOutputFactory;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamWriter;
import io.xlate.edi.stream.EDIValidationException;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;

/**
 * Writes segments one after the other. StAEDI puts the separators, releases those that text
 * contains and checks the envelopes. Elements at the end that are empty are left out, as both
 * standards want it.
 */
final class EdiWriter {
  static {
    QuietStaedi.beQuiet();
  }

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final EDIStreamWriter writer;
  private int segments;

  /**
   * @param version of the envelope, as {@code UNOC, 3} or {@code 00401}
   * @param options of the library, such as separators
   */
  EdiWriter(String standard, List<String> version, String charset, Map<String, Object> options) {
    EDIOutputFactory factory = EDIOutputFactory.newFactory();
    factory.setProperty(EDIOutputFactory.TRUNCATE_EMPTY_ELEMENTS, true);
    options.forEach(factory::setProperty);
    try {
      Schema control =
          SchemaFactory.newFactory().getControlSchema(standard, version.toArray(String[]::new));
      writer = factory.createEDIStreamWriter(bytes, charset);
      writer.setControlSchema(control);
      writer.startInterchange();
    } catch (EDISchemaException | EDIStreamException e) {
      throw new IllegalStateException("no writer of " + standard, e);
    }
  }

  /** The components of one element. */
  static List<String> parts(String... components) {
    return List.of(components);
  }

  /**
   * @param elements each a {@link String} or, where it has components, a list of strings; empty
   *     where there is none
   */
  EdiWriter segment(String tag, Object... elements) {
    try {
      writer.writeStartSegment(tag);
      for (Object element : elements) {
        if (element instanceof List<?> components) {
          composite(components);
        } else {
          writer.writeElement((String) element);
        }
      }
      writer.writeEndSegment();
    } catch (EDIValidationException e) {
      throw new IllegalArgumentException(
          "the envelope can't be written: " + tag + ' ' + e.getError() + ' ' + e.getData(), e);
    } catch (EDIStreamException e) {
      throw new IllegalStateException(tag + " can't be written", e);
    }
    segments++;
    return this;
  }

  private void composite(List<?> components) throws EDIStreamException {
    int size = components.size();
    while (size > 0 && ((String) components.get(size - 1)).isEmpty()) {
      size--;
    }
    if (size == 0) {
      writer.writeEmptyElement();
      return;
    }
    writer.writeStartElement();
    for (Object component : components.subList(0, size)) {
      writer.writeComponent((String) component);
    }
    writer.endElement();
  }

  /** From now on segments are counted anew. */
  EdiWriter count() {
    segments = 0;
    return this;
  }

  /** The segments since {@link #count}, and one more for the trailer that says so. */
  String countWithTrailer() {
    return Integer.toString(segments + 1);
  }

  byte[] bytes() {
    try {
      writer.endInterchange();
      writer.close();
    } catch (EDIStreamException e) {
      throw new IllegalStateException("the interchange can't be ended", e);
    }
    return bytes.toByteArray();
  }
}
