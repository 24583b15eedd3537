package io.github.inventorystreams.json;

import io.github.inventorystreams.event.EventId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The identities of the events of one mapped record. */
final class RecordIdentity {
  private final @Nullable EventId ofHeaders;
  private final @Nullable Supplier<EventId> made;
  private @Nullable EventId substitute;

  /**
   * @param ofHeaders what the record's headers say, or {@code null}
   * @param made an identity for a record that has none; {@code null} = each event must have its own
   */
  RecordIdentity(@Nullable EventId ofHeaders, @Nullable Supplier<EventId> made) {
    this.ofHeaders = ofHeaders;
    this.made = made;
  }

  /**
   * The identity of an event or of one of its lines. Headers name a record: its events, if there
   * can be several, have it only where they have no id of their own.
   *
   * @param sourced the fields that have the source
   * @param named the fields that have the id
   * @param line 0 for an event without lines
   */
  EventId of(EventFields sourced, EventFields named, EventPosition position, int line)
      throws InvalidRecordException {
    if (position.isAlone() && ofHeaders != null) {
      return new EventId(ofHeaders.source(), ofHeaders.eventId(), line);
    }
    return new EventId(
        source(sourced),
        named.has("eventId") || !hasSubstitute()
            ? named.text("eventId")
            : substitute().eventId() + position.idSuffix(),
        line);
  }

  /** The identity of a line that has an id of its own. */
  EventId ofLine(EventFields line) throws InvalidRecordException {
    return new EventId(source(line), line.text("eventId"), 0);
  }

  private String source(EventFields fields) throws InvalidRecordException {
    return fields.has("source") || !hasSubstitute() ? fields.text("source") : substitute().source();
  }

  private boolean hasSubstitute() {
    return ofHeaders != null || made != null;
  }

  /** Made once for a record, since it can cost a digest of its bytes. */
  private EventId substitute() {
    if (substitute == null) {
      substitute = ofHeaders != null || made == null ? ofHeaders : made.get();
    }
    if (substitute == null) {
      throw new IllegalStateException("nothing stands in for the id");
    }
    return substitute;
  }
}
