package io.github.inventorystreams.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.inventorystreams.json.OneLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One object of the file. It knows which fields were asked for, and refuses all others at the end.
 * Every refusal is an {@code IllegalArgumentException} that names the place.
 */
public final class Section {
  private final String where;
  private final JsonNode json;
  private final Set<String> asked = new TreeSet<>();

  public Section(String where, JsonNode json) {
    if (!json.isObject()) {
      throw new IllegalArgumentException(where + " must be a JSON object");
    }
    this.where = where;
    this.json = json;
  }

  public String where() {
    return where;
  }

  public boolean has(String name) {
    asked.add(name);
    return json.has(name);
  }

  public String text(String name) {
    String text = optionalText(name);
    if (text == null) {
      throw refused(name, "is missing");
    }
    return text;
  }

  public @Nullable String optionalText(String name) {
    if (!has(name)) {
      return null;
    }
    JsonNode value = json.get(name);
    if (!value.isTextual() || value.asText().isBlank()) {
      throw refused(name, "must be text");
    }
    if (value.asText().chars().anyMatch(Character::isISOControl)) {
      throw refused(name, "must not contain control characters");
    }
    return value.asText();
  }

  /** The texts of a list; empty if the field is not there. */
  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    if (has(name)) {
      JsonNode list = json.get(name);
      for (JsonNode element : list) {
        if (!element.isTextual() || element.asText().chars().anyMatch(Character::isISOControl)) {
          throw refused(name, "must be a list of texts");
        }
        texts.add(element.asText());
      }
      if (!list.isArray() || texts.isEmpty()) {
        throw refused(name, "must be a list of texts, of at least one");
      }
    }
    return texts;
  }

  /** A list that must be there. */
  public List<String> someTexts(String name) {
    List<String> texts = texts(name);
    if (texts.isEmpty()) {
      throw refused(name, "is missing");
    }
    return texts;
  }

  public boolean flag(String name) {
    if (has(name) && !json.get(name).isBoolean()) {
      throw refused(name, "must be true or false");
    }
    return json.path(name).asBoolean();
  }

  public int number(String name, int initial, int most) {
    if (!has(name)) {
      return initial;
    }
    JsonNode value = json.get(name);
    if (!value.isInt() || value.asInt() < 1 || value.asInt() > most) {
      throw refused(name, "must be a whole number from 1 to " + most);
    }
    return value.asInt();
  }

  public Duration duration(String name, Duration initial, Function<String, Duration> form) {
    String text = optionalText(name);
    return text == null ? initial : value(name, text, form);
  }

  /** A value of a form of its own, whose refusals follow the name of the field. */
  public <T> T value(String name, String text, Function<String, T> form) {
    try {
      return form.apply(text);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          "%s.%s %s".formatted(where, name, OneLine.of(String.valueOf(e.getMessage()), 300)), e);
    }
  }

  public <E extends Enum<E>> Set<E> words(String name, Class<E> type) {
    Set<E> words = EnumSet.noneOf(type);
    for (String text : texts(name)) {
      words.add(word(name, text, type));
    }
    return words;
  }

  public <E extends Enum<E>> E word(String name, String text, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                refused(
                    name,
                    "can't be %s; there are %s"
                        .formatted(
                            OneLine.quoted(text), Arrays.toString(type.getEnumConstants()))));
  }

  /** The object of a field; {@code null} if it is not there. */
  public @Nullable Section section(String name) {
    return has(name) ? new Section(where + '.' + name, json.get(name)) : null;
  }

  /** All fields as texts, for names that are free to choose. */
  public Map<String, String> allTexts() {
    Map<String, String> texts = new LinkedHashMap<>();
    json.fieldNames().forEachRemaining(name -> texts.put(name, text(name)));
    return texts;
  }

  /** All fields as objects, for names that are free to choose. */
  public Map<String, Section> allSections() {
    Map<String, Section> sections = new LinkedHashMap<>();
    for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      asked.add(name);
      sections.put(name, new Section(where + '.' + name, json.get(name)));
    }
    return sections;
  }

  /** The objects of a list that must be there. */
  public List<Section> list(String name) {
    if (!has(name) || !json.get(name).isArray() || json.get(name).isEmpty()) {
      throw refused(name, "must be a list of at least one object");
    }
    List<Section> list = new ArrayList<>();
    for (JsonNode element : json.get(name)) {
      list.add(new Section("%s.%s[%d]".formatted(where, name, list.size() + 1), element));
    }
    return list;
  }

  /** Says that all was asked for that there can be. */
  public void end() {
    json.fieldNames()
        .forEachRemaining(
            name -> {
              if (!asked.contains(name)) {
                throw new IllegalArgumentException(
                    "%s can't have %s; it can have %s"
                        .formatted(where, OneLine.quoted(name), asked));
              }
            });
  }

  public IllegalArgumentException refused(String name, String why) {
    return new IllegalArgumentException("%s.%s %s".formatted(where, name, why));
  }
}
