package io.github.inventorystreams.app.play;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.inventorystreams.app.connect.ServiceClient;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.event.Accounting;
import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.json.JsonLimits;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The accounting of a running service, asked over HTTP. */
final class ServiceAccounting implements Supplier<Accounting> {
  private static final int OK = 200;

  private final ServiceClient service;
  private final JsonMapper mapper = JsonLimits.LARGE.mapper().build();

  private ServiceAccounting(ServiceClient service) {
    this.service = service;
  }

  /** That of a service, {@code null} if none is known. */
  static @Nullable ServiceAccounting of(@Nullable ServiceClient service) {
    return service == null ? null : new ServiceAccounting(service);
  }

  @Override
  public Accounting get() {
    ServiceClient.Answer answer = service.get("/api/accounting");
    if (answer.status() != OK) {
      throw service.refusal(answer);
    }
    try {
      return accounting(mapper.readTree(answer.body()));
    } catch (JsonProcessingException e) {
      throw CommandException.failed("The service answers with something else than JSON.", e);
    }
  }

  private static Accounting accounting(JsonNode body) {
    Map<DeadLetterReason, Long> deadLetters = new EnumMap<>(DeadLetterReason.class);
    for (DeadLetterReason reason : DeadLetterReason.values()) {
      long count = body.path("deadLettersByReason").path(reason.name()).asLong();
      if (count > 0) {
        deadLetters.put(reason, count);
      }
    }
    return new Accounting(
        body.path("records").asLong(),
        body.path("events").asLong(),
        body.path("applied").asLong(),
        body.path("duplicates").asLong(),
        body.path("conflicts").asLong(),
        body.path("pendingCorrections").asLong(),
        deadLetters);
  }
}
