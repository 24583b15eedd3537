package io.github.inventorystreams.files;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** JSON objects as rows: one a line, or all in one array. The columns are the members of all. */
final class JsonSource implements RowSource {
  private final Objects objects;
  private final List<String> header;
  private final JsonCells cells;

  private JsonSource(Objects objects, List<String> header, JsonCells cells) {
    this.objects = objects;
    this.header = header;
    this.cells = cells;
  }

  /** The source of the objects. */
  private interface Objects extends AutoCloseable {

    /** Takes the next object, or nothing after the last. */
    @Nullable RawRow next(Reading reading) throws BadRowException, IOException;

    @Override
    void close() throws IOException;
  }

  /** A function that makes something of an object. */
  @FunctionalInterface
  private interface Reading {
    @Nullable String[] of(JsonParser parser) throws IOException;
  }

  /** Reads the text once for the names of all members. */
  static JsonSource of(
      Path file, Supplier<LineReader> text, boolean isArray, @Nullable DecimalMark decimal)
      throws IOException {
    Set<String> names = new LinkedHashSet<>();
    boolean any = false;
    try (Objects all = open(file, text, isArray)) {
      boolean more = true;
      while (more) {
        try {
          more = all.next(collecting(names)) != null;
          any |= more;
        } catch (BadRowException e) {
          // It is reported when it is read as a row.
          any |= isArray;
        }
      }
    }
    if (!any && !isArray) {
      throw new TableException(
          "%s has no whole JSON object in a line: one object a line, or an array of objects, is needed."
              .formatted(file));
    }
    List<String> header = List.copyOf(names);
    return new JsonSource(open(file, text, isArray), header, new JsonCells(header, decimal));
  }

  private static Reading collecting(Set<String> names) {
    return parser -> {
      JsonCells.collectNames(parser, names);
      return new String[0];
    };
  }

  private static Objects open(Path file, Supplier<LineReader> text, boolean isArray)
      throws IOException {
    return isArray ? new InArray(file, text.get()) : new InLines(text.get());
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public @Nullable RawRow next() throws BadRowException, IOException {
    return objects.next(cells::read);
  }

  @Override
  public boolean hasPointsBeforeFractions() {
    return false;
  }

  @Override
  public String hint() {
    return "";
  }

  @Override
  public void close() throws IOException {
    objects.close();
  }

  /** One object a line, so that a bad one spoils no other. */
  private record InLines(LineReader lines) implements Objects {
    @Override
    public @Nullable RawRow next(Reading reading) throws BadRowException, IOException {
      String text = lines.nextFilled();
      if (text == null) {
        return null;
      }
      try (JsonParser parser = JsonCells.MAPPER.createParser(text)) {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_OBJECT) {
          @Nullable String[] cells = reading.of(parser);
          if (parser.nextToken() == null) {
            return new RawRow(lines.line(), cells, text);
          }
        }
        throw new BadRowException(
            lines.line(),
            first == JsonToken.START_OBJECT ? "is no JSON" : "is no JSON object",
            text);
      } catch (JsonProcessingException e) {
        throw new BadRowException(lines.line(), "is no JSON", text);
      }
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }

  /** All objects in one array. */
  private static final class InArray implements Objects {
    private final Path file;
    private final JsonParser parser;

    InArray(Path file, LineReader lines) throws IOException {
      this.file = file;
      parser = JsonCells.MAPPER.createParser(lines.rest());
      parser.nextToken();
    }

    @Override
    public @Nullable RawRow next(Reading reading) throws BadRowException, IOException {
      try {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.END_ARRAY) {
          return null;
        }
        long line = parser.currentTokenLocation().getLineNr();
        if (token == JsonToken.START_OBJECT) {
          return new RawRow(line, reading.of(parser), null);
        }
        if (token == null) {
          throw new TableException("%s ends within its JSON array.".formatted(file));
        }
        parser.skipChildren();
        throw new BadRowException(line, "is no JSON object", parser.getText());
      } catch (JsonProcessingException e) {
        throw new TableException(
            "%s is no valid JSON at line %d: %s.".formatted(file, line(e), e.getOriginalMessage()),
            e);
      }
    }

    /** What breaks a limit does not say where it stands. */
    private int line(JsonProcessingException e) {
      JsonLocation location = e.getLocation();
      return (location == null ? parser.currentTokenLocation() : location).getLineNr();
    }

    @Override
    public void close() throws IOException {
      parser.close();
    }
  }
}
