package io.github.inventorystreams.state;

import io.github.inventorystreams.event.CapacitySharing;
import io.github.inventorystreams.event.LeadTimeUnit;
import io.github.inventorystreams.event.SupplierTerms;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The stored form of the terms of a supplier. */
public final class SupplierTermsCodec implements Codec<SupplierTerms> {
  private static final int VERSION = 3;
  private static final List<CapacitySharing> SHARINGS = List.of(CapacitySharing.values());
  private static final List<LeadTimeUnit> UNITS = List.of(LeadTimeUnit.values());

  @Override
  public byte[] encode(SupplierTerms terms) {
    Packer out = new Packer(VERSION);
    pack(terms, out);
    return out.toBytes();
  }

  static void pack(SupplierTerms terms, Packer packer) {
    packer
        .text(terms.supplierId())
        .optional(terms.capacityPerReview(), Packer::natural)
        .real(terms.leadTimeDays())
        .real(terms.leadTimeStdDays())
        .natural(daySet(terms.reviewDays()))
        .natural(terms.cutOff().toNanoOfDay())
        .text(terms.zone().getId())
        .optional(terms.minimumOrderValue(), SettingsCodec::packMoney)
        .text(terms.currency())
        .constant(terms.capacitySharing())
        .optional(terms.answerWithinHours(), Packer::real)
        .bool(terms.approvalRequired())
        .list(
            terms.holidays().stream().sorted().toList(), (out, day) -> out.whole(day.toEpochDay()))
        .constant(terms.leadTimeUnit());
  }

  @Override
  public SupplierTerms decode(byte[] bytes) {
    return unpack(new Unpacker(bytes, VERSION, "supplier's terms"));
  }

  static SupplierTerms unpack(Unpacker in) {
    return new SupplierTerms(
        in.text(),
        in.optional(Unpacker::natural),
        in.real(),
        in.real(),
        days(in.smallNatural()),
        LocalTime.ofNanoOfDay(in.natural()),
        ZoneId.of(in.text()),
        in.optional(SettingsCodec::unpackMoney),
        in.text(),
        in.constant(SHARINGS),
        in.optional(Unpacker::real),
        in.bool(),
        Set.copyOf(in.list(day -> LocalDate.ofEpochDay(day.whole()))),
        in.constant(UNITS));
  }

  static int daySet(Set<DayOfWeek> days) {
    return days.stream().mapToInt(day -> 1 << day.getValue()).sum();
  }

  static Set<DayOfWeek> days(int daySet) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if ((daySet & (1 << day.getValue())) != 0) {
        days.add(day);
      }
    }
    return days;
  }
}
