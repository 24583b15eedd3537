package io.github.inventorystreams.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inventorystreams.read.ExceptionItem;
import io.github.inventorystreams.read.OrderStage;
import io.github.inventorystreams.supply.delivery.DeliveryState;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The scripts of the dashboard beside what the service knows; no browser is needed for that. */
class DashboardScriptsTest {
  private static final Pattern ASKED = Pattern.compile("(?:get|post)\\('(/api/[a-z/-]+)'");
  private static final Pattern ACTION = Pattern.compile("'data-action': '([a-zA-Z]+)'");

  @Test
  void everyWordOfTheServiceHasAPlaceOnThePages() throws IOException {
    for (ExceptionItem.Category category : ExceptionItem.Category.values()) {
      assertThat(script("pages/exceptions.js")).contains("  " + category + ": [");
    }
    for (DeliveryState state : DeliveryState.values()) {
      assertThat(script("pages/delivery.js")).contains(state + ": '");
    }
    for (OrderStage stage : OrderStage.values()) {
      assertThat(script("pages/orders.js")).contains(stage + ": '");
    }
  }

  @Test
  void whatThePagesAskForIsInTheContractAndEachButtonDoesSomething() throws IOException {
    JsonNode paths = new ObjectMapper().readTree(resource("api/openapi.json")).get("paths");
    Set<String> asked = new TreeSet<>();
    for (String page :
        List.of("exceptions", "stock", "sku", "orders", "order", "delivery", "deliveries")) {
      matches(ASKED, script("pages/" + page + ".js")).forEach(asked::add);
    }
    assertThat(asked)
        .contains("/api/send", "/api/answer", "/api/deliveries", "/api/refused-answers")
        .allMatch(paths::has);
    String delivery = script("pages/delivery.js");
    String actions = delivery.substring(delivery.indexOf("export const deliveryActions"));
    for (String action : matches(ACTION, delivery)) {
      assertThat(actions).contains("  " + action + ": (");
    }
    for (String action : List.of("resend", "sendBy", "markSent")) {
      assertThat(delivery).contains("button('" + action + "'");
      assertThat(actions).contains("  " + action + ": (");
    }
    assertThat(script("pages/order.js"))
        .contains("...deliveryActions", "deliveryCard(", "answerCard(");
    assertThat(script("app.js")).contains("import deliveries from './pages/deliveries.js'");
  }

  @Test
  void theContractListsTheCategoriesAndStates() throws IOException {
    JsonNode contract = new ObjectMapper().readTree(resource("api/openapi.json"));
    assertThat(words(contract.at("/components/schemas/Delivery/properties/state/enum")))
        .isEqualTo(Arrays.stream(DeliveryState.values()).map(Enum::name).toList());
    for (JsonNode parameter : contract.at("/paths").get("/api/exceptions").at("/get/parameters")) {
      if (parameter.get("name").asText().equals("category")) {
        assertThat(words(parameter.at("/schema/enum")))
            .isEqualTo(Arrays.stream(ExceptionItem.Category.values()).map(Enum::name).toList());
      }
    }
  }

  @Test
  void noScriptMakesMarkupOrStylesOfText() throws IOException {
    for (String page : List.of("order", "delivery", "deliveries")) {
      assertThat(script("pages/" + page + ".js"))
          .doesNotContain("innerHTML", "insertAdjacentHTML", "style:", "onclick", "eval(");
    }
  }

  private static List<String> words(JsonNode list) {
    List<String> words = new ArrayList<>();
    list.forEach(word -> words.add(word.asText()));
    return words;
  }

  private static List<String> matches(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    for (Matcher each = pattern.matcher(text); each.find(); ) {
      found.add(each.group(1));
    }
    return found;
  }

  private static String script(String name) throws IOException {
    return resource("dashboard/assets/" + name);
  }

  private static String resource(String name) throws IOException {
    try (InputStream resource = WebServer.class.getResourceAsStream(name)) {
      return new String(resource.readAllBytes(), UTF_8);
    }
  }
}
