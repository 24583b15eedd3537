package io.github.inventorystreams.supply.answer.edi;

import io.github.inventorystreams.supply.answer.AnswerForm;
import io.github.inventorystreams.supply.answer.UnreadableAnswerException;
import io.github.inventorystreams.supply.document.edi.QuietStaedi;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamConstants.Delimiters;
import io.xlate.edi.stream.EDIStreamConstants.Standards;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import io.xlate.edi.stream.EDIStreamValidationError;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Splits an interchange into messages. StAEDI does it, and checks the envelopes: counts of
 * segments, messages and groups, and that trailers name their headers. It tells what is wrong as
 * events that one must look at; here the first one ends it all.
 */
final class EdiInterchange {
  static {
    QuietStaedi.beQuiet();
  }

  /** More is no answer, but an attempt to fill the memory. */
  private static final int MAX_ELEMENTS = 200;

  private static final String NO_EDI = "is no interchange";

  /** What was outside of all messages, such as TA1, and the messages. */
  record Contents(EdiEnvelope envelope, List<EdiSegment> outside, List<EdiMessage> messages) {
    Contents {
      outside = List.copyOf(outside);
      messages = List.copyOf(messages);
    }
  }

  private final boolean edifact;
  private final EDIStreamReader reader;
  private final boolean ascii;
  private boolean ownDecimalMark;

  private final List<EdiMessage> messages = new ArrayList<>();
  private final List<EdiSegment> outside = new ArrayList<>();
  private final List<EdiSegment> segments = new ArrayList<>();
  private @Nullable EdiEnvelope envelope;
  private boolean insideMessage;
  private int messageNumber;
  private int outsideNumber;

  private String tag = "";
  private List<List<String>> elements = new ArrayList<>();
  private List<String> components = new ArrayList<>();
  private boolean insideComposite;

  private EdiInterchange(boolean edifact, byte[] bytes, String syntax) throws EDIStreamException {
    this.edifact = edifact;
    String charset = edifact ? EdiCharset.of(syntax) : EdiCharset.ASCII_OR_MARK;
    if (charset == null) {
      throw new UnreadableAnswerException(
          "segment UNB: the character set " + EdiMessage.shown(syntax) + " is not read");
    }
    this.ascii = !edifact || EdiCharset.isAscii(syntax);
    this.reader = reader(bytes, charset);
  }

  /**
   * @throws UnreadableAnswerException with the place and the reason
   */
  static Contents readEdifact(byte[] bytes) {
    return read(true, bytes);
  }

  /**
   * @throws UnreadableAnswerException with the place and the reason
   */
  static Contents readX12(byte[] bytes) {
    return read(false, bytes);
  }

  private static Contents read(boolean edifact, byte[] bytes) {
    if (bytes.length > AnswerForm.MAX_BYTES) {
      throw new UnreadableAnswerException(
          "is longer than " + AnswerForm.MAX_BYTES + " bytes (it has " + bytes.length + ")");
    }
    EdiInterchange interchange;
    try {
      interchange = new EdiInterchange(edifact, bytes, syntax(edifact, bytes));
    } catch (EDIStreamException e) {
      throw new UnreadableAnswerException(NO_EDI + ": " + reason(e), e);
    }
    return interchange.read();
  }

  /** The first component of UNB, by which the bytes become text; its own letters are ASCII. */
  private static String syntax(boolean edifact, byte[] bytes) throws EDIStreamException {
    EDIStreamReader first = reader(bytes, EdiCharset.ASCII_OR_MARK);
    try {
      EDIStreamEvent event = first.next();
      String standard = edifact ? Standards.EDIFACT : Standards.X12;
      if (event != EDIStreamEvent.START_INTERCHANGE || !first.getStandard().equals(standard)) {
        throw new UnreadableAnswerException("is no interchange of " + standard);
      }
      return first.getVersion()[0];
    } catch (UnreadableAnswerException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new UnreadableAnswerException(NO_EDI, e);
    }
  }

