package io.github.inventorystreams.app.config;

import io.github.inventorystreams.event.CapacitySharing;
import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.ServiceTarget;
import io.github.inventorystreams.event.UnmetDemand;
import io.github.inventorystreams.json.MissingIdentity;
import io.github.inventorystreams.purchasing.TimeoutRules.Unanswered;
import io.github.inventorystreams.stages.StageSettings.LeadTimes;
import io.github.inventorystreams.stages.StageSettings.ReviewClock;

/** The settings with a few values. */
public final class Choices {
  public static final Choice<MissingIdentity> IDENTITY =
      Choice.inSmallLetters("input.identity", MissingIdentity.class);
  public static final Choice<MissingTime> TIME =
      Choice.inSmallLetters("input.time", MissingTime.class);
  public static final Choice<RegistryId> REGISTRY_ID =
      Choice.inSmallLetters("registry.id", RegistryId.class);
  public static final Choice<ReviewClock> REVIEW_CLOCK =
      Choice.inSmallLetters("review.clock", ReviewClock.class);
  public static final Choice<Returns> RETURNS =
      Choice.inSmallLetters("demand.returns", Returns.class);
  public static final Choice<PolicyName> POLICY = Choice.of("sku.policy", PolicyName.class);
  public static final Choice<NeverCounted> NEVER_COUNTED =
      Choice.inSmallLetters("sku.never-counted", NeverCounted.class);
  public static final Choice<ServiceTarget> SERVICE_TARGET =
      Choice.of("sku.service-target", ServiceTarget.class);
  public static final Choice<UnmetDemand> UNMET_DEMAND =
      Choice.inSmallLetters("sku.unmet-demand", UnmetDemand.class);
  public static final Choice<CapacitySharing> CAPACITY_SHARING =
      Choice.of("supplier.capacity-sharing", CapacitySharing.class);
  public static final Choice<Unanswered> UNANSWERED =
      Choice.inSmallLetters("orders.unanswered", Unanswered.class);
  public static final Choice<LeadTimes> LEAD_TIME =
      Choice.inSmallLetters("orders.lead-time", LeadTimes.class);
  public static final Choice<Guarantee> GUARANTEE =
      Choice.inSmallLetters("stream.guarantee", Guarantee.class);

  private Choices() {}

  /** The treatment of events without a time. */
  public enum MissingTime {
    /** They are refused. */
    REQUIRED,
    /** Their time is that of their record. */
    RECORD
  }

  /** The kind of ids in frames, as Apicurio's own API names them. */
  public enum RegistryId {
    /** Ids of a content. */
    CONTENT,
    /** Ids of a version, as its serializers wrote them before version 3. */
    GLOBAL
  }

  /** The effect of a customer's return on demand. */
  public enum Returns {
    /** None. */
    IGNORE,
    /** It lowers demand. */
    NET
  }

  /** The treatment of a SKU that has settings at a location, and no event there. */
  public enum NeverCounted {
    /** It is listed, and not reviewed. */
    UNKNOWN,
    /** It is reviewed as counted with 0. */
    ZERO
  }

  /** The guarantee of Kafka Streams. */
  public enum Guarantee {
    /** With transactions. */
    EXACTLY_ONCE_V2,
    /** Without. */
    AT_LEAST_ONCE
  }
}
