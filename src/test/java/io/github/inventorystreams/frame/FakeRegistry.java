package io.github.inventorystreams.frame;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A schema registry in the process: what serializers register by Apicurio's API, it tells by that
 * and by Confluent's. Global ids are content ids + 1000.
 */
final class FakeRegistry implements AutoCloseable {
  private static final Pattern CONFLUENT_ID = Pattern.compile(".*/schemas/ids/(\\d+)");
  private static final Pattern CONFLUENT_GUID = Pattern.compile(".*/schemas/guids/(.+)");
  private static final Pattern SUBJECT = Pattern.compile(".*/subjects/(.+)/versions/1");
  private static final Pattern CONTENT_ID = Pattern.compile(".*/ids/contentIds/(\\d+)(.*)");
  private static final Pattern GLOBAL_ID = Pattern.compile(".*/ids/globalIds/(\\d+)(.*)");
  private static final Pattern ARTIFACT =
      Pattern.compile(".*/groups/([^/]+)/artifacts/([^/]+)/versions/1/(content|references)");
  private static final JsonMapper JSON = new JsonMapper();

  /** A schema that it has. */
  record Schema(int id, String name, String type, String text, List<String> references) {}

  private final HttpServer server;
  private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();
  private final ConcurrentLinkedDeque<Integer> failures = new ConcurrentLinkedDeque<>();
  final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  final List<String> authorizations = Collections.synchronizedList(new ArrayList<>());
  volatile String guid = "";

  FakeRegistry() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  URI confluent() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  URI apicurio() {
    return confluent().resolve("/apis/registry/v3");
  }

  /** The next requests are answered with these codes. */
  void fail(int... codes) {
    for (int code : codes) {
      failures.add(code);
    }
  }

  /** Has a schema that refers to others by their names. */
  int add(String name, String type, String text, String... references) {
    int id = schemas.size() + 1;
    schemas.put(id, new Schema(id, name, type, text, List.of(references)));
    return id;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String authorization = exchange.getRequestHeaders().getFirst("Authorization");
      authorizations.add(String.valueOf(authorization));
      if (exchange.getRequestMethod().equals("POST")) {
        respond(exchange, 200, registered(JSON.readTree(exchange.getRequestBody())));
        return;
      }
      asked.add(path);
      Integer failure = failures.poll();
      if (failure != null) {
        respond(exchange, failure, "<html>no registry today</html>");
        return;
      }
      String found = found(path);
      respond(exchange, found == null ? 404 : 200, found == null ? unknown(path) : found);
    }
  }

  private static String unknown(String path) {
    return path.contains("/apis/registry/")
        ? "{'status':404,'name':'ContentNotFoundException'}".replace('\'', '"')
        : "{'error_code':40403,'message':'Schema not found'}".replace('\'', '"');
  }

  private String registered(JsonNode artifact) {
    String name = artifact.path("artifactId").asText();
    JsonNode content = artifact.path("firstVersion").path("content");
    List<String> references = new ArrayList<>();
    content.path("references").forEach(each -> references.add(each.path("name").asText()));
    int id =
        add(
            name,
            artifact.path("artifactType").asText(),
            content.path("content").asText(),
            references.toArray(String[]::new));
    ObjectNode version =
        JSON.createObjectNode()
            .put("version", "1")
            .put("groupId", "default")
            .put("artifactId", name)
            .put("artifactType", artifact.path("artifactType").asText())
            .put("globalId", id + 1000)
            .put("contentId", id);
    ObjectNode answer = JSON.createObjectNode();
    answer.set("version", version);
    answer.set("artifact", version);
    return answer.toString();
  }

  private @Nullable String found(String path) {
    Matcher id = CONFLUENT_ID.matcher(path);
    if (id.matches()) {
      return confluent(schemas.get(Integer.valueOf(id.group(1))));
    }
    Matcher ofGuid = CONFLUENT_GUID.matcher(path);
    if (ofGuid.matches()) {
      return ofGuid.group(1).equals(guid) ? confluent(schemas.get(1)) : null;
    }
    Matcher subject = SUBJECT.matcher(path);
    if (subject.matches()) {
      return confluent(named(subject.group(1)));
    }
    Matcher content = CONTENT_ID.matcher(path);
    if (content.matches()) {
      return apicurio(schemas.get(Integer.valueOf(content.group(1))), content.group(2));
    }
    Matcher global = GLOBAL_ID.matcher(path);
    if (global.matches()) {
      return apicurio(schemas.get(Integer.parseInt(global.group(1)) - 1000), global.group(2));
    }
    Matcher artifact = ARTIFACT.matcher(path);
    return artifact.matches()
        ? apicurio(
            named(artifact.group(2)), artifact.group(3).equals("content") ? "" : "/references")
        : null;
  }

  private @Nullable Schema named(String name) {
    return schemas.values().stream()
        .filter(schema -> schema.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String confluent(@Nullable Schema schema) {
    if (schema == null) {
      return null;
    }
    ObjectNode answer = JSON.createObjectNode().put("schema", schema.text());
    if (!schema.type().equals("AVRO")) {
      answer.put("schemaType", schema.type());
    }
    ArrayNode references = answer.putArray("references");
    schema
        .references()
        .forEach(
            name ->
                references.addObject().put("name", name).put("subject", name).put("version", 1));
    return answer.toString();
  }

  private static @Nullable String apicurio(@Nullable Schema schema, String what) {
    if (schema == null) {
      return null;
    }
    if (what.isEmpty()) {
      return schema.text();
    }
    ArrayNode references = JSON.createArrayNode();
    schema
        .references()
        .forEach(
            name ->
                references
                    .addObject()
                    .put("name", name)
                    .put("groupId", "default")
                    .put("artifactId", name)
                    .put("version", "1"));
    return references.toString();
  }

  private static void respond(HttpExchange exchange, int code, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(code, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
