package io.github.inventorystreams.event;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A builder of proposals that are like another one. */
public final class Proposals {
  private final OrderProposal like;
  private long mostUnits;
  private BigDecimal unitCost;
  private @Nullable Boolean approvalRequired;
  private OrderProposal.Care care;

  private Proposals(OrderProposal like) {
    this.like = like;
    mostUnits = like.mostUnits();
    unitCost = like.unitCost();
    approvalRequired = like.approvalRequired();
    care = like.care();
  }

  public static Proposals like(OrderProposal proposal) {
    return new Proposals(proposal);
  }

  public Proposals mostUnits(long units) {
    mostUnits = units;
    return this;
  }

  public Proposals unitCost(String cost) {
    unitCost = new BigDecimal(cost);
    return this;
  }

  public Proposals approvalRequired(boolean required) {
    approvalRequired = required;
    return this;
  }

  public Proposals care(OrderProposal.Care value) {
    care = value;
    return this;
  }

  public OrderProposal build() {
    return new OrderProposal(
        like.book(),
        like.supplierId(),
        like.reviewAtMillis(),
        like.quantity(),
        like.minimumOrder(),
        mostUnits,
        like.packSize(),
        like.demandPerDay(),
        unitCost,
        like.shortageCostPerUnit(),
        like.requestedDelivery(),
        approvalRequired,
        like.why(),
        like.purchase(),
        care);
  }
}
