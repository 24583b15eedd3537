package io.github.inventorystreams.frame;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.inventorystreams.json.JsonLimits;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;

/**
 * The HTTP client of the registry, which distinguishes a registry that is not there from one that
 * does not know.
 */
final class RegistryHttp {
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  /** Confluent's error codes of what is not found are 404 with two digits more. */
  private static final int FIRST_NOT_FOUND_CODE = 40400;

  static final JsonMapper JSON = JsonLimits.LARGE.mapper().build();

  private final RegistryOptions options;
  private final HttpClient client;
  private final HttpRequest.Builder request;

  /**
   * @throws IllegalArgumentException if a file for TLS can't be read, or a secret can't be sent
   */
  RegistryHttp(RegistryOptions options) {
    this.options = options;
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(options.timeout());
    SSLContext tls = Tls.of(options);
    this.client = (tls == null ? builder : builder.sslContext(tls)).build();
    this.request =
        HttpRequest.newBuilder(options.url())
            .timeout(options.timeout())
            .header("Accept", "application/vnd.schemaregistry.v1+json, application/json, */*");
    if (options.authorization() != null) {
      try {
        request.header("Authorization", options.authorization());
      } catch (IllegalArgumentException e) {
        // Its message repeats the secret.
        throw new IllegalArgumentException("the token or password can't be sent in a header");
      }
    }
  }

  /** What lies at a path below the URL, as text. */
  String text(String path) throws RegistryAbsent, BadFrame {
    HttpResponse<String> response = send(path);
    if (response.statusCode() == OK) {
      return response.body();
    }
    // 400 and 422 are about what was asked for; who waits for another answer waits for good.
    if (response.statusCode() == 400
        || response.statusCode() == 422
        || (response.statusCode() == NOT_FOUND && knowsNot(response.body()))) {
      throw new BadFrame("the registry %s does not know it".formatted(options));
    }
    throw new RegistryAbsent("it answers %d%s".formatted(response.statusCode(), hint(response)));
  }

  /** What lies at a path below the URL, as JSON. */
  JsonNode json(String path) throws RegistryAbsent, BadFrame {
    String text = text(path);
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new RegistryAbsent("it answers with something else than JSON: check registry.url");
    }
  }

  private HttpResponse<String> send(String path) throws RegistryAbsent {
    HttpRequest asked = request.copy().uri(URI.create(options.url() + path)).build();
    CompletableFuture<HttpResponse<String>> response =
        client.sendAsync(asked, BodyHandlers.ofString());
    try {
      // The client's own timeout ends with the headers of the answer.
      return response.get(options.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      response.cancel(true);
      throw new RegistryAbsent("it has not answered within " + options.timeout());
    } catch (ExecutionException e) {
      throw new RegistryAbsent(reasonOf(e.getCause() == null ? e : e.getCause()));
    } catch (InterruptedException e) {
      response.cancel(true);
      Thread.currentThread().interrupt();
      throw new RegistryAbsent("asking it was interrupted");
    }
  }

  private static String reasonOf(Throwable failure) {
    if (failure instanceof ConnectException) {
      return "nothing answers there";
    }
    return failure.getMessage() == null
        ? failure.getClass().getSimpleName()
        : failure.getClass().getSimpleName() + ": " + failure.getMessage();
  }

  /** A 404 of a proxy, or of a wrong path, says nothing of the schema. */
  private static boolean knowsNot(String body) {
    JsonNode problem;
    try {
      problem = JSON.readTree(body);
    } catch (JsonProcessingException e) {
      problem = MissingNode.getInstance();
    }
    return problem.path("error_code").asInt() > FIRST_NOT_FOUND_CODE
        || problem.path("name").asText().endsWith("NotFoundException");
  }

  private static String hint(HttpResponse<String> response) {
    return switch (response.statusCode()) {
      case 401, 403 -> ": check registry.user and registry.password, or registry.token";
      case NOT_FOUND -> " where a schema should be: check the path of registry.url";
      default -> response.statusCode() / 100 == 3 ? " (another address): check registry.url" : "";
    };
  }
}
