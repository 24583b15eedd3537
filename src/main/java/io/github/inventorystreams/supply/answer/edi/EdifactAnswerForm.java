package io.github.inventorystreams.supply.answer.edi;

import io.github.inventorystreams.supply.answer.AnswerForm;
import io.github.inventorystreams.supply.answer.SupplierDocument;
import io.github.inventorystreams.supply.answer.UnreadableAnswerException;
import io.github.inventorystreams.supply.document.edi.EdiPartner;
import io.github.inventorystreams.supply.document.edi.EdifactDirectory;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * ORDRSP, DESADV and CONTRL of D.96A and D.01B, whichever of the two the orders are written in. A
 * CONTRL is a receipt and no answer: {@link #read} passes it over, {@link #receipts} tells it.
 */
public final class EdifactAnswerForm implements AnswerForm, EdiReceipt.Form {
  private final EdifactDirectory directory;
  private final @Nullable EdiPartner sender;
  private final int transitDays;

  /**
   * @param directory that names the form
   * @param sender of interchanges, or {@code null} to take them from anybody
   * @param transitDays from the supplier's door to ours, for answers that say when goods leave; 0
   *     takes that day as it is
   */
  public EdifactAnswerForm(
      EdifactDirectory directory, @Nullable EdiPartner sender, int transitDays) {
    this.directory = directory;
    this.sender = sender;
    this.transitDays = transitDays;
  }

  @Override
  public String name() {
    return directory.formName();
  }

  @Override
  public Set<String> mediaTypes() {
    return Set.of("application/edifact");
  }

  @Override
  public boolean tellsSender() {
    return true;
  }

  @Override
  public List<SupplierDocument> read(byte[] bytes, ZoneId zone) {
    List<SupplierDocument> documents = new ArrayList<>();
    for (EdiMessage message : open(bytes).messages()) {
      switch (type(message)) {
        case "ORDRSP" -> documents.add(new EdifactOrderResponse(message, transitDays).read(zone));
        case "DESADV" -> documents.add(new EdifactDespatchAdvice(message).read(zone));
        default -> {}
      }
    }
    return List.copyOf(documents);
  }

  @Override
  public List<EdiReceipt> receipts(byte[] bytes) {
    return open(bytes).messages().stream()
        .filter(message -> type(message).equals("CONTRL"))
        .map(EdifactAnswerForm::receipt)
        .toList();
  }

  private EdiInterchange.Contents open(byte[] bytes) {
    EdiInterchange.Contents contents = EdiInterchange.readEdifact(bytes);
    hold(sender, contents.envelope());
    if (contents.messages().isEmpty()) {
      throw new UnreadableAnswerException("has no message");
    }
    return contents;
  }

  static void hold(@Nullable EdiPartner sender, EdiEnvelope envelope) {
    if (sender != null
        && !(sender.id().equals(envelope.senderId())
            && sender.qualifier().equals(envelope.senderQualifier()))) {
      throw new UnreadableAnswerException(
          "is from " + EdiMessage.shown(envelope.sender()) + ", not from '" + sender + "'");
    }
  }

  /** The type of a message that is read, else it is refused. */
  private static String type(EdiMessage message) {
    EdiSegment unh = message.header();
    String type = unh.at(2, 1);
    boolean known =
        switch (type) {
          case "CONTRL" -> true;
          case "ORDRSP", "DESADV" ->
              unh.at(2, 2).equals("D")
                  && Arrays.stream(EdifactDirectory.values())
                      .anyMatch(one -> one.release().equals(unh.at(2, 3)));
          default -> false;
        };
    if (!known) {
      throw message.refuse(
          unh,
          EdiMessage.shown(type + ' ' + unh.at(2, 2) + '.' + unh.at(2, 3))
              + " is not read, only ORDRSP and DESADV of D.96A and D.01B, and CONTRL");
    }
    return type;
  }

  /** By UCI 0083. */
  private static EdiReceipt receipt(EdiMessage message) {
    EdiSegment uci =
        message.body().stream()
            .filter(segment -> segment.tag().equals("UCI"))
            .findFirst()
            .orElseThrow(() -> message.refuse("has no UCI"));
    List<String> details = new ArrayList<>();
    EdiReceipt.Outcome outcome =
        switch (uci.at(4)) {
          case "4" -> EdiReceipt.Outcome.REJECTED;
          case "7" -> EdiReceipt.Outcome.ACCEPTED;
          case "8" -> EdiReceipt.Outcome.RECEIVED;
          default ->
              throw message.refuse(
                  uci,
                  "what the action " + EdiMessage.shown(uci.at(4)) + " (0083) means is not known");
        };
    details.add("UCI " + uci.at(4) + (uci.at(5).isEmpty() ? "" : " error " + uci.at(5)));
    for (EdiSegment segment : message.body()) {
      if (segment.tag().equals("UCM") && segment.at(3).equals("4")) {
        outcome = EdiReceipt.Outcome.REJECTED;
        details.add("UCM " + segment.at(1) + " 4 error " + segment.at(4));
      }
    }
    String number = new EdiValues(message).identifier(uci, uci.at(1), "control number (0020)");
    return new EdiReceipt(number, outcome, String.join(", ", details));
  }
}
