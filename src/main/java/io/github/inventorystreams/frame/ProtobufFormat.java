package io.github.inventorystreams.frame;

import com.squareup.wire.schema.CoreLoader;
import com.squareup.wire.schema.CoreLoaderKt;
import com.squareup.wire.schema.ErrorCollector;
import com.squareup.wire.schema.Linker;
import com.squareup.wire.schema.Loader;
import com.squareup.wire.schema.Location;
import com.squareup.wire.schema.MessageType;
import com.squareup.wire.schema.ProtoFile;
import com.squareup.wire.schema.Schema;
import com.squareup.wire.schema.Type;
import com.squareup.wire.schema.internal.parser.ProtoParser;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Protobuf by a schema in the text of .proto files. */
final class ProtobufFormat implements RecordFormat {
  private static final String FILE = "schema-of-the-record.proto";

  private final Schema schema;
  private final List<Type> types;
  private final Map<String, ProtobufJson> messages = new ConcurrentHashMap<>();

  private ProtobufFormat(Schema schema, List<Type> types) {
    this.schema = schema;
    this.types = types;
  }

  /**
   * @throws RuntimeException if it is no schema of Protobuf
   */
  static ProtobufFormat of(SchemaText text) {
    ProtoFile file = parsed(FILE, text.text());
    Schema schema =
        new Linker(new References(text.references()), new ErrorCollector(), true, true)
            .link(List.of(file));
    ProtoFile linked = schema.protoFile(FILE);
    if (linked == null || messages(linked.getTypes()).isEmpty()) {
      throw new IllegalArgumentException("it has no message");
    }
    return new ProtobufFormat(schema, linked.getTypes());
  }

  @Override
  public byte[] json(byte[] value, Frame frame) throws IOException {
    ProtobufPrefix prefix = ProtobufPrefix.of(value, frame);
    MessageType type = typeOf(prefix, frame.messageType());
    return messages
        .computeIfAbsent(type.getType().toString(), unread -> new ProtobufJson(schema, type))
        .of(value, prefix.end());
  }

  private MessageType typeOf(ProtobufPrefix prefix, @Nullable String fromHeader)
      throws IOException {
    String name = prefix.messageName() == null ? fromHeader : prefix.messageName();
    if (name != null) {
      MessageType named = named(name, types);
      if (named == null) {
        throw new IOException("the schema has no message " + name);
      }
      return named;
    }
    List<MessageType> level = messages(types);
    MessageType found = level.get(0);
    for (int index : prefix.messageIndexes()) {
      if (index < 0 || index >= level.size()) {
        throw new IOException("the schema has no message " + prefix.messageIndexes());
      }
      found = level.get(index);
      level = messages(found.getNestedTypes());
    }
    return found;
  }

  /** The message with that name, full or simple; the outer before the inner. */
  private static @Nullable MessageType named(String name, List<Type> types) {
    for (MessageType message : messages(types)) {
      if (message.getType().getSimpleName().equals(name)
          || message.getType().toString().equals(name)) {
        return message;
      }
    }
    for (Type outer : types) {
      MessageType inner = named(name, outer.getNestedTypes());
      if (inner != null) {
        return inner;
      }
    }
    return null;
  }

  /** Indexes of messages do not count the enumerations among them. */
  private static List<MessageType> messages(List<Type> types) {
    return types.stream()
        .filter(MessageType.class::isInstance)
        .map(MessageType.class::cast)
        .toList();
  }

  private static ProtoFile parsed(String path, String text) {
    return ProtoFile.Companion.get(ProtoParser.Companion.parse(Location.get(path), text));
  }

  /** The files that a schema imports, by the names by which it does. */
  private record References(Map<String, String> texts) implements Loader {
    @Override
    public ProtoFile load(String path) {
      String text = texts.get(path);
      if (text != null) {
        return parsed(path, text);
      }
      // One that is not there may not be needed either; if it is, linking names what it lacks.
      return CoreLoaderKt.isWireRuntimeProto(path)
          ? CoreLoader.INSTANCE.load(path)
          : parsed(path, "");
    }

    @Override
    public Loader withErrors(ErrorCollector errors) {
      return this;
    }
  }
}
