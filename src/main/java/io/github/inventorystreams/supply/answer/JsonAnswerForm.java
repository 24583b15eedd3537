package io.github.inventorystreams.supply.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.inventorystreams.json.JsonFault;
import io.github.inventorystreams.json.JsonLimits;
import io.github.inventorystreams.json.OneLine;
import io.github.inventorystreams.supply.answer.Statement.LineVerdict;
import io.github.inventorystreams.supply.answer.Statement.Verdict;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An answer as one JSON object, as {@code docs/suppliers.md} describes it: the form of suppliers
 * whose system takes orders by a webhook.
 */
public final class JsonAnswerForm implements AnswerForm {
  private static final JsonMapper MAPPER = JsonLimits.LARGE.mapper().build();
  private static final String DOCUMENT_ID = "documentId";
  private static final int MAX_TEXT = 500;
  private static final int MAX_LINES = 10_000;
  private static final Set<String> HEAD =
      Set.of(
          DOCUMENT_ID,
          "issuedAt",
          "type",
          "poNumber",
          "verdict",
          "noticeId",
          "last",
          "supplierOrderNumber",
          "reason",
          "lines");
  private static final Set<String> LINE =
      Set.of(
          "line",
          "sku",
          "supplierSku",
          "gtin",
          "verdict",
          "quantity",
          "unit",
          "deliveryDate",
          "price",
          "substituteSku",
          "substituteSupplierSku",
          "substituteGtin",
          "reason");

  /** What is said. */
  private enum Type {
    RECEIVED,
    RESPONSE,
    SHIPMENT
  }

  @Override
  public String name() {
    return "json";
  }

  @Override
  public Set<String> mediaTypes() {
    return Set.of("application/json");
  }

  @Override
  public boolean tellsSender() {
    return false;
  }

  /**
   * Whether bytes are meant as an answer, be it a malformed one: a server may say OK in any words,
   * but only an answer has a {@code documentId}.
   */
  public static boolean isMeant(byte[] bytes) {
    try {
      JsonNode json = MAPPER.readTree(bytes);
      return json != null && json.isObject() && json.has(DOCUMENT_ID);
    } catch (IOException e) {
      return new String(bytes, UTF_8).contains('"' + DOCUMENT_ID + '"');
    }
  }

  @Override
  public List<SupplierDocument> read(byte[] bytes, ZoneId zone) {
    JsonNode json;
    try {
      json = MAPPER.readTree(bytes);
    } catch (JsonProcessingException e) {
      throw new UnreadableAnswerException(String.valueOf(JsonFault.of(e).getMessage()), e);
    } catch (IOException e) {
      throw new UnreadableAnswerException("it is no JSON", e);
    }
    Fields head = new Fields("the answer", json, HEAD);
    String poNumber = head.text("poNumber");
    Statement statement =
        switch (head.word("type", Type.class, Type.RESPONSE)) {
          case RECEIVED -> new Statement.Received(poNumber);
          case RESPONSE ->
              new Statement.Response(
                  poNumber,
                  head.word("verdict", Verdict.class, null),
                  head.optionalText("supplierOrderNumber"),
                  head.optionalText("reason"),
                  lines(json));
          case SHIPMENT ->
              new Statement.Shipment(
                  poNumber,
                  head.text("noticeId"),
                  head.optionalText("supplierOrderNumber"),
                  head.flag("last"),
                  lines(json));
        };
    return List.of(
        new SupplierDocument(
            name(), null, head.text(DOCUMENT_ID), head.time("issuedAt"), List.of(statement)));
  }

