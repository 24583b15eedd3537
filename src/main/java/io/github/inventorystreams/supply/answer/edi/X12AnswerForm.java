package io.github.inventorystreams.supply.answer.edi;

import io.github.inventorystreams.supply.answer.AnswerForm;
import io.github.inventorystreams.supply.answer.SupplierDocument;
import io.github.inventorystreams.supply.answer.UnreadableAnswerException;
import io.github.inventorystreams.supply.document.edi.EdiPartner;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The transaction sets 855, 856 and 997 of X12. A 997 is a receipt and no answer, and so is TA1:
 * {@link #read} passes them over, {@link #receipts} tells them.
 */
public final class X12AnswerForm implements AnswerForm, EdiReceipt.Form {
  /** By which settings name it. */
  public static final String NAME = "x12-4010";

  private static final Map<String, EdiReceipt.Outcome> OUTCOMES =
      Map.of(
          "A", EdiReceipt.Outcome.ACCEPTED,
          "E", EdiReceipt.Outcome.ACCEPTED,
          "P", EdiReceipt.Outcome.REJECTED,
          "R", EdiReceipt.Outcome.REJECTED,
          "M", EdiReceipt.Outcome.REJECTED,
          "W", EdiReceipt.Outcome.REJECTED,
          "X", EdiReceipt.Outcome.REJECTED);

  private final @Nullable EdiPartner sender;
  private final int transitDays;

  /**
   * @param sender of interchanges, or {@code null} to take them from anybody
   * @param transitDays from the supplier's door to ours, for answers that say when goods leave; 0
   *     takes that day as it is
   */
  public X12AnswerForm(@Nullable EdiPartner sender, int transitDays) {
    this.sender = sender;
    this.transitDays = transitDays;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> mediaTypes() {
    return Set.of("application/edi-x12");
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
        case "855" -> documents.add(new X12Acknowledgment(message, transitDays).read(zone));
        case "856" -> documents.add(new X12ShipNotice(message).read(zone));
        default -> {}
      }
    }
    return List.copyOf(documents);
  }

  @Override
  public List<EdiReceipt> receipts(byte[] bytes) {
    EdiInterchange.Contents contents = open(bytes);
    List<EdiReceipt> receipts = new ArrayList<>();
    for (EdiSegment segment : contents.outside()) {
      if (segment.tag().equals("TA1")) {
        receipts.add(ofTa1(segment));
      }
    }
    for (EdiMessage message : contents.messages()) {
      if (type(message).equals("997")) {
        receipts.add(of997(message));
      }
    }
    return List.copyOf(receipts);
  }

  private EdiInterchange.Contents open(byte[] bytes) {
    EdiInterchange.Contents contents = EdiInterchange.readX12(bytes);
    EdifactAnswerForm.hold(sender, contents.envelope());
    boolean receipt = contents.outside().stream().anyMatch(one -> one.tag().equals("TA1"));
    if (contents.messages().isEmpty() && !receipt) {
      throw new UnreadableAnswerException("has no transaction set");
    }
    return contents;
  }

  private static String type(EdiMessage message) {
    String type = message.header().at(1);
    return switch (type) {
      case "855", "856", "997" -> type;
      default ->
          throw message.refuse(
              message.header(), EdiMessage.shown(type) + " is not read, only 855, 856 and 997");
    };
  }

  private static EdiReceipt ofTa1(EdiSegment ta1) {
    EdiReceipt.Outcome outcome = OUTCOMES.get(ta1.at(4));
    if (outcome == null) {
      throw new UnreadableAnswerException(
          "segment TA1: what the outcome "
              + EdiMessage.shown(ta1.at(4))
              + " (I17) means is not known");
    }
    return new EdiReceipt(
        number(ta1.at(1)), outcome, "TA1 " + ta1.at(4) + ' ' + EdiMessage.shown(ta1.at(5)));
  }

  private static EdiReceipt of997(EdiMessage message) {
    EdiSegment group = only(message, "AK1");
    EdiSegment end = only(message, "AK9");
    EdiReceipt.Outcome outcome = OUTCOMES.get(end.at(1));
    if (outcome == null) {
      throw message.refuse(
          end, "what the outcome " + EdiMessage.shown(end.at(1)) + " (715) means is not known");
    }
    String number =
        new EdiValues(message)
            .identifier(group, group.at(2), "control number of the group (AK102)");
    return new EdiReceipt(
        number(number), outcome, "AK1 " + group.at(1) + ' ' + number + ", AK9 " + end.at(1));
  }

  private static EdiSegment only(EdiMessage message, String tag) {
    List<EdiSegment> found =
        message.body().stream().filter(segment -> segment.tag().equals(tag)).toList();
    if (found.size() != 1) {
      throw message.refuse("has " + found.size() + " segments " + tag + ", not one");
    }
    return found.get(0);
  }

  /** ISA13 has zeros before it, GS06 has none. */
  private static String number(String text) {
    return text.length() > 1 && text.charAt(0) == '0' && text.chars().allMatch(Character::isDigit)
        ? text.replaceFirst("^0+(?=.)", "")
        : text;
  }
}
