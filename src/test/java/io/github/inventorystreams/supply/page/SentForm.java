package io.github.inventorystreams.supply.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields of a page as a browser finds them, and as somebody changes them. */
public final class SentForm {
  private static final Pattern INPUT = Pattern.compile("<input ([^>]*)>");
  private static final Pattern AREA =
      Pattern.compile("<textarea name='([^']*)'[^>]*>([^<]*)</textarea>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([a-z]+)(?:='([^']*)')?");

  private final Map<String, String> fields = new LinkedHashMap<>();

  private SentForm() {}

  /** The form of all lines, before anything is typed. */
  public static SentForm of(String html) {
    SentForm form = new SentForm();
    String each = html.substring(html.indexOf("<form method='post' novalidate"));
    Matcher input = INPUT.matcher(each);
    while (input.find()) {
      Map<String, String> attributes = new LinkedHashMap<>();
      Matcher attribute = ATTRIBUTE.matcher(input.group(1));
      while (attribute.find()) {
        attributes.put(attribute.group(1), attribute.group(2) == null ? "" : attribute.group(2));
      }
      boolean isOff = "radio".equals(attributes.get("type")) && !attributes.containsKey("checked");
      if (!isOff) {
        form.fields.put(attributes.get("name"), unescaped(attributes.get("value")));
      }
    }
    Matcher area = AREA.matcher(each);
    while (area.find()) {
      form.fields.put(area.group(1), unescaped(area.group(2)));
    }
    form.fields.put("act", "send");
    return form;
  }

  /** The form of the one button. */
  public static SentForm all(String html) {
    SentForm form = of(html);
    form.fields.keySet().retainAll(List.of("after"));
    form.fields.put("act", "all");
    return form;
  }

  public SentForm with(String name, String value) {
    fields.put(name, value);
    return this;
  }

  public SentForm without(String name) {
    fields.remove(name);
    return this;
  }

  public String get(String name) {
    return fields.get(name);
  }

  public Map<String, List<String>> values() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    fields.forEach((name, value) -> values.put(name, List.of(value)));
    return values;
  }

  /** As a browser writes it into the body of a request. */
  public String encoded() {
    List<String> pairs = new ArrayList<>();
    fields.forEach(
        (name, value) -> pairs.add(name + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return String.join("&", pairs);
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