  private static List<Statement.Line> lines(JsonNode json) {
    List<Statement.Line> lines = new ArrayList<>();
    JsonNode all = json.path("lines");
    if ((!all.isMissingNode() && !all.isArray()) || all.size() > MAX_LINES) {
      throw new UnreadableAnswerException(
          "lines must be a list of at most %d objects".formatted(MAX_LINES));
    }
    for (JsonNode each : all) {
      String place = "line %d of the answer".formatted(lines.size() + 1);
      Fields line = new Fields(place, each, LINE);
      lines.add(
          new Statement.Line(
              line.number("line"),
              line.optionalText("sku"),
              line.optionalText("supplierSku"),
              line.optionalText("gtin"),
              line.word("verdict", LineVerdict.class, null),
              line.decimal("quantity"),
              line.optionalText("unit"),
              line.day("deliveryDate"),
              line.decimal("price"),
              line.optionalText("substituteSku"),
              line.optionalText("substituteSupplierSku"),
              line.optionalText("substituteGtin"),
              line.optionalText("reason"),
              place));
    }
    return lines;
  }

  /** The fields of an object, of which none may be unknown. */
  private record Fields(String place, JsonNode json) {
    Fields(String place, JsonNode json, Set<String> known) {
      this(place, json);
      if (json == null || !json.isObject()) {
        throw new UnreadableAnswerException(place + " must be a JSON object");
      }
      json.fieldNames()
          .forEachRemaining(
              name -> {
                if (!known.contains(name)) {
                  throw new UnreadableAnswerException(
                      "%s can't have %s".formatted(place, OneLine.quoted(name)));
                }
              });
    }

    String text(String name) {
      String text = optionalText(name);
      if (text == null) {
        throw refused(name, "is missing");
      }
      return text;
    }

    @Nullable String optionalText(String name) {
      JsonNode value = json.path(name);
      if (value.isMissingNode() || value.isNull()) {
        return null;
      }
      if (!value.isTextual() || value.textValue().isEmpty()) {
        throw refused(name, "must be a text");
      }
      if (value.textValue().length() > MAX_TEXT) {
        throw refused(name, "has more than %d characters".formatted(MAX_TEXT));
      }
      return value.textValue();
    }

    boolean flag(String name) {
      JsonNode value = json.path(name);
      if (!value.isMissingNode() && !value.isBoolean()) {
        throw refused(name, "must be true or false");
      }
      return value.asBoolean();
    }

    @Nullable Integer number(String name) {
      JsonNode value = json.path(name);
      if (value.isMissingNode() || value.isNull()) {
        return null;
      }
      if (!value.isInt() || value.intValue() < 1) {
        throw refused(name, "must be a whole number from 1 on");
      }
      return value.intValue();
    }

    /** As text, so that nobody makes a binary fraction of it; whole numbers may be numbers. */
    @Nullable BigDecimal decimal(String name) {
      JsonNode value = json.path(name);
      if (value.isMissingNode() || value.isNull()) {
        return null;
      }
      String text = value.isIntegralNumber() ? value.asText() : value.textValue();
      if (text == null || !text.matches("[0-9]{1,12}(\\.[0-9]{1,6})?")) {
        throw refused(name, "must be a decimal as a text, such as \"12.50\"");
      }
      return new BigDecimal(text);
    }

    @Nullable LocalDate day(String name) {
      String text = optionalText(name);
      try {
        return text == null ? null : LocalDate.parse(text);
      } catch (DateTimeException e) {
        throw refused(name, "must be a day such as 2026-12-01");
      }
    }

    @Nullable Long time(String name) {
      String text = optionalText(name);
      try {
        return text == null ? null : Instant.parse(text).toEpochMilli();
      } catch (DateTimeException | ArithmeticException e) {
        throw refused(name, "must be an instant such as 2026-12-01T10:00:00Z");
      }
    }

    <E extends Enum<E>> E word(String name, Class<E> type, @Nullable E initial) {
      String text = optionalText(name);
      if (text == null && initial != null) {
        return initial;
      }
      for (E constant : type.getEnumConstants()) {
        if (constant.name().equals(text)) {
          return constant;
        }
      }
      throw refused(name, "must be one of " + Arrays.toString(type.getEnumConstants()));
    }

    private UnreadableAnswerException refused(String name, String why) {
      return new UnreadableAnswerException("%s: %s %s".formatted(place, name, why));
    }
  }
}