  private static EDIStreamReader reader(byte[] bytes, String charset) throws EDIStreamException {
    EDIInputFactory factory = EDIInputFactory.newFactory();
    // Which kinds of identifiers partners use on envelopes is their affair.
    factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_CODE_VALUES, false);
    // Lines that a transport has broken: no element may hold a control character.
    factory.setProperty(EDIInputFactory.EDI_IGNORE_EXTRANEOUS_CHARACTERS, true);
    return factory.createEDIStreamReader(new ByteArrayInputStream(bytes), charset);
  }

  private Contents read() {
    try {
      while (reader.hasNext()) {
        take(reader.next());
      }
    } catch (EDIStreamException e) {
      throw new UnreadableAnswerException(place() + ": " + reason(e), e);
    } catch (UnreadableAnswerException e) {
      throw e;
    } catch (RuntimeException e) {
      // What the library does not expect, such as an element beyond its buffer of 4096 letters.
      throw new UnreadableAnswerException(place() + ": can't be split into elements", e);
    }
    EdiEnvelope head = envelope;
    if (head == null) {
      throw new UnreadableAnswerException(NO_EDI);
    }
    if (reader.getControlSchema() == null) {
      // Without one the library reads on and checks no envelope.
      throw new UnreadableAnswerException("has an envelope of a version that is not read");
    }
    return new Contents(head, outside, messages);
  }

  private void take(EDIStreamEvent event) {
    switch (event) {
      case START_INTERCHANGE -> {
        if (envelope != null) {
          throw new UnreadableAnswerException(
              "holds a second interchange after "
                  + EdiMessage.shown(envelope.reference())
                  + ": one a file");
        }
      }
      case START_SEGMENT -> startSegment(reader.getText());
      case START_COMPOSITE -> {
        insideComposite = true;
        components = new ArrayList<>();
      }
      case ELEMENT_DATA -> element(EdiCharset.marked(reader.getText(), ascii).stripTrailing());
      case END_COMPOSITE -> {
        insideComposite = false;
        add(elements, List.copyOf(components));
      }
      case END_SEGMENT -> endSegment();
      case SEGMENT_ERROR, ELEMENT_OCCURRENCE_ERROR, ELEMENT_DATA_ERROR ->
          throw new UnreadableAnswerException(place() + ": " + reason(reader.getErrorType()));
      case ELEMENT_DATA_BINARY ->
          throw new UnreadableAnswerException(place() + ": holds binary data");
      default -> {}
    }
  }

  private void startSegment(String name) {
    tag = name;
    elements = new ArrayList<>();
    if (name.equals(edifact ? "UNH" : "ST")) {
      insideMessage = true;
      messageNumber++;
      segments.clear();
    }
  }

  private void element(String text) {
    if (reader.getLocation().getElementOccurrence() > 1) {
      throw new UnreadableAnswerException(place() + ": repeats an element, which is not read");
    }
    if (insideComposite) {
      add(components, text);
    } else {
      add(elements, List.of(text));
    }
  }

  private <T> void add(List<T> list, T value) {
    if (list.size() == MAX_ELEMENTS) {
      throw new UnreadableAnswerException(
          place() + ": has more than " + MAX_ELEMENTS + " elements");
    }
    list.add(value);
  }

  private void endSegment() {
    if (tag.equals("UNA")) {
      ownDecimalMark = true;
    } else if (!insideMessage) {
      EdiSegment segment = new EdiSegment(++outsideNumber, tag, elements);
      outside.add(segment);
      if (tag.equals(edifact ? "UNB" : "ISA")) {
        envelope = edifact ? ofUnb(segment) : ofIsa(segment);
      }
    } else {
      endSegmentOfMessage();
    }
  }

  private void endSegmentOfMessage() {
    segments.add(new EdiSegment(segments.size() + 1, tag, elements));
    if (tag.equals(edifact ? "UNT" : "SE")) {
      EdiEnvelope head = envelope;
      if (head == null) {
        throw new UnreadableAnswerException(place() + ": stands before the header");
      }
      messages.add(new EdiMessage(head, messageNumber, segments));
      insideMessage = false;
    }
  }

  private EdiEnvelope ofUnb(EdiSegment unb) {
    if (unb.at(11).equals("1")) {
      throw new UnreadableAnswerException(unb + ": says that it is a test (0035)");
    }
    boolean anyMark = !ownDecimalMark || unb.at(1, 2).compareTo("4") >= 0;
    Character mark = anyMark ? null : reader.getDelimiters().get(Delimiters.DECIMAL);
    return new EdiEnvelope(unb.at(2, 1), unb.at(2, 2), unb.at(4, 1), unb.at(4, 2), unb.at(5), mark);
  }

  private static EdiEnvelope ofIsa(EdiSegment isa) {
    if (isa.at(15).equals("T")) {
      throw new UnreadableAnswerException(isa + ": says that it is a test (ISA15)");
    }
    return new EdiEnvelope(isa.at(6), isa.at(5), isa.at(9), isa.at(10), isa.at(13), '.');
  }

  private String place() {
    if (tag.isEmpty()) {
      return NO_EDI;
    }
    return insideMessage
        ? "message " + messageNumber + ", segment " + (segments.size() + 1) + ' ' + tag
        : "segment " + tag;
  }

  private static String reason(EDIStreamException e) {
    String message = e.getMessage();
    if (message != null && message.contains("EDIE005")) {
      return "is cut off";
    }
    return "can't be split into segments";
  }

  private static String reason(EDIStreamValidationError error) {
    return switch (error) {
      case CONTROL_COUNT_DOES_NOT_MATCH_ACTUAL_COUNT -> "its count is not what there is";
      case CONTROL_REFERENCE_MISMATCH -> "its reference is not that of its header";
      default -> error.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }
}
