package io.github.inventorystreams.supply.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.supply.answer.Statement;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An answer that was given on the page.
 *
 * @param id the same one is the same answer, however often it is sent
 * @param after the id of the answer that held when its author wrote it, or {@code null} if there
 *     was none
 * @param response complete: it has every line, or accepts or rejects the order as a whole; the
 *     parts of a line are all of it that comes
 * @param form that was sent: the values of each field
 */
public record PageAnswer(
    String id,
    @Nullable String after,
    Statement.Response response,
    Map<String, List<String>> form) {
  public PageAnswer {
    form = Map.copyOf(form);
  }

  /** The form as a browser posts it, its fields in the order of their names. */
  public String encodedForm() {
    return new TreeMap<>(form)
        .entrySet().stream()
            .flatMap(
                field ->
                    field.getValue().stream()
                        .map(value -> encoded(field.getKey()) + '=' + encoded(value)))
            .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
