package io.github.inventorystreams.state;

import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.stock.JournalEntry;
import io.github.inventorystreams.stock.PlanningOverrides;
import java.util.List;

/** The stored form of the exceptions of a book: 4 bytes where there is nothing. */
final class PlanningOverridesCodec {
  private static final List<JournalEntry.Kind> KINDS = List.of(JournalEntry.Kind.values());

  private PlanningOverridesCodec() {}

  static void pack(PlanningOverrides overrides, Packer out) {
    out.list(
            overrides.held(),
            (packer, held) ->
                id(packer, held.id())
                    .constant(held.kind())
                    .optional(held.epochDay(), Packer::whole)
                    .whole(held.quantity())
                    .whole(held.stockEffect())
                    .whole(held.atMillis())
                    .bool(held.refuted()))
        .list(
            overrides.mended(),
            (packer, mended) ->
                id(packer, mended.id())
                    .whole(mended.epochDay())
                    .natural(mended.quantity())
                    .whole(mended.atMillis()))
        .list(
            overrides.missed(),
            (packer, missed) ->
                id(packer, missed.target()).whole(missed.atMillis()).bool(missed.isCorrection()))
        .list(overrides.confirmed(), (packer, word) -> id(id(packer, word.id()), word.target()));
  }

  static PlanningOverrides unpack(Unpacker in) {
    return new PlanningOverrides(
        in.list(
            held ->
                new PlanningOverrides.Held(
                    id(held),
                    held.constant(KINDS),
                    held.optional(Unpacker::whole),
                    held.whole(),
                    held.whole(),
                    held.whole(),
                    held.bool())),
        in.list(
            mended ->
                new PlanningOverrides.Mended(
                    id(mended), mended.whole(), mended.natural(), mended.whole())),
        in.list(missed -> new PlanningOverrides.Missed(id(missed), missed.whole(), missed.bool())),
        in.list(word -> new PlanningOverrides.Confirmed(id(word), id(word))));
  }

  private static Packer id(Packer out, EventId id) {
    return out.text(id.source()).text(id.eventId()).natural(id.line());
  }

  private static EventId id(Unpacker in) {
    return new EventId(in.text(), in.text(), in.smallNatural());
  }
}
