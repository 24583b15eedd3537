package io.github.inventorystreams.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.inventorystreams.json.JsonLimits;
import io.github.inventorystreams.json.OneLine;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request by which people act. Only JSON is taken: no form of another site can send
 * it without being asked first.
 */
record RequestBody(JsonNode json) {
  private static final JsonMapper MAPPER = JsonLimits.REQUEST.mapper().build();
  private static final String JSON = "application/json";
  private static final int MAX_ID = 1_000;
  private static final int MAX_NAME = 100;

  /** The body, or a refusal in one line. */
  static RequestBody of(Context request) {
    String type = request.contentType();
    if (type == null || !JSON.equalsIgnoreCase(type.replaceFirst("\\s*;.*", ""))) {
      throw new BadRequestResponse("the Content-Type must be application/json");
    }
    try {
      JsonNode body = MAPPER.readTree(request.body());
      if (body.isObject()) {
        return new RequestBody(body);
      }
      throw new BadRequestResponse("the body must be a JSON object");
    } catch (JsonProcessingException e) {
      throw new BadRequestResponse("the body must be a JSON object");
    }
  }

  JsonNode field(String name) {
    return json.path(name);
  }

  /** A text that has to be there. */
  String text(String name) {
    String text = json.path(name).asText("");
    if (text.isEmpty() || text.length() > MAX_ID) {
      throw new BadRequestResponse(name + " must have 1 to " + MAX_ID + " characters");
    }
    return text;
  }

  @Nullable String optionalText(String name) {
    return json.path(name).isNull() || json.path(name).isMissingNode() ? null : text(name);
  }

  /** Who does it, as people call themselves. */
  String person(String name) {
    String person = json.path(name).asText("").strip();
    if (person.isEmpty() || person.length() > MAX_NAME) {
      throw new BadRequestResponse(
          "%s must be the name of whoever does it, of 1 to %d characters"
              .formatted(name, MAX_NAME));
    }
    if (!OneLine.of(person, MAX_NAME).equals(person)) {
      throw new BadRequestResponse(name + " must be a name on one line");
    }
    return person;
  }

  /** A typing error in an optional field would else pass unnoticed. */
  void onlyHas(Set<String> names) {
    for (Iterator<String> each = json.fieldNames(); each.hasNext(); ) {
      String name = each.next();
      if (!names.contains(name)) {
        throw new BadRequestResponse("%s is not known here".formatted(OneLine.quoted(name)));
      }
    }
  }
}
