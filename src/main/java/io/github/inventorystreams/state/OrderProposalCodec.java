package io.github.inventorystreams.state;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.OrderProposal;
import io.github.inventorystreams.event.OrderReason;
import io.github.inventorystreams.event.PolicyName;
import java.time.LocalDate;
import java.util.List;

/** The stored form of a proposal that waits for its round to close. */
public final class OrderProposalCodec implements Codec<OrderProposal> {
  private static final int VERSION = 5;
  private static final List<PolicyName> POLICIES = List.of(PolicyName.values());

  @Override
  public byte[] encode(OrderProposal proposal) {
    Packer out =
        new Packer(VERSION)
            .text(proposal.book().sku())
            .text(proposal.book().location())
            .text(proposal.supplierId())
            .whole(proposal.reviewAtMillis())
            .natural(proposal.quantity())
            .natural(proposal.minimumOrder())
            .natural(proposal.mostUnits())
            .natural(proposal.packSize())
            .real(proposal.demandPerDay());
    SettingsCodec.packMoney(out, proposal.unitCost());
    out.real(proposal.shortageCostPerUnit());
    out.whole(proposal.requestedDelivery().toEpochDay())
        .optional(proposal.approvalRequired(), Packer::bool);
    packReason(proposal.why(), out);
    PurchaseCodec.pack(out, proposal.purchase());
    OrderProposal.Care care = proposal.care();
    return out.bool(care.urgent())
        .natural(care.topUpUnits())
        .optional(care.approvalReason(), Packer::text)
        .toBytes();
  }

  @Override
  public OrderProposal decode(byte[] bytes) {
    Unpacker in = new Unpacker(bytes, VERSION, "proposal");
    return new OrderProposal(
        new BookKey(in.text(), in.text()),
        in.text(),
        in.whole(),
        in.natural(),
        in.natural(),
        in.natural(),
        in.natural(),
        in.real(),
        SettingsCodec.unpackMoney(in),
        in.real(),
        LocalDate.ofEpochDay(in.whole()),
        in.optional(Unpacker::bool),
        unpackReason(in),
        PurchaseCodec.unpack(in),
        new OrderProposal.Care(in.bool(), in.natural(), in.optional(Unpacker::text)));
  }

  static void packReason(OrderReason why, Packer out) {
    out.constant(why.policy())
        .text(why.model())
        .real(why.serviceLevel())
        .whole(why.onHand())
        .natural(why.reserved())
        .natural(why.onOrder())
        .whole(why.position())
        .real(why.protectionDays())
        .real(why.forecast())
        .real(why.safetyStock())
        .real(why.target())
        .natural(why.need())
        .natural(why.afterMinimum())
        .natural(why.afterPack())
        .optional(why.capacity(), Packer::natural)
        .natural(why.allocated())
        .list(why.notes(), Packer::text);
  }

  static OrderReason unpackReason(Unpacker in) {
    return new OrderReason(
        in.constant(POLICIES),
        in.text(),
        in.real(),
        in.whole(),
        in.natural(),
        in.natural(),
        in.whole(),
        in.real(),
        in.real(),
        in.real(),
        in.real(),
        in.natural(),
        in.natural(),
        in.natural(),
        in.optional(Unpacker::natural),
        in.natural(),
        in.list(Unpacker::text));
  }
}
