package io.github.inventorystreams.notify.channel;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.notify.Batch;
import io.github.inventorystreams.notify.MessageText;
import io.github.inventorystreams.outbound.DeliveryOutcome;
import io.github.inventorystreams.outbound.HttpPost;
import io.github.inventorystreams.outbound.WebhookHeaders;
import io.github.inventorystreams.page.Markup;
import java.net.URLEncoder;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Posts a form for each number, as gateways for short messages and calls take it. In the value of a
 * field, {@code {text}}, {@code {to}}, {@code {from}} and {@code {key}} are filled in; in one that
 * begins with {@code <}, escaped as in XML.
 */
public final class FormChannel implements Channel {
  /** How Twilio takes a short message. */
  public static final Map<String, String> SMS = fields("Body", "{text}");

  /** How Twilio takes a call in which a text is read out. */
  public static final Map<String, String> PHONE =
      fields("Twiml", "<Response><Say>{text}</Say></Response>");

  private static final int MAX_NAMED = 3;

  private final HttpPost post;
  private final String from;
  private final List<String> numbers;
  private final Map<String, String> fields;

  /** Who has the message that is on its way already. */
  private final Set<String> reached = new HashSet<>();

  private String reachedBy = "";

  public FormChannel(HttpPost post, String from, List<String> to, Map<String, String> fields) {
    this.post = post;
    this.from = from;
    this.numbers = List.copyOf(to);
    this.fields = new LinkedHashMap<>(fields);
  }

  @Override
  public DeliveryOutcome send(Batch batch, long nowMillis) {
    if (!reachedBy.equals(batch.digest())) {
      reached.clear();
      reachedBy = batch.digest();
    }
    DeliveryOutcome worst = new DeliveryOutcome.Taken();
    for (String number : numbers) {
      if (reached.contains(number)) {
        continue;
      }
      DeliveryOutcome outcome =
          post.send(
              "application/x-www-form-urlencoded",
              form(batch, number).getBytes(US_ASCII),
              Map.of(WebhookHeaders.KEY, batch.key() + "/" + numbers.indexOf(number)));
      if (outcome instanceof DeliveryOutcome.Failed) {
        return outcome;
      }
      reached.add(number);
      worst = outcome instanceof DeliveryOutcome.Refused ? outcome : worst;
    }
    return worst;
  }

  private String form(Batch batch, String to) {
    String text = MessageText.inShort(batch, MAX_NAMED);
    return fields.entrySet().stream()
        .map(
            field ->
                encoded(field.getKey())
                    + '='
                    + encoded(filled(field.getValue(), text, to, batch.key())))
        .collect(Collectors.joining("&"));
  }

  /** Filled from left to right, so that what is filled in is not filled again. */
  private String filled(String template, String text, String to, String key) {
    boolean xml = template.startsWith("<");
    Map<String, String> values = Map.of("{text}", text, "{to}", to, "{from}", from, "{key}", key);
    StringBuilder filled = new StringBuilder();
    for (int i = 0; i < template.length(); ) {
      int at = i;
      String place =
          values.keySet().stream()
              .filter(name -> template.startsWith(name, at))
              .findFirst()
              .orElse("");
      if (place.isEmpty()) {
        filled.append(template.charAt(i));
        i++;
      } else {
        String value = values.getOrDefault(place, "");
        filled.append(xml ? Markup.escaped(value) : value);
        i += place.length();
      }
    }
    return filled.toString();
  }

  private static Map<String, String> fields(String name, String value) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("From", "{from}");
    fields.put("To", "{to}");
    fields.put(name, value);
    return fields;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
