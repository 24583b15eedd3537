package io.github.inventorystreams.sales;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One JSON object a line, with the columns as its members. */
final class JsonLines implements LineFormat {
  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .readerFor(JsonNode.class);

  private final List<String> names;

  JsonLines(SalesColumns columns) {
    this.names = columns.names();
  }

  @Override
  public @Nullable String[] values(String line) throws BadRowException {
    JsonNode row;
    try {
      row = READER.readTree(line);
    } catch (JsonProcessingException e) {
      throw new BadRowException("is no JSON");
    }
    if (!row.isObject()) {
      throw new BadRowException("is no JSON object");
    }
    @Nullable String[] values = new @Nullable String[names.size()];
    for (int column = 0; column < values.length; column++) {
      JsonNode value = row.get(names.get(column));
      if (value != null && value.isContainerNode()) {
        throw new BadRowException(names.get(column) + " is neither text nor a number");
      }
      values[column] = value == null || value.isNull() ? null : value.asText();
    }
    return values;
  }
}
