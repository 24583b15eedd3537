package io.github.inventorystreams.outbound;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The outcome of a channel's attempt to send a message. */
public sealed interface DeliveryOutcome {

  /** The outcome where the message is with the other side, which is responsible from now on. */
  record Taken() implements DeliveryOutcome {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.taken();
    }

    @Override
    public Optional<String> problem() {
      return Optional.empty();
    }
  }

  /**
   * The outcome where the message may go another time.
   *
   * @param reason for a person, without secrets
   * @param waitAtLeast what the other side asked for
   */
  record Failed(String reason, @Nullable Duration waitAtLeast) implements DeliveryOutcome {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.failed(this);
    }

    @Override
    public Optional<String> problem() {
      return Optional.of(reason);
    }
  }

  /**
   * The outcome where the message will never go.
   *
   * @param reason for a person, without secrets
   */
  record Refused(String reason) implements DeliveryOutcome {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.refused(this);
    }

    @Override
    public Optional<String> problem() {
      return Optional.of(reason);
    }
  }

  /** One answer for each kind of outcome. */
  interface Cases<R> {
    R taken();

    R failed(Failed failed);

    R refused(Refused refused);
  }

  <R> R match(Cases<R> cases);

  /** Why it was not taken; empty if it was. */
  Optional<String> problem();

  /** It may go another time, whenever that is. */
  static DeliveryOutcome failed(String reason) {
    return new Failed(reason, null);
  }
}
