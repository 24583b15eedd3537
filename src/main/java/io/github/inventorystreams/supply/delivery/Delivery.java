package io.github.inventorystreams.supply.delivery;

import io.github.inventorystreams.json.TraceContext;
import io.github.inventorystreams.supply.document.DocumentKind;
import io.github.inventorystreams.supply.document.OrderDocument;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A document on its way to its supplier: one value of the topic of deliveries.
 *
 * @param location that its goods are for
 * @param controlNumber of the document, for forms that want one; 0 before it is made
 * @param attempts how often it was begun to be sent
 * @param sinceMillis when it began to wait
 * @param changedAtMillis when it came to this state
 * @param troubledSinceMillis since when people have to look after it; at the step that ends that,
 *     since when they had to; else {@code null}
 * @param documentHash SHA-256 of the bytes of its last attempt in hexadecimal, or {@code null}
 * @param messageId by which the other side knows it, or {@code null}
 * @param reason why it waits, failed or was withdrawn, in one line for people; or {@code null}
 * @param asked who has asked for it last, where a person has; or {@code null}
 * @param acknowledgedBy who has said that it is there: the supplier, or whoever has recorded it for
 *     him; or {@code null}
 * @param order what it is made of, while it is open and was not attempted
 * @param document as it was made at its first attempt, while it is open: it stays the same
 * @param trace of the revision that it tells of, or {@code null}
 */
