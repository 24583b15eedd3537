package io.github.inventorystreams.web.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.util.NameTransformer;
import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.read.OrderView;
import io.github.inventorystreams.read.WarningRow;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Records as JSON, written as the topics write them: {@code asOfMillis} becomes {@code "asOf"} as
 * RFC 3339, money and dates are text. May be shared between threads.
 */
public final class ApiJson {
  private static final String MILLIS = "Millis";
  private static final JsonMapper MAPPER = mapper();

  private ApiJson() {}

  /** The JSON of a record. */
  public static String of(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer can't be written as JSON", e);
    }
  }

  private static JsonMapper mapper() {
    SimpleModule module = new SimpleModule();
    for (Class<?> textual :
        List.of(BigDecimal.class, LocalDate.class, LocalTime.class, ZoneId.class)) {
      addAsText(module, textual);
    }
    module.setSerializerModifier(new TimesAsText());
    return JsonMapper.builder()
        .addModule(module)
        .addMixIn(WarningRow.class, WarningRowForm.class)
        .addMixIn(LowStockWarning.class, WarningForm.class)
        .addMixIn(OrderView.class, OrderViewForm.class)
        .addMixIn(OrderView.LineView.class, LineViewForm.class)
        .addMixIn(SupplierTerms.class, SupplierTermsForm.class)
        .build();
  }

  private static <T> void addAsText(SimpleModule module, Class<T> type) {
    module.addSerializer(type, ToStringSerializer.instance);
  }

  /** The form of a warning in a list: all its fields beside those of the list. */
  interface WarningRowForm {
    @JsonUnwrapped
    LowStockWarning warning();
  }

  /** As in the topic: SKU and location beside the other fields. */
  interface WarningForm {
    @JsonUnwrapped
    BookKey book();
  }

  /** The fields of the order beside its lines. */
  interface OrderViewForm {
    @JsonUnwrapped
    Object order();
  }

  /** The fields of the line beside the answer to it. */
  interface LineViewForm {
    @JsonUnwrapped
    PurchaseOrder.Line line();
  }

  @JsonIgnoreProperties("supplierId")
  interface SupplierTermsForm {}

  /** Names and writes instants as people and other programs read them. */
  private static final class TimesAsText extends BeanSerializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public List<BeanPropertyWriter> changeProperties(
        SerializationConfig config, BeanDescription bean, List<BeanPropertyWriter> properties) {
      return properties.stream()
          .map(TimesAsText::changed)
          .collect(Collectors.toCollection(ArrayList::new));
    }

    private static BeanPropertyWriter changed(BeanPropertyWriter property) {
      if (!property.getName().endsWith(MILLIS)) {
        return property;
      }
      property.assignSerializer(new TimeText());
      return property.rename(
          new NameTransformer() {
            @Override
            public String transform(String name) {
              return reverse(name);
            }

            @Override
            public String reverse(String transformed) {
              return transformed.substring(0, transformed.length() - MILLIS.length());
            }
          });
    }
  }

  private static final class TimeText extends JsonSerializer<Object> {
    @Override
    public void serialize(Object millis, JsonGenerator json, SerializerProvider serializers)
        throws IOException {
      json.writeString(Instant.ofEpochMilli(((Number) millis).longValue()).toString());
    }
  }
}
