package io.github.inventorystreams.supply.answer.ubl;

import static io.github.inventorystreams.supply.answer.ubl.TestAnswers.answer;
import static io.github.inventorystreams.supply.answer.ubl.TestAnswers.line;
import static io.github.inventorystreams.supply.answer.ubl.TestAnswers.read;
import static io.github.inventorystreams.supply.answer.ubl.TestAnswers.response;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inventorystreams.supply.answer.AnswerForm;
import io.github.inventorystreams.supply.answer.Statement;
import io.github.inventorystreams.supply.answer.UnreadableAnswerException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileXmlTest {
  private static final String PROLOG = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  @Test
  void refusesADocumentType() {
    assertRefused(
        typed("<!DOCTYPE OrderResponse>"), "/ has a document type (DOCTYPE), and none is read");
  }

  @Test
  void opensNoFile(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "s3cret");
    String xml =
        typed("<!DOCTYPE r [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>")
            .replace("OR-7", "&e;");

    assertRefused(xml, "/ has a document type (DOCTYPE), and none is read");
    assertRefused(
        typed("<!DOCTYPE r SYSTEM \"" + secret.toUri() + "\">"),
        "/ has a document type (DOCTYPE), and none is read");
  }

  @Test
  void growsNoEntity() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE r [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      String before = "&a" + (i - 1) + ";";
      laughs.append("<!ENTITY a%d \"%s\">".formatted(i, before.repeat(10)));
    }

    assertRefused(
        typed(laughs + "]>").replace("OR-7", "&a29;"),
        "/ has a document type (DOCTYPE), and none is read");
    assertRefused(
        response("AP").replace("OR-7", "&a29;"),
        "line 7, column 16, in /OrderResponse/ID, is not well-formed XML, or ends early");
  }

  @Test
  void refusesWhatIsDeep() {
    String open = "<a xmlns=\"urn:a\">".repeat(40);
    String xml =
        response("AP")
            .replaceFirst(
                "(?s)<cbc:CustomizationID>",
                """
                <ext:UBLExtensions xmlns:ext="urn:oasis:names:specification:ubl:schema:xsd:\
                CommonExtensionComponents-2"><ext:UBLExtension><ext:ExtensionContent>\
                """
                    + open
                    + "</a>".repeat(40)
                    + "</ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>$0");

    assertThatThrownBy(() -> read(xml))
        .isInstanceOf(UnreadableAnswerException.class)
        .hasMessageEndingWith("has elements in one another more than 32 deep");
  }

  @Test
  void refusesWhatIsLong() {
    assertRefused(
        response("AP").replace("OR-7", "9".repeat(1_000_000)),
        "/OrderResponse/ID has more than 4000 characters");
    assertRefused(
        response("AP").replace("OR-7", "9".repeat(201)),
        "/OrderResponse/ID has more than 200 characters");
    assertRefused(
        response("CA", line(1, "3", 1, "<cbc:Quantity>" + "9".repeat(3_000) + "</cbc:Quantity>")),
        "/OrderResponse/OrderLine[1]/LineItem/Quantity has more than 18 digits or 9 decimals");
    byte[] tooLong = new byte[AnswerForm.MAX_BYTES + 1];
    assertThatThrownBy(() -> read(tooLong)).hasMessage("/ is longer than 4194304 bytes");
  }

  @Test
  void refusesMoreElementsThanAnAnswerHas() {
    String many = "<x/>".repeat(260_000);
    String xml =
        response("AP")
            .replaceFirst(
                "(?s)<cbc:CustomizationID>",
                """
                <ext:UBLExtensions xmlns:ext="urn:oasis:names:specification:ubl:schema:xsd:\
                CommonExtensionComponents-2"><ext:UBLExtension><ext:ExtensionContent>\
                <x xmlns="urn:x">\
                """
                    + many
                    + "</x></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>$0");

    assertThatThrownBy(() -> read(xml))
        .isInstanceOf(UnreadableAnswerException.class)
        .hasMessageEndingWith("is one of more than 250000 elements");
  }

  @Test
  void readsThousandsOfLines() {
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= 5_000; i++) {
      lines.append(line(i, "5", i));
    }

    assertThat(answer(response("CA", lines.toString())).lines()).hasSize(5_000);
  }

  @Test
  void otherNamespacesAreOtherDocuments() {
    assertRefused(
        response("AP").replace("xsd:OrderResponse-2", "xsd:OrderResponse-3"),
        "/OrderResponse is no OrderResponse, DespatchAdvice or ApplicationResponse of UBL 2");
    assertRefused(
        response("AP").replace("CommonBasicComponents-2", "CommonBasicComponents-1"),
        "/OrderResponse/CustomizationID is no element that UBL 2.1 has here, or one before it is"
            + " missing");
    assertRefused(
        "<Invoice/>",
        "/Invoice is no OrderResponse, DespatchAdvice or ApplicationResponse of UBL 2");
  }

  @Test
  void saysWhereTheSchemaIsBroken() {
    assertRefused(
        response("CA", line(1, "3", 1, "<cbc:Quantity>ten</cbc:Quantity>")),
        "/OrderResponse/OrderLine[1]/LineItem/Quantity has no value of its type");
    assertRefused(
        response("AP").replace("2026-11-26", "26.11.2026"),
        "/OrderResponse/IssueDate has no value of its type");
    assertRefused(
        response("CA", line(1, "3", 1), line(2, "3", 2).replace("<cbc:ID>2</cbc:ID>", "")),
        "/OrderResponse/OrderLine[2]/LineItem/LineStatusCode is no element that UBL 2.1 has here,"
            + " or one before it is missing");
    assertRefused(
        response("AP").replace("<cac:BuyerCustomerParty>", "yes<cac:BuyerCustomerParty>"),
        "/OrderResponse has text between its elements");
    assertRefused(
        response("AP").replace("schemeID", "scheme"),
        "/OrderResponse/SellerSupplierParty/Party/EndpointID lacks an attribute of UBL 2.1, or has"
            + " one that is none");
  }

  /** Messages of the parser come in the language of the machine; ours do not. */
  @Test
  void saysItInEnglishOnEachMachine() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      saysWhereTheSchemaIsBroken();
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void refusesWhatIsNoXml() {
    assertRefused("", "line 1, column 1 is not well-formed XML, or ends early");
    assertRefused("UNA:+.? 'UNB+", "line 1, column 1 is not well-formed XML, or ends early");
    assertThatThrownBy(() -> read(new byte[1000])).isInstanceOf(UnreadableAnswerException.class);
    assertThatThrownBy(() -> read(response("AP") + "<more/>"))
        .isInstanceOf(UnreadableAnswerException.class)
        .hasMessageEndingWith("is not well-formed XML, or ends early");
  }

  @Test
  void readsEachEncodingThatSaysWhatItIs() {
    String xml = response("AP").replace("A strike", "Größe");

    assertThat(reason(xml.replace("UTF-8", "UTF-16"), UTF_16)).startsWith("Größe");
    assertThat(reason(xml.replace("UTF-8", "ISO-8859-1"), ISO_8859_1)).startsWith("Größe");
    assertThat(reason("\uFEFF" + xml, UTF_8)).startsWith("Größe");
    assertThatThrownBy(() -> read(xml.getBytes(ISO_8859_1)))
        .isInstanceOf(UnreadableAnswerException.class);
    assertThatThrownBy(() -> read(xml.replace("UTF-8", "no-such-thing")))
        .isInstanceOf(UnreadableAnswerException.class);
  }

  private static String reason(String xml, Charset charset) {
    return ((Statement.Response) read(xml.getBytes(charset)).statements().get(0)).reason();
  }

  private static String typed(String documentType) {
    return response("AP").replace(PROLOG, PROLOG + documentType);
  }

  private static void assertRefused(String xml, String reason) {
    assertThatThrownBy(() -> read(xml))
        .isInstanceOf(UnreadableAnswerException.class)
        .hasMessage(reason);
  }
}
