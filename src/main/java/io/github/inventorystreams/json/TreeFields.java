package io.github.inventorystreams.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of an object that was read as a whole. */
final class TreeFields extends Fields {
  private final JsonNode node;

  TreeFields(JsonNode node) {
    this.node = node;
  }

  @Override
  @Nullable Object value(String name) {
    return valueOf(node.get(name));
  }

  /** A value in the form of {@link Fields#value}. */
  static @Nullable Object valueOf(@Nullable JsonNode value) {
    if (value == null || value.isNull() || value.isMissingNode()) {
      return null;
    }
    if (value.isTextual()) {
      return value.textValue();
    }
    if (value.isIntegralNumber()) {
      return value.canConvertToLong() ? (Object) value.longValue() : value.bigIntegerValue();
    }
    if (value.isNumber()) {
      return value.isBigDecimal() ? value.decimalValue() : (Object) value.doubleValue();
    }
    return value.isBoolean() ? (Object) value.booleanValue() : value;
  }

  @Override
  @Nullable List<TreeFields> objects(String name) throws InvalidRecordException {
    JsonNode list = list(name, "a list of objects");
    if (list == null) {
      return null;
    }
    List<TreeFields> objects = new ArrayList<>(list.size());
    for (JsonNode element : list) {
      if (!element.isObject()) {
        throw wrong(name, "a list of objects", list);
      }
      objects.add(new TreeFields(element));
    }
    return objects;
  }

  /** The object that a field holds. */
  TreeFields object(String name) throws InvalidRecordException {
    JsonNode object = node.get(name);
    if (object == null || !object.isObject()) {
      throw InvalidRecordException.malformed(name + " must be an object");
    }
    return new TreeFields(object);
  }

  /** The whole numbers of an array, or {@code null} where it is not there. */
  @Nullable List<Long> wholes(String name) throws InvalidRecordException {
    JsonNode list = list(name, "a list of whole numbers");
    if (list == null) {
      return null;
    }
    List<Long> wholes = new ArrayList<>(list.size());
    for (JsonNode element : list) {
      if (!element.isIntegralNumber() || !element.canConvertToLong()) {
        throw wrong(name, "a list of whole numbers", list);
      }
      wholes.add(element.longValue());
    }
    return wholes;
  }

  /** The texts of an array, or {@code null} where it is not there. */
  @Nullable List<String> texts(String name) throws InvalidRecordException {
    JsonNode list = list(name, "a list of texts");
    if (list == null) {
      return null;
    }
    List<String> texts = new ArrayList<>(list.size());
    for (JsonNode element : list) {
      if (!element.isTextual()) {
        throw wrong(name, "a list of texts", list);
      }
      texts.add(element.textValue());
    }
    return texts;
  }

  private @Nullable JsonNode list(String name, String expected) throws InvalidRecordException {
    JsonNode list = node.get(name);
    if (list == null || list.isNull()) {
      return null;
    }
    if (!list.isArray()) {
      throw wrong(name, expected, list);
    }
    return list;
  }
}
