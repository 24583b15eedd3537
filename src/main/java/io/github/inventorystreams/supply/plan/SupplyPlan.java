package io.github.inventorystreams.supply.plan;

import io.github.inventorystreams.supply.answer.AnswerForm;
import io.github.inventorystreams.supply.answer.Senders;
import io.github.inventorystreams.supply.channel.Inbox;
import io.github.inventorystreams.supply.channel.SupplierChannel;
import io.github.inventorystreams.supply.delivery.RetryPolicy;
import io.github.inventorystreams.supply.document.Party;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is sent orders in which way.
 *
 * @param buyer who orders
 * @param zone in which days of documents begin
 * @param language of people at suppliers whose own is not set, of ISO 639
 * @param ways by the names of their channels
 * @param channelBySupplier the channels of suppliers that have one of their own
 * @param otherwise the channel of all others; {@code null} = their orders wait
 * @param pages where suppliers answer on a page; {@code null} = nowhere
 */
public record SupplyPlan(
    Party buyer,
    ZoneId zone,
    String language,
    Map<String, Way> ways,
    Map<String, String> channelBySupplier,
    @Nullable String otherwise,
    RetryPolicy retries,
    @Nullable PagePlan pages) {
  /** In place of the channel of a supplier who has none; no channel can be called so. */
  public static final String NONE = "none";

  public SupplyPlan {
    ways = Map.copyOf(ways);
    channelBySupplier = Map.copyOf(channelBySupplier);
  }

  /**
   * A channel, and how answers come back by it.
   *
   * @param answers {@code null} = not at all, or at once
   */
  public record Way(SupplierChannel channel, @Nullable AnswerPlan answers) {}

  /** How answers come in. */
  public sealed interface AnswerPlan {
    AnswerForm form();
  }

  /**
   * Answers that are fetched from a place.
   *
   * @param every how often it is looked into
   */
  public record InboxPlan(Inbox inbox, Duration every, AnswerForm form) implements AnswerPlan {}

  /**
   * Answers that are posted to the port of the pages.
   *
   * @param secret that signs them
   */
  public record PostPlan(String secret, AnswerForm form) implements AnswerPlan {

    /** Without the secret. */
    @Override
    public String toString() {
      return form.name();
    }
  }

  /** The channel of a supplier, or {@link #NONE}. */
  public String channelOf(String supplierId) {
    String own = channelBySupplier.get(supplierId);
    if (own != null) {
      return own;
    }
    return otherwise == null ? NONE : otherwise;
  }

  /**
   * Whether answers by a channel tell whose they are: it is one supplier's alone, or they say who
   * has sent them. Others are all refused.
   */
  public boolean tellsSenders(String channel) {
    Way way = ways.get(channel);
    AnswerPlan answers = way == null ? null : way.answers();
    return answers == null || answers.form().tellsSender() || supplierOf(channel) != null;
  }

  /** Whose answers come by a channel. */
  public Senders senders(String channel) {
    String only = supplierOf(channel);
    return only == null
        ? Senders.shared(supplierId -> channelOf(supplierId).equals(channel))
        : Senders.only(only);
  }

  /** The supplier whose channel it is, or {@code null} if it is that of several or of nobody. */
  private @Nullable String supplierOf(String channel) {
    Set<String> suppliers =
        channelBySupplier.entrySet().stream()
            .filter(each -> each.getValue().equals(channel))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return suppliers.size() == 1 && !channel.equals(otherwise) ? suppliers.iterator().next() : null;
  }
}
