package io.github.inventorystreams.app.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.inventorystreams.event.SkuSupplier;
import io.github.inventorystreams.event.SupplierArticle;
import io.github.inventorystreams.json.JsonLimits;
import io.github.inventorystreams.json.OneLine;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The form of a setting's value in a cell. What a cell states wrongly becomes a JSON value that the
 * reader of the topic refuses in its own words.
 */
enum CellForm {
  /** As it is: words, names, money. */
  TEXT {
    @Override
    JsonNode read(String column, String cell) {
      return JsonNodeFactory.instance.textNode(cell);
    }

    @Override
    String write(JsonNode value) {
      return value.asText();
    }
  },

  /** A number as JSON has it. */
  NUMBER {
    @Override
    JsonNode read(String column, String cell) {
      JsonNode value = tree(cell);
      return value != null && value.isNumber() ? value : TEXT.read(column, cell);
    }

    @Override
    String write(JsonNode value) {
      return value.asText();
    }
  },

  /** {@code MON;THU}, or a JSON list of texts where the elements don't allow that. */
  LIST {
    @Override
    JsonNode read(String column, String cell) {
      JsonNode value = cell.startsWith("[") ? tree(cell) : null;
      if (value != null) {
        return value;
      }
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      Arrays.stream(cell.split(SEPARATOR, -1)).map(String::strip).forEach(list::add);
      return list;
    }

    @Override
    String write(JsonNode value) {
      List<String> texts =
          StreamSupport.stream(value.spliterator(), false).map(JsonNode::asText).toList();
      boolean plain =
          !texts.isEmpty()
              && texts.stream().noneMatch(CellForm::needsJson)
              && !texts.get(0).startsWith("[");
      return plain ? String.join(SEPARATOR, texts) : value.toString();
    }
  },

  /** The JSON list of further suppliers, as on the topic. */
  SUPPLIERS {
    @Override
    JsonNode read(String column, String cell) {
      JsonNode value = tree(cell);
      if (value == null || !value.isArray()) {
        throw new IllegalArgumentException(
            "%s must be a JSON list such as [{\"supplierId\":\"S2\",\"priority\":2}], not %s"
                .formatted(column, OneLine.quoted(cell)));
      }
      List<String> known =
          Stream.of(SkuSupplier.class, SupplierArticle.class)
              .flatMap(part -> Arrays.stream(part.getRecordComponents()))
              .map(RecordComponent::getName)
              .distinct()
              .toList();
      for (JsonNode supplier : value) {
        for (Map.Entry<String, JsonNode> field : supplier.properties()) {
          if (!known.contains(field.getKey())) {
            throw new IllegalArgumentException(
                "%s has a field %s, which is not known: there are %s"
                    .formatted(column, OneLine.quoted(field.getKey()), String.join(", ", known)));
          }
        }
      }
      return value;
    }

    @Override
    String write(JsonNode value) {
      return value.toString();
    }
  };

  private static final String SEPARATOR = ";";
  private static final JsonMapper MAPPER = JsonLimits.FILE.mapper().build();

  /**
   * The value of a cell that is not empty.
   *
   * @throws IllegalArgumentException with what is wrong
   */
  abstract JsonNode read(String column, String cell);

  /** The cell for a value that the reader of the topic takes. */
  abstract String write(JsonNode value);

  private static boolean needsJson(String element) {
    return element.isEmpty() || element.contains(SEPARATOR) || !element.equals(element.strip());
  }

  private static @Nullable JsonNode tree(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      return null;
    }
  }
}
