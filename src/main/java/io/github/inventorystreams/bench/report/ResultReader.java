package io.github.inventorystreams.bench.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.inventorystreams.bench.BenchResult;
import io.github.inventorystreams.bench.Scale;
import io.github.inventorystreams.json.JsonLimits;
import java.util.stream.Collectors;

/** Reads what the commands below {@code bench} print with {@code --json}. */
public final class ResultReader {
  private static final JsonMapper JSON =
      JsonLimits.FILE
          .mapper()
          .enable(
              DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          // A later version may tell more.
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  /**
   * Reads one result.
   *
   * @throws NoResultException that says why the line is none
   */
  public BenchResult read(String line) {
    JsonNode json = json(line);
    ResultKind kind =
        ResultKind.of(json)
            .orElseThrow(
                () -> new NoResultException("it has none of the fields by which results are told"));
    try {
      BenchResult result = JSON.treeToValue(json, kind.type());
      requireFigures("", JSON.valueToTree(result));
      if (result instanceof Scale scale) {
        requireSizes(scale);
      }
      return result;
    } catch (JsonMappingException e) {
      String field =
          e.getPath().stream()
              .map(part -> part.getFieldName() == null ? "" + part.getIndex() : part.getFieldName())
              .collect(Collectors.joining("."));
      throw new NoResultException(
          "as one of bench %s it is not complete, or %s is wrong"
              .formatted(kind.command(), field.isEmpty() ? "a field" : field));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree has no syntax", e);
    }
  }

  private static JsonNode json(String line) {
    try {
      JsonNode json = JSON.readTree(line);
      if (json.isObject()) {
        return json;
      }
    } catch (JsonProcessingException e) {
      // As for other JSON: the line is none of ours, whatever is wrong with it.
    }
    throw new NoResultException("it is not one JSON object");
  }

  /** A bar of less than nothing, or without an end, can't be drawn. */
  private static void requireFigures(String name, JsonNode json) {
    if (json.isNumber() && !(json.doubleValue() >= 0 && json.doubleValue() < Double.MAX_VALUE)) {
      throw new NoResultException(
          "%s must be a number from 0 on, not %s".formatted(name, json.asText()));
    }
    json.properties().forEach(field -> requireFigures(field.getKey(), field.getValue()));
    if (json.isArray()) {
      json.forEach(element -> requireFigures(name, element));
    }
  }

  private static void requireSizes(Scale scale) {
    if (scale.sizes().isEmpty() || scale.sizes().stream().anyMatch(size -> size.skus() < 1)) {
      throw new NoResultException("sizes must have at least one shop, and each at least one SKU");
    }
  }
}
