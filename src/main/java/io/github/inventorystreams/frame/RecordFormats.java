package io.github.inventorystreams.frame;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The format that a schema is of. */
final class RecordFormats {
  private RecordFormats() {}

  static RecordFormat of(SchemaText schema) throws BadFrame {
    String type = schema.type();
    try {
      return switch (type == null ? guessed(schema) : type.toUpperCase(Locale.ROOT)) {
        case "AVRO" -> AvroFormat.of(schema);
        case "PROTOBUF" -> ProtobufFormat.of(schema);
        case "JSON" -> JsonFormat.AS_IT_IS;
        default -> throw new BadFrame("its schema is of the type " + type + ", which is not read");
      };
    } catch (RuntimeException e) {
      throw new BadFrame("its schema can't be read: " + firstLine(e.getMessage()));
    }
  }

  /** Apicurio does not state the type with a content. */
  private static String guessed(SchemaText schema) {
    String text = schema.text().strip();
    if (!text.startsWith("{") && !text.startsWith("[") && !text.startsWith("\"")) {
      return "PROTOBUF";
    }
    try {
      AvroFormat.of(schema);
      return "AVRO";
    } catch (RuntimeException notAvro) {
      return "JSON";
    }
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "no reason told" : message.lines().findFirst().orElse("");
  }
}
