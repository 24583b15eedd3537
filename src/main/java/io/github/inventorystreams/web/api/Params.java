package io.github.inventorystreams.web.api;

import io.github.inventorystreams.read.PageOf;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The parameters of one request; what can't be understood is refused with one line. */
record Params(Context request) {
  private static final int PAGE = 50;

  /** Longer than any key: whoever sends more means something else. */
  private static final int LONGEST = 500;

  /** {@code null} if it is missing or empty. */
  @Nullable String text(String name) {
    String value = request.queryParam(name);
    if (value == null || value.isEmpty()) {
      return null;
    }
    if (value.length() > LONGEST) {
      throw new BadRequestResponse(name + " has more than " + LONGEST + " characters");
    }
    return value;
  }

  String required(String name) {
    String value = text(name);
    if (value == null) {
      throw new BadRequestResponse(name + " is missing");
    }
    return value;
  }

  <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type) {
    String value = text(name);
    if (value == null) {
      return null;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(value.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new BadRequestResponse(
                    "%s must be one of %s"
                        .formatted(name, Arrays.toString(type.getEnumConstants()))));
  }

  @Nullable Double number(String name) {
    String value = text(name);
    if (value == null) {
      return null;
    }
    try {
      double number = Double.parseDouble(value);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new BadRequestResponse(name + " must be a number");
    }
    throw new BadRequestResponse(name + " must be a finite number");
  }

  /** Whether it is {@code true}. */
  boolean flag(String name) {
    return "true".equals(text(name));
  }

  PageOf page() {
    try {
      return new PageOf(whole("offset", 0), whole("limit", PAGE));
    } catch (IllegalArgumentException e) {
      throw new BadRequestResponse(String.valueOf(e.getMessage()));
    }
  }

  private int whole(String name, int otherwise) {
    String value = text(name);
    if (value == null) {
      return otherwise;
    }
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new BadRequestResponse(name + " must be a whole number");
    }
  }
}
