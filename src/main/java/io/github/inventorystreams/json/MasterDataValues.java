package io.github.inventorystreams.json;

import io.github.inventorystreams.event.Gs1Number;
import io.github.inventorystreams.event.PostalAddress;
import io.github.inventorystreams.event.RegisteredIdentifier;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the kinds of values that master data are made of. Each is one line: they stand in the heads
 * of mails and in fields of documents, where a second line would be another field.
 */
final class MasterDataValues {
  static final int MAX_NAME_CHARS = 200;
  private static final int MAX_POSTCODE_CHARS = 20;
  private static final int MAX_PHONE_CHARS = 40;
  private static final Pattern VAT_ID = Pattern.compile("[A-Z]{2}[0-9A-Z]{2,18}");
  private static final Pattern UNIT_CODE = Pattern.compile("[0-9A-Z]{2,3}");
  private static final Pattern MAIL =
      Pattern.compile("[^\\p{Cntrl}\\s@<>\",;]{1,64}@[0-9\\p{L}.-]{1,185}");
  private static final Set<String> COUNTRIES = Set.copyOf(List.of(Locale.getISOCountries()));
  private static final Set<String> LANGUAGES = Set.copyOf(List.of(Locale.getISOLanguages()));

  private MasterDataValues() {}

  /** Text without the blanks around it; {@code null} where nothing is left. */
  static @Nullable String line(Fields fields, String name, int maxChars)
      throws InvalidRecordException {
    String text = fields.optionalText(name);
    if (text == null) {
      return null;
    }
    if (text.length() > maxChars) {
      throw InvalidRecordException.malformed(name + " has more than " + maxChars + " characters");
    }
    if (text.chars().anyMatch(MasterDataValues::endsALine)) {
      throw Fields.wrong(name, "one line without control characters", text);
    }
    String stripped = text.strip();
    return stripped.isEmpty() ? null : stripped;
  }

  private static boolean endsALine(int character) {
    return Character.isISOControl(character)
        || Character.getType(character) == Character.LINE_SEPARATOR
        || Character.getType(character) == Character.PARAGRAPH_SEPARATOR;
  }

  static PostalAddress address(Fields fields) throws InvalidRecordException {
    return new PostalAddress(
        line(fields, "street", MAX_NAME_CHARS),
        line(fields, "postcode", MAX_POSTCODE_CHARS),
        line(fields, "city", MAX_NAME_CHARS),
        country(fields, "country"));
  }

  /** Two letters of ISO 3166. */
  static @Nullable String country(Fields fields, String name) throws InvalidRecordException {
    String code = fields.optionalText(name);
    if (code != null && !COUNTRIES.contains(code)) {
      throw Fields.wrong(name, "a country of ISO 3166 in two capital letters such as \"DE\"", code);
    }
    return code;
  }

  /** Two letters of ISO 639. */
  static @Nullable String language(Fields fields, String name) throws InvalidRecordException {
    String code = fields.optionalText(name);
    if (code != null && !LANGUAGES.contains(code)) {
      throw Fields.wrong(name, "a language of ISO 639 in two small letters such as \"de\"", code);
    }
    return code;
  }

  /** The number of an article, whose last digit has to be right. */
  static @Nullable String gtin(Fields fields, String name) throws InvalidRecordException {
    String gtin = fields.optionalText(name);
    if (gtin != null && !Gs1Number.isGtin(gtin)) {
      throw Fields.wrong(
          name, "a GTIN of 8, 12, 13 or 14 digits of which the last one checks the others", gtin);
    }
    return gtin;
  }

  /** The number of a place, whose last digit has to be right. */
  static @Nullable String gln(Fields fields, String name) throws InvalidRecordException {
    String gln = fields.optionalText(name);
    if (gln != null && !Gs1Number.isGln(gln)) {
      throw Fields.wrong(name, "a GLN of 13 digits of which the last one checks the others", gln);
    }
    return gln;
  }

  /** The number of a company in a register, with the scheme of that one. */
  static @Nullable String identifier(Fields fields, String name) throws InvalidRecordException {
    String text = fields.optionalText(name);
    try {
      return text == null ? null : RegisteredIdentifier.of(text);
    } catch (IllegalArgumentException e) {
      throw InvalidRecordException.malformed(
          name + " " + OneLine.quoted(String.valueOf(text)) + " " + e.getMessage());
    }
  }

  static @Nullable String vatId(Fields fields, String name) throws InvalidRecordException {
    return matching(
        fields,
        name,
        VAT_ID,
        "a VAT number with its country and no blanks such as \"DE123456789\"");
  }

  static @Nullable String mail(Fields fields, String name) throws InvalidRecordException {
    return matching(fields, name, MAIL, "one mail address such as \"orders@example.com\"");
  }

  static @Nullable String phone(Fields fields, String name) throws InvalidRecordException {
    return line(fields, name, MAX_PHONE_CHARS);
  }

  static @Nullable String unitCode(Fields fields, String name) throws InvalidRecordException {
    return matching(
        fields,
        name,
        UNIT_CODE,
        "a code of UN/ECE recommendation 20 or 21 such as \"XCS\" for a case");
  }

  private static @Nullable String matching(
      Fields fields, String name, Pattern form, String expected) throws InvalidRecordException {
    String text = fields.optionalText(name);
    if (text != null && !form.matcher(text).matches()) {
      throw Fields.wrong(name, expected, text);
    }
    return text;
  }
}
