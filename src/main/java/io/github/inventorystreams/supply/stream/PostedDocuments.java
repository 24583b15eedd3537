package io.github.inventorystreams.supply.stream;

import io.github.inventorystreams.json.OneLine;
import io.github.inventorystreams.supply.plan.SupplyPlan;
import io.github.inventorystreams.supply.post.PostDoor;
import io.github.inventorystreams.supply.post.PostOutcome;
import io.github.inventorystreams.supply.post.PostedAnswers;
import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes in the documents that suppliers' systems post. */
final class PostedDocuments implements PostedAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(PostedDocuments.class);
  private static final int MAX_REASON = 300;
  private static final int SHOWN_OF_DIGEST = 16;

  private final SupplyPlan plan;
  private final DocumentIntake intake;
  private final KnownOrders orders;
  private final InstantSource clock;

  PostedDocuments(SupplyPlan plan, DocumentIntake intake, KnownOrders orders, InstantSource clock) {
    this.plan = plan;
    this.intake = intake;
    this.orders = orders;
    this.clock = clock;
  }

  @Override
  public PostOutcome take(PostDoor door, String digest, byte[] body) {
    if (!orders.isLoaded()) {
      return new PostOutcome.NotKept();
    }
    List<String> refused;
    try {
      refused =
          intake.take(
              new DocumentIntake.Incoming(
                  door.channel(),
                  "post " + digest.substring(0, SHOWN_OF_DIGEST),
                  new DocumentIntake.Way(door.form(), plan.zone()),
                  plan.senders(door.channel()),
                  clock.millis(),
                  body));
    } catch (KafkaException | IllegalStateException e) {
      LOG.error(
          "An answer posted to {} can't be kept: {}", door, line(String.valueOf(e.getMessage())));
      return new PostOutcome.NotKept();
    }
    if (refused.isEmpty()) {
      return new PostOutcome.Taken();
    }
    LOG.warn("An answer posted to {} is refused: {}", door, line(String.join("; ", refused)));
    return new PostOutcome.Refused(refused);
  }

  private static String line(String text) {
    return OneLine.of(text, MAX_REASON);
  }
}
