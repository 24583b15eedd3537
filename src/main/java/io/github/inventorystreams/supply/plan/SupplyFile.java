package io.github.inventorystreams.supply.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.outbound.EndpointReader;
import io.github.inventorystreams.outbound.JsonFile;
import io.github.inventorystreams.outbound.Section;
import io.github.inventorystreams.supply.delivery.RetryPolicy;
import io.github.inventorystreams.supply.document.Address;
import io.github.inventorystreams.supply.document.Contact;
import io.github.inventorystreams.supply.document.Party;
import io.github.inventorystreams.supply.document.PartyId;
import io.github.inventorystreams.supply.link.OrderLinkKey;
import io.github.inventorystreams.supply.link.OrderLinkKeys;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the file of suppliers, and refuses whatever could be a slip of the pen. */
public final class SupplyFile {
  private static final Duration GIVE_UP_AFTER = Duration.ofDays(2);
  private static final int PAGE_PORT = 8090;
  private static final int MAX_PORT = 65_535;

  private final EndpointReader endpoints;
  private final Function<String, Duration> durations;
  private final InstantSource clock;

  /**
   * Prepares to read.
   *
   * @param folder that relative paths begin at
   * @param environment where secrets are looked up
   * @param durations how a duration is written; its refusals follow the name of a field
   */
  public SupplyFile(
      Path folder,
      Map<String, String> environment,
      Function<String, Duration> durations,
      InstantSource clock) {
    this.endpoints = new EndpointReader(folder, environment);
    this.durations = durations;
    this.clock = clock;
  }

  /**
   * Reads the text of a file.
   *
   * @throws IllegalArgumentException that says in one line what is wrong and where
   */
  public SupplyPlan parse(String json) {
    Section file = new Section("the file", JsonFile.tree(json));
    Section buyer = file.section("buyer");
    if (buyer == null) {
      throw file.refused("buyer", "is missing");
    }
    Party party = party(buyer);
    PagePlan pages = pages(file.section("pages"));
    Section channels = file.section("channels");
    if (channels == null) {
      throw file.refused("channels", "is missing");
    }
    WayReader reader = new WayReader(endpoints, durations, clock, pages);
    Map<String, SupplyPlan.Way> ways = new LinkedHashMap<>();
    channels
        .allSections()
        .forEach(
            (name, section) -> {
              checkName(name, section);
              ways.put(name, reader.way(name, section));
              section.end();
            });
    Map<String, String> bySupplier = bySupplier(file, ways.keySet());
    String otherwise = file.optionalText("otherwise");
    if (otherwise != null) {
      checkChannel(file, "otherwise", otherwise, ways.keySet());
    }
    SupplyPlan plan =
        new SupplyPlan(
            party,
            zone(file),
            language(file),
            ways,
            bySupplier,
            otherwise,
            new RetryPolicy(file.duration("giveUpAfter", GIVE_UP_AFTER, durations)),
            pages);
    file.end();
    return plan;
  }

  private static Party party(Section buyer) {
    String id = buyer.optionalText("identifier");
    String country = buyer.optionalText("country");
    if (country != null && !List.of(Locale.getISOCountries()).contains(country)) {
      throw buyer.refused("country", "must be two letters of ISO 3166, such as DE");
    }
    Party party =
        new Party(
            buyer.text("name"),
            id == null ? null : buyer.value("identifier", id, PartyId::parse),
            buyer.optionalText("vatId"),
            new Address(
                buyer.optionalText("street"),
                buyer.optionalText("postcode"),
                buyer.optionalText("city"),
                country),
            new Contact(
                buyer.optionalText("contactName"),
                buyer.optionalText("mail"),
                buyer.optionalText("phone")));
    buyer.end();
    return party;
  }

  private @Nullable PagePlan pages(@Nullable Section pages) {
    if (pages == null) {
      return null;
    }
    List<OrderLinkKey> keys = new ArrayList<>();
    for (Section key : pages.list("keys")) {
      String secret = endpoints.secret(key, "secretFrom");
      if (secret == null) {
        throw key.refused("secretFrom", "is missing");
      }
      keys.add(key.value("id", key.text("id"), id -> new OrderLinkKey(id, secret.getBytes(UTF_8))));
      key.end();
    }
    String host = pages.optionalText("host");
    PagePlan plan =
        new PagePlan(
            pages.value("address", pages.text("address"), SupplyFile::address),
            host == null ? "127.0.0.1" : host,
            pages.number("port", PAGE_PORT, MAX_PORT),
            Set.copyOf(pages.texts("proxies")),
            pages.value("keys", "", unused -> new OrderLinkKeys(keys)));
    pages.end();
    return plan;
  }

  private static URI address(String text) {
    URI uri = URI.create(text);
    boolean isWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
    if (!isWeb || uri.getHost() == null || uri.getQuery() != null || uri.getFragment() != null) {
      throw new IllegalArgumentException("must be a URL like https://orders.example.com");
    }
    return uri;
  }

  private static Map<String, String> bySupplier(Section file, Set<String> channels) {
    Section suppliers = file.section("suppliers");
    Map<String, String> bySupplier = suppliers == null ? Map.of() : suppliers.allTexts();
    bySupplier.forEach((supplier, channel) -> checkChannel(file, "suppliers", channel, channels));
    return bySupplier;
  }

  private static void checkChannel(
      Section file, String field, String channel, Set<String> channels) {
    if (!channels.contains(channel)) {
      throw file.refused(
          field,
          "names the channel %s, which is not there; there are %s".formatted(channel, channels));
    }
  }

  private static void checkName(String name, Section section) {
    if (!name.matches("[a-z0-9][a-z0-9-]{0,39}") || name.equals(SupplyPlan.NONE)) {
      throw new IllegalArgumentException(
          section.where()
              + " must have a name of letters a to z, digits and dashes, and not be called "
              + SupplyPlan.NONE);
    }
  }

  private static ZoneId zone(Section file) {
    String zone = file.optionalText("zone");
    return zone == null ? ZoneId.of("UTC") : file.value("zone", zone, SupplyFile::zoneOf);
  }

  private static ZoneId zoneOf(String text) {
    if (!ZoneId.getAvailableZoneIds().contains(text)) {
      throw new IllegalArgumentException("must be a time zone like Europe/Berlin");
    }
    return ZoneId.of(text);
  }

  private static String language(Section file) {
    String language = file.optionalText("language");
    if (language == null) {
      return "en";
    }
    if (!List.of(Locale.getISOLanguages()).contains(language)) {
      throw file.refused("language", "must be two letters of ISO 639, such as de");
    }
    return language;
  }
}
