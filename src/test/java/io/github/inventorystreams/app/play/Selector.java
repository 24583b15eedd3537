package io.github.inventorystreams.app.play;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The selector of a query: the name of a metric, and which of its series. */
record Selector(String text, String name, String matchers) {
  private static final Pattern SELECTOR =
      Pattern.compile("\\b((?:inventory|kafka)_\\w+)(\\{[^}]*})?");
  private static final Pattern MATCHER = Pattern.compile("(\\w+)(=~|!=|!~|=)\"([^\"]*)\"");
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** One line of a scrape, without its value. */
  record Series(String name, Map<String, String> labels) {
    static Series of(String line) {
      Map<String, String> labels = new LinkedHashMap<>();
      Matcher label = LABEL.matcher(line);
      while (label.find()) {
        labels.put(label.group(1), label.group(2));
      }
      return new Series(line.replaceFirst("[{ ].*", ""), labels);
    }
  }

  /** All of a query. */
  static List<Selector> in(String query) {
    return SELECTOR
        .matcher(query)
        .results()
        .map(
            found ->
                new Selector(
                    found.group(), found.group(1), found.group(2) == null ? "" : found.group(2)))
        .toList();
  }

  boolean matches(Series series) {
    return series.name().equals(name)
        && MATCHER
            .matcher(matchers)
            .results()
            .allMatch(
                found ->
                    isMatch(
                        series.labels().getOrDefault(found.group(1), ""),
                        found.group(2),
                        found.group(3)));
  }

  private static boolean isMatch(String value, String operator, String wanted) {
    return switch (operator) {
      case "=" -> value.equals(wanted);
      case "!=" -> !value.equals(wanted);
      case "=~" -> value.matches(wanted);
      default -> !value.matches(wanted);
    };
  }
}
