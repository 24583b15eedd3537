package io.github.inventorystreams.state;

import io.github.inventorystreams.stock.Fingerprint;
import io.github.inventorystreams.stock.Journal;
import io.github.inventorystreams.stock.JournalEntry;
import io.github.inventorystreams.stock.JournalTail;
import java.util.List;

/** The stored form of a sealed chunk of a journal, of some 30 bytes an entry. */
public final class JournalCodec implements Codec<List<JournalEntry>> {
  private static final int VERSION = 3;
  private static final List<JournalEntry.Kind> KINDS = List.of(JournalEntry.Kind.values());

  @Override
  public byte[] encode(List<JournalEntry> chunk) {
    Packer out = new Packer(VERSION);
    out.list(chunk, JournalCodec::packEntry);
    return out.toBytes();
  }

  @Override
  public List<JournalEntry> decode(byte[] bytes) {
    return new Unpacker(bytes, VERSION, "journal").list(JournalCodec::unpackEntry);
  }

  static void pack(Journal journal, Packer out) {
    JournalTail tail = journal.tail();
    // As a list, entry by entry: it is most of a book.
    out.natural(tail.size());
    for (int place = 0; place < tail.size(); place++) {
      packEntry(out, tail.entry(place));
    }
    out.natural(journal.firstChunk()).natural(journal.nextChunk());
  }

  static Journal unpack(Unpacker in) {
    return new Journal(
        JournalTail.of(in.list(JournalCodec::unpackEntry)), in.smallNatural(), in.smallNatural());
  }

  private static void packEntry(Packer out, JournalEntry entry) {
    out.fixed(entry.id().high())
        .fixed(entry.id().low())
        .whole(entry.atMillis())
        .constant(entry.kind())
        .whole(entry.quantity())
        .bool(entry.order() != 0);
    if (entry.order() != 0) {
      out.fixed(entry.order());
    }
    out.optional(entry.count(), CountIdentityCodec::pack).small(entry.content());
    out.bool(entry.withdrawn());
  }

  private static JournalEntry unpackEntry(Unpacker in) {
    return new JournalEntry(
        new Fingerprint(in.fixed(), in.fixed()),
        in.whole(),
        in.constant(KINDS),
        in.whole(),
        in.bool() ? in.fixed() : 0,
        in.optional(CountIdentityCodec::unpack),
        in.small(),
        in.bool());
  }
}
