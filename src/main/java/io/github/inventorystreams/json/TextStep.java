package io.github.inventorystreams.json;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.github.inventorystreams.event.DeadLetterReason;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A step that changes a text before it is read as a name, a number or a time. */
sealed interface TextStep {

  /** The text of a field, or {@code null} if nothing of it is left. */
  @Nullable String apply(String field, String text) throws InvalidRecordException;

  /** Cuts off the blanks around a text. */
  record Trim() implements TextStep {
    @Override
    public String apply(String field, String text) {
      return text.strip();
    }
  }

  /**
   * Takes a part of the text.
   *
   * @param pattern with one group
   * @param optional whether a text without that part counts as none
   */
  record Part(Pattern pattern, boolean optional) implements TextStep {
    @Override
    public @Nullable String apply(String field, String text) throws InvalidRecordException {
      Matcher matcher = pattern.matcher(text);
      String part = matcher.find() ? matcher.group(1) : null;
      if (part == null && !optional) {
        throw InvalidRecordException.malformed(
            "%s: the pattern %s matches nothing in %s"
                .formatted(field, pattern.pattern(), OneLine.quoted(text)));
      }
      return part;
    }
  }

  /** Translates the publisher's words into ours. */
  record Words(Map<String, String> words) implements TextStep {
    static final String ANY = "*";

    public Words {
      words = Map.copyOf(words);
    }

    @Override
    public String apply(String field, String text) throws InvalidRecordException {
      String word = words.get(text);
      if (word == null) {
        word = words.get(ANY);
      }
      if (word == null) {
        throw InvalidRecordException.because(
            field.equals("type") ? DeadLetterReason.UNKNOWN_TYPE : DeadLetterReason.MALFORMED,
            "%s: the mapping has no word for %s".formatted(field, OneLine.quoted(text)));
      }
      return word;
    }
  }

  /**
   * Takes the text as an id of somebody else's, and looks up what it is here.
   *
   * @param optional whether what the table does not have counts as none
   */
  record InTable(IdTable table, IdLookup lookup, boolean optional) implements TextStep {
    @Override
    public @Nullable String apply(String field, String text) throws InvalidRecordException {
      String found = lookup.find(table, text);
      if (found == null && !optional) {
        throw InvalidRecordException.because(
            DeadLetterReason.UNKNOWN_ID,
            "%s: the table %s (%s) has nothing for %s; --resend sends the record again when it has"
                .formatted(field, table.name(), table.place(), OneLine.quoted(text)));
      }
      return found;
    }
  }
}