public record Delivery(
    DeliveryKey key,
    DocumentKind kind,
    String supplierId,
    String location,
    DeliveryState state,
    long controlNumber,
    int attempts,
    long sinceMillis,
    long changedAtMillis,
    @Nullable Long troubledSinceMillis,
    @Nullable String documentHash,
    @Nullable String messageId,
    @Nullable String reason,
    @Nullable Asked asked,
    @Nullable String acknowledgedBy,
    @Nullable PackedOrder order,
    @Nullable OrderDocument document,
    @Nullable TraceContext trace) {

  /** Why a document is withdrawn that goes by another channel instead. */
  static final String ANOTHER_WAY = "it goes another way";

  /** Why a document is withdrawn of an order that was called off. */
  static final String CANCELLED = "the order is cancelled";

  /** Why a document is withdrawn of an order that is over. */
  static final String OVER = "the order is over";

  /**
   * What a person has asked for.
   *
   * @param requestId by which the request is known
   * @param by the person
   * @param again whether the supplier may have had the order before
   */
  public record Asked(String requestId, String by, boolean again) {}

  /** A document whose turn has not come. */
  public static Delivery waiting(
      DeliveryKey key,
      DocumentKind kind,
      String supplierId,
      String location,
      PackedOrder order,
      long nowMillis) {
    return new Delivery(
        key,
        kind,
        supplierId,
        location,
        DeliveryState.WAITING,
        0,
        0,
        nowMillis,
        nowMillis,
        null,
        null,
        null,
        null,
        null,
        null,
        order,
        null,
        null);
  }

  /** The same, caused by what has this place in a trace. */
  public Delivery tracedBy(@Nullable TraceContext cause) {
    return changed(copy -> copy.trace = cause);
  }

  /** The same, asked for by somebody; {@code null} = by nobody. */
  public Delivery with(@Nullable Asked newAsked) {
    return changed(copy -> copy.asked = newAsked);
  }

  /** The same with a number for its document. */
  public Delivery numbered(long number) {
    return changed(copy -> copy.controlNumber = number);
  }

  /** The same, begun to be sent once more. */
  public Delivery attempted(OrderDocument made, String hash, long nowMillis) {
    return changed(
        copy -> {
          copy.state = DeliveryState.ATTEMPTED;
          copy.attempts++;
          copy.changedAtMillis = nowMillis;
          copy.documentHash = hash;
          copy.acknowledgedBy = null;
          copy.order = null;
          copy.document = made;
        });
  }

  /** The same, open as before, with why it was not taken; it is tried again. */
  public Delivery notTaken(String why, long nowMillis) {
    return changed(
        copy -> {
          copy.reason = why;
          copy.changedAtMillis = nowMillis;
        });
  }

  /** The same, open as before, with what holds it up until somebody mends it. */
  public Delivery heldUp(String why, long nowMillis) {
    return notTaken(why, nowMillis).changed(copy -> copy.troubledFrom(nowMillis));
  }

  /** The same at an end of its way, without what it was made of. */
  public Delivery ended(
      DeliveryState end, @Nullable String why, @Nullable String partnersId, long nowMillis) {
    boolean isTroubled = state.isOpen() || state.isGivenUp();
    return changed(
        copy -> {
          copy.troubledSinceMillis = isTroubled ? troubledSinceMillis : null;
          if (end.isGivenUp()) {
            copy.troubledFrom(nowMillis);
          }
          copy.state = end;
          copy.reason = why;
          copy.messageId = partnersId == null ? messageId : partnersId;
          copy.changedAtMillis = nowMillis;
          copy.order = null;
          copy.document = null;
        });
  }

  /** The same that nobody needs any more, with what has held it up before. */
  public Delivery withdrawn(String why, long nowMillis) {
    String whole = reason == null ? why : "%s; before: %s".formatted(why, reason);
    return ended(DeliveryState.WITHDRAWN, whole, null, nowMillis);
  }

  /** The same, of which somebody has said that it is there. */
  public Delivery acknowledged(String person, long nowMillis) {
    return ended(DeliveryState.ACKNOWLEDGED, null, null, nowMillis)
        .changed(copy -> copy.acknowledgedBy = person);
  }

  /** The same once more. Where it was given up, people look after it until this one has gone. */
  Delivery after(Delivery before) {
    return changed(
        copy -> {
          copy.attempts = before.attempts;
          copy.troubledSinceMillis = before.state.isGivenUp() ? before.troubledSinceMillis : null;
        });
  }

  /** The same, without what it is made of. */
  public Delivery withoutContent() {
    return changed(
        copy -> {
          copy.order = null;
          copy.document = null;
        });
  }

  /** The same, with what was sent of it since it was asked for, withdrawn or acknowledged. */
  Delivery tried(Delivery sent, @Nullable String partnersId) {
    return changed(
        copy -> {
          copy.controlNumber = sent.controlNumber;
          copy.attempts = sent.attempts;
          copy.documentHash = sent.documentHash;
          copy.messageId = partnersId == null ? messageId : partnersId;
        });
  }

  /** Whether nobody needs its order any more. */
  boolean isOfNoUse() {
    return state == DeliveryState.WITHDRAWN
        && reason != null
        && (reason.startsWith(CANCELLED) || reason.startsWith(OVER));
  }

  /** Whether the supplier may have it by this way. */
  boolean mayHaveGone() {
    return attempts > 0 || state.isDelivered();
  }

  /** Whether the supplier may have it already, so that it is marked as a repetition. */
  public boolean isRepeated() {
    return attempts > 1 || (asked != null && asked.again());
  }

  private Delivery changed(Consumer<Copy> change) {
    Copy copy = new Copy(this);
    change.accept(copy);
    return copy.made();
  }

  /** A copy that is being made. */
  private static final class Copy {
    private final Delivery of;
    private DeliveryState state;
    private long controlNumber;
    private int attempts;
    private long changedAtMillis;
    private @Nullable Long troubledSinceMillis;
    private @Nullable String documentHash;
    private @Nullable String messageId;
    private @Nullable String reason;
    private @Nullable Asked asked;
    private @Nullable String acknowledgedBy;
    private @Nullable PackedOrder order;
    private @Nullable OrderDocument document;
    private @Nullable TraceContext trace;

    Copy(Delivery of) {
      this.of = of;
      state = of.state;
      controlNumber = of.controlNumber;
      attempts = of.attempts;
      changedAtMillis = of.changedAtMillis;
      troubledSinceMillis = of.troubledSinceMillis;
      documentHash = of.documentHash;
      messageId = of.messageId;
      reason = of.reason;
      asked = of.asked;
      acknowledgedBy = of.acknowledgedBy;
      order = of.order;
      document = of.document;
      trace = of.trace;
    }

    /** Unless people look after it already. */
    void troubledFrom(long nowMillis) {
      troubledSinceMillis = troubledSinceMillis == null ? nowMillis : troubledSinceMillis;
    }

    Delivery made() {
      return new Delivery(
          of.key,
          of.kind,
          of.supplierId,
          of.location,
          state,
          controlNumber,
          attempts,
          of.sinceMillis,
          changedAtMillis,
          troubledSinceMillis,
          documentHash,
          messageId,
          reason,
          asked,
          acknowledgedBy,
          order,
          document,
          trace);
    }
  }
}
