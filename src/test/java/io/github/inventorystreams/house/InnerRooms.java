package io.github.inventorystreams.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.github.inventorystreams.house.Room.room;

import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rooms inside a room, and which of one another they may import; what they may import of the
 * rest of the house says the table of rooms.
 *
 * @param outer the room that they lie in
 * @param rooms from the lowest up: each imports only from those before it, so there is no circle
 */
record InnerRooms(String outer, List<Room> rooms) {

  /** The rooms of the command line; at the top there is only the program, which knows them all. */
  static final InnerRooms APP =
      new InnerRooms(
          "app",
          List.of(
              room("app.console"),
              room("app.files", "app.console"),
              room("app.config", "app.console"),
              room("app.connect", "app.console", "app.config"),
              room("app.acls", "app.console", "app.config", "app.connect"),
              room("app.topics", "app.console", "app.config", "app.connect"),
              room(
                  "app.notify",
                  "app.console",
                  "app.config",
                  "app.connect",
                  "app.acls",
                  "app.topics"),
              room(
                  "app.supply",
                  "app.console",
                  "app.config",
                  "app.connect",
                  "app.acls",
                  "app.topics"),
              room(
                  "app.check",
                  "app.console",
                  "app.config",
                  "app.connect",
                  "app.acls",
                  "app.topics",
                  "app.supply"),
              room(
                  "app.service",
                  "app.console",
                  "app.config",
                  "app.connect",
                  "app.acls",
                  "app.topics",
                  "app.notify",
                  "app.supply"),
              room(
                  "app.reset",
                  "app.console",
                  "app.config",
                  "app.connect",
                  "app.topics",
                  "app.service.DataDirectory"),
              room("app.deadletters", "app.console", "app.config", "app.connect", "app.topics"),
              room(
                  "app.imports",
                  "app.console",
                  "app.files",
                  "app.config",
                  "app.connect",
                  "app.topics"),
              room(
                  "app.settings",
                  "app.console",
                  "app.files",
                  "app.config",
                  "app.connect",
                  "app.topics",
                  "app.imports"),
              room("app.mapping", "app.console", "app.config"),
              room("app.explain", "app.console", "app.config", "app.connect", "app.topics"),
              room("app.forecast", "app.console", "app.config", "app.files"),
              room(
                  "app.play",
                  "app.console",
                  "app.files",
                  "app.config",
                  "app.connect",
                  "app.topics",
                  "app.notify",
                  "app.supply",
                  "app.service"),
              room(
                  "app.bench",
                  "app.console",
                  "app.config",
                  "app.connect",
                  "app.topics",
                  "app.service",
                  "app.play"),
              room("app.*", Room.EVERYTHING)));

  /**
   * Methods know what all share and not one another, but that the pooled one begins with comb3.
   * They are found by {@code ServiceLoader}: what they share knows none of them.
   */
  static final InnerRooms FORECAST =
      new InnerRooms(
          "forecast",
          List.of(
              room("forecast.distribution"),
              room("forecast.*", "forecast.distribution"),
              room("forecast.smoothing", "forecast.*"),
              room(
                  "forecast.pooled",
                  "forecast.*",
                  "forecast.distribution",
                  "forecast.smoothing.Comb3",
                  "forecast.smoothing.Fitted"),
              room("forecast.arima", "forecast.*"),
              room("forecast.learned", "forecast.*")));

  /** Warnings know no book, only what they see of it; a book takes over a review and knows none. */
  static final InnerRooms STOCK =
      new InnerRooms(
          "stock",
          List.of(
              room("stock.warning"),
              room("stock.*", "stock.warning"),
              room("stock.review", "stock.*", "stock.warning")));

  /** Forms know the document and no way; a way knows forms and not one another. */
  static final InnerRooms SUPPLY =
      new InnerRooms(
          "supply",
          List.of(
              room("supply.document"),
              room("supply.form", "supply.document"),
              room("supply.answer", "supply.document"),
              room("supply.link", "supply.document"),
              room("supply.page", "supply.document", "supply.answer", "supply.link"),
              room("supply.post", "supply.answer"),
              room("supply.channel.mail", "supply.document", "supply.form", "supply.link"),
              room("supply.delivery", "supply.document"),
              room(
                  "supply.channel.*",
                  "supply.document",
                  "supply.form",
                  "supply.answer",
                  "supply.link",
                  "supply.channel.mail",
                  "supply.delivery"),
              room("supply.plan", Room.EVERYTHING),
              room("supply.check", "supply.document", "supply.channel.*", "supply.plan"),
              room("supply.stream", Room.EVERYTHING),
              room("supply.*")));

  static final List<InnerRooms> ALL = List.of(APP, FORECAST, STOCK, SUPPLY);

  InnerRooms {
    List<String> lower = new ArrayList<>();
    for (Room room : rooms) {
      for (String entry : room.imports()) {
        if (!entry.equals(Room.EVERYTHING) && lower.stream().noneMatch(name -> lies(entry, name))) {
          throw new IllegalArgumentException(room.name() + " stands before " + entry);
        }
      }
      lower.add(room.name());
    }
  }

  private static boolean lies(String entry, String room) {
    return entry.equals(room) || entry.startsWith(room + ".");
  }

  Stream<ArchRule> rules(String root) {
    return Stream.concat(
        rooms.stream().map(room -> imports(root, room)), Stream.of(everyClassHasARoom(root)));
  }

  ArchRule imports(String root, Room room) {
    return noClasses()
        .that(room.contents(root))
        .should()
        .dependOnClassesThat(
            resideInAPackage(root + "." + outer + "..").and(not(room.permitted(root))))
        .as("room " + room.name() + " imports only what the table permits of " + outer)
        .allowEmptyShould(true);
  }

  ArchRule everyClassHasARoom(String root) {
    return classes()
        .that(resideInAPackage(root + "." + outer + ".."))
        .should()
        .resideInAnyPackage(rooms.stream().map(room -> room.packages(root)).toArray(String[]::new))
        .as("every class of " + outer + " lies in a room of the table")
        .allowEmptyShould(true);
  }

  Room named(String name) {
    return rooms.stream().filter(room -> room.name().equals(name)).findAny().orElseThrow();
  }
}
