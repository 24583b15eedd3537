package io.github.inventorystreams.supply.form.ubl;

import com.helger.base.system.ENewLineMode;
import com.helger.diagnostics.error.list.ErrorList;
import com.helger.ubl21.UBL21Marshaller.UBL21JAXBMarshaller;
import java.util.Locale;

/** A document as bytes that its schema allows. */
final class UblBytes {
  private UblBytes() {}

  /**
   * Writes one.
   *
   * @throws IllegalArgumentException if the schema does not allow it
   */
  static <T> byte[] of(UBL21JAXBMarshaller<T> marshaller, T document) {
    ErrorList errors = new ErrorList();
    marshaller.setFormattedOutput(true).setCollectErrors(errors);
    // Else the first line would end as lines do on the machine.
    marshaller.withXMLWriterSettings(settings -> settings.setNewLineMode(ENewLineMode.UNIX));
    marshaller.writeExceptionCallbacks().removeAll();
    byte[] bytes = marshaller.getAsBytes(document);
    if (bytes == null || errors.containsAtLeastOneError()) {
      throw new IllegalArgumentException(
          "the schema of UBL 2.1 does not allow the document: "
              + (errors.isEmpty() ? "no reason given" : errors.get(0).getErrorText(Locale.ROOT)));
    }
    return bytes;
  }
}
