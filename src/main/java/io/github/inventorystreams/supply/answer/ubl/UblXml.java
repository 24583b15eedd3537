package io.github.inventorystreams.supply.answer.ubl;

import com.helger.ubl21.UBL21Marshaller.UBL21JAXBMarshaller;
import io.github.inventorystreams.supply.answer.UnreadableAnswerException;
import jakarta.xml.bind.ValidationEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents of UBL by their schema, of which nothing may be missing and nothing be added. */
final class UblXml {
  private UblXml() {}

  /**
   * Reads the document whose root {@code xml} is at.
   *
   * @throws UnreadableAnswerException with the first that the schema does not allow
   */
  static <T> T read(BoundedXml xml, UBL21JAXBMarshaller<T> marshaller) {
    // A handler can't throw: what it throws is taken for a no, and lost.
    List<UnreadableAnswerException> broken = new ArrayList<>();
    marshaller.setValidationEventHandler(event -> isHarmless(event, xml, broken));
    marshaller.readExceptionCallbacks().removeAll();
    T document = marshaller.read((unmarshaller, type) -> unmarshaller.unmarshal(xml, type));
    if (!broken.isEmpty()) {
      throw broken.get(0);
    }
    if (document == null) {
      throw Refusal.at(xml.where(), "can't be read as UBL 2.1");
    }
    xml.finish();
    return document;
  }

  private static boolean isHarmless(
      ValidationEvent event, BoundedXml xml, List<UnreadableAnswerException> broken) {
    if (event.getSeverity() == ValidationEvent.WARNING) {
      return true;
    }
    broken.add(Refusal.at(xml.where(), rule(event.getMessage())));
    return false;
  }

  /** In our own words: those of the parser come in the language of the machine, and are long. */
  private static String rule(@Nullable String message) {
    int end = message == null ? -1 : message.indexOf(':');
    String rule = message == null || end < 0 ? "" : message.substring(0, end);
    if (rule.startsWith("cvc-complex-type.2.4.b")) {
      return "lacks an element that UBL 2.1 asks for";
    }
    if (rule.startsWith("cvc-complex-type.2.4")) {
      return "is no element that UBL 2.1 has here, or one before it is missing";
    }
    if (rule.startsWith("cvc-complex-type.2.3")) {
      return "has text between its elements";
    }
    if (rule.startsWith("cvc-complex-type.3") || rule.startsWith("cvc-complex-type.4")) {
      return "lacks an attribute of UBL 2.1, or has one that is none";
    }
    if (rule.startsWith("cvc-elt.1")) {
      return "is no element of UBL 2.1";
    }
    if (!rule.startsWith("cvc-")
        || rule.startsWith("cvc-datatype")
        || rule.startsWith("cvc-type.3.1")
        || rule.startsWith("cvc-attribute")) {
      return "has no value of its type";
    }
    return "is not as the schema of UBL 2.1 has it";
  }
}
