package io.github.inventorystreams.app.topics;

import io.github.inventorystreams.app.connect.BrokerProbe;
import io.github.inventorystreams.app.console.CommandException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * The answers of a broker to requests. Every failure is one line that names the broker.
 *
 * @param properties of the client that asks
 */
record AdminAnswers(Map<String, Object> properties) {
  private static final Duration PROBE_EACH = Duration.ofSeconds(1);

  /**
   * What is asked of a broker, as it is told where that refuses.
   *
   * @param doing with its object, after "to"
   * @param right with its resource
   */
  record Request(String doing, String right) {
    static final Request LOOK = new Request("say who it is", "Describe on the cluster");
    static final Request ENDS =
        new Request("say where topics begin and end", "Describe on the topics");

    static Request of(String doing, String right, String resource) {
      return new Request(
          "%s the %s".formatted(doing, resource), "%s on the %s".formatted(right, resource));
    }
  }

  /**
   * The answer to a request.
   *
   * @throws CommandException with why there is none, in one line
   */
  <T> T get(Request request, KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw failure(request, e, properties);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandException.failed("Interrupted while Kafka was asked.", e);
    }
  }

  static CommandException failure(
      Request request, ExecutionException thrown, Map<String, Object> properties) {
    Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
    if (cause instanceof TimeoutException) {
      return CommandException.failed(BrokerProbe.after(properties, PROBE_EACH).text() + '.', cause);
    }
    return CommandException.failed(
        "Kafka at %s refuses to %s: %s%s"
            .formatted(
                properties.get("bootstrap.servers"),
                request.doing(),
                innermost(cause),
                wayOut(request, cause)),
        cause);
  }

  /** What mends a refusal, where its kind says it. */
  private static String wayOut(Request request, Throwable refusal) {
    if (refusal instanceof SslAuthenticationException) {
      return " (the broker has to show a certificate for the host name in bootstrap.servers, from an authority that kafka.ssl.truststore.location trusts)";
    }
    if (refusal instanceof SaslAuthenticationException) {
      return " (the login is in kafka.sasl.jaas.config and kafka.sasl.mechanism)";
    }
    return RightHint.of(refusal, request.right());
  }

  static CommandException noConnection(String bootstrapServers, KafkaException thrown) {
    return CommandException.failed(
        "No connection to Kafka at %s: %s.".formatted(bootstrapServers, innermost(thrown)), thrown);
  }

  static String innermost(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }
}
