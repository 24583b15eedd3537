package io.github.inventorystreams.notify.config;

import io.github.inventorystreams.notify.DeliveryPolicy;
import io.github.inventorystreams.notify.Route;
import io.github.inventorystreams.notify.channel.FolderChannel;
import io.github.inventorystreams.outbound.EndpointReader;
import io.github.inventorystreams.outbound.JsonFile;
import io.github.inventorystreams.outbound.Section;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads the file of notifications, and refuses whatever could be a slip of the pen. */
public final class NotifyFile {
  private static final Duration MAXIMUM_AGE = Duration.ofDays(1);
  private static final Duration REPEAT_EVERY = Duration.ofMinutes(1);
  private static final Duration MAILS_TOGETHER = Duration.ofSeconds(5);
  private static final int MAILS_GROUP = 200;

  private final DeliveryPolicyReader manners;
  private final ChannelReader channels;
  private final Function<String, Duration> durations;

  /**
   * Prepares to read.
   *
   * @param folder that relative paths begin at
   * @param environment where secrets are looked up
   * @param console where the channel {@code console} prints
   * @param durations how a duration is written; its refusals follow the name of a field
   */
  public NotifyFile(
      Path folder,
      Map<String, String> environment,
      PrintWriter console,
      Function<String, Duration> durations) {
    this.manners = new DeliveryPolicyReader(durations);
    this.channels = new ChannelReader(new EndpointReader(folder, environment), console);
    this.durations = durations;
  }

  /**
   * Reads the text of a file.
   *
   * @throws IllegalArgumentException that says in one line what is wrong and where
   */
  public NotifyPlan parse(String json) {
    Section file = new Section("the file", JsonFile.tree(json));
    Section named = file.section("channels");
    if (named == null) {
      throw file.refused("channels", "is missing");
    }
    Map<String, Section> sections = named.allSections();
    ZoneId zone = DeliveryPolicyReader.zone(file, ZoneOffset.UTC);
    Map<String, List<Route>> routes = routes(file.list("routes"), sections);
    List<NotifyPlan.Messages> messages = new ArrayList<>();
    List<NotifyPlan.Alerts> alerts = new ArrayList<>();
    sections.forEach(
        (name, section) -> {
          checkName(name, section);
          ChannelReader.Type type =
              section.word("type", section.text("type"), ChannelReader.Type.class);
          List<Route> own = routes.getOrDefault(name, List.of());
          if (type == ChannelReader.Type.ALERTMANAGER) {
            alerts.add(alerts(name, section, own));
          } else {
            messages.add(
                new NotifyPlan.Messages(
                    name,
                    channels.channel(section, type),
                    manners.manner(section, own, type.usualGroup(), zone)));
          }
          section.end();
        });
    NotifyPlan plan =
        new NotifyPlan(messages, alerts, file.duration("maximumAge", MAXIMUM_AGE, durations));
    file.end();
    return plan;
  }

  /**
   * Everything as mails in a folder, where nobody has written a file.
   *
   * @param zone in which times are written
   */
  public static NotifyPlan mailsIn(Path folder, ZoneId zone) {
    try {
      InternetAddress from = new InternetAddress("inventory-streams@localhost");
      InternetAddress to = new InternetAddress("planning@localhost");
      return new NotifyPlan(
          List.of(
              new NotifyPlan.Messages(
                  "mails",
                  new FolderChannel(folder, from, List.of(to)),
                  new DeliveryPolicy(
                      List.of(Route.EVERYTHING),
                      MAILS_TOGETHER,
                      MAILS_GROUP,
                      null,
                      MAXIMUM_AGE,
                      zone))),
          List.of(),
          MAXIMUM_AGE);
    } catch (AddressException e) {
      throw new IllegalStateException("a fixed address is wrong", e);
    }
  }

  private NotifyPlan.Alerts alerts(String name, Section section, List<Route> routes) {
    if (routes.stream().anyMatch(route -> !route.unacknowledgedFor().isZero())) {
      throw new IllegalArgumentException(
          section.where()
              + " can't be at the end of a route with ifUnacknowledgedFor: Alertmanager has rules of its own for that");
    }
    return new NotifyPlan.Alerts(
        name,
        channels.alertmanager(section),
        routes,
        section.duration("repeatEvery", REPEAT_EVERY, durations));
  }

  private Map<String, List<Route>> routes(List<Section> list, Map<String, Section> channels) {
    Map<String, List<Route>> byChannel = new LinkedHashMap<>();
    for (Section section : list) {
      Route route = manners.route(section);
      for (String name : section.someTexts("to")) {
        if (!channels.containsKey(name)) {
          throw section.refused(
              "to", "names a channel that is not there; there are " + channels.keySet());
        }
        byChannel.computeIfAbsent(name, unused -> new ArrayList<>()).add(route);
      }
      section.end();
    }
    return byChannel;
  }

  private static void checkName(String name, Section section) {
    if (!name.matches("[a-z0-9][a-z0-9-]{0,39}")) {
      throw new IllegalArgumentException(
          section.where() + " must have a name of letters a to z, digits and dashes");
    }
  }
}
