package io.github.inventorystreams.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.github.inventorystreams.house.Room.room;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The table of which room may know which, as data and as rules; a room that has no classes yet
 * keeps them all.
 */
final class HouseRules {
  private static final String MATH = "org.apache.commons.math3..";
  private static final String JDEMETRA = "jdplus.toolkit.base..";
  private static final String LIBSVM = "libsvm..";
  private static final String HASH = "com.dynatrace.hash4j..";
  private static final String RE2 = "com.google.re2j..";
  private static final String JACKSON = "com.fasterxml.jackson..";
  private static final String MAIL = "jakarta.mail..";
  private static final String ANGUS = "org.eclipse.angus.mail..";
  private static final String LOG = "org.slf4j..";
  private static final String KAFKA_COMMON = "org.apache.kafka.common..";
  private static final String KAFKA_CLIENTS = "org.apache.kafka.clients..";
  private static final String KAFKA_STREAMS = "org.apache.kafka.streams..";
  private static final String APP = "app";

  /** The rooms that decide: plain Java, so that every rule can be read and tested by itself. */
  static final List<String> PURE =
      List.of(
          "event", "forecast", "lateness", "replenishment", "stock", "purchasing", "simulation");

  static final List<Room> ROOMS =
      List.of(
          room("event"),
          room("lateness"),
          room("forecast", MATH, JDEMETRA, LIBSVM),
          room(
              "replenishment",
              "event.PolicyName",
              "event.ServiceTarget",
              "event.StockBasis",
              "event.UnmetDemand",
              "event.CapacitySharing",
              "event.LeadTimeSums",
              "event.LeadTimeUnit",
              "event.SkuSupplier",
              "event.SupplierTerms",
              "forecast.Forecast",
              "forecast.distribution.CumulativeDemand",
              MATH),
          room("stock", "event", "forecast", "replenishment", HASH),
          room("purchasing", "event", "replenishment"),
          room("json", "event", JACKSON, RE2, KAFKA_COMMON),
          room(
              "frame",
              "event",
              "json",
              LOG,
              JACKSON,
              KAFKA_COMMON,
              "javax.net.ssl..",
              "org.apache.avro..",
              "com.squareup.wire..",
              "okio..",
              "kotlin.."),
          room("state", "event", "lateness", "stock", "purchasing", KAFKA_COMMON),
          room("log", LOG, KAFKA_COMMON, KAFKA_CLIENTS),
          room(
              "stages",
              "event",
              "json",
              "log.RecordFields",
              "lateness",
              "state",
              "stock",
              "purchasing",
              "forecast",
              "replenishment",
              HASH,
              LOG,
              KAFKA_COMMON,
              KAFKA_STREAMS),
          room(
              "topology",
              "stages",
              "json",
              "lateness",
              "state",
              "event",
              LOG,
              KAFKA_COMMON,
              KAFKA_CLIENTS,
              KAFKA_STREAMS,
              "org.rocksdb.."),
          room("page"),
          room(
              "read",
              "event",
              "json",
              "log",
              "supply.delivery.DeliveryState",
              "supply.document.DocumentKind",
              "topology.Topics",
              LOG,
              JACKSON,
              KAFKA_COMMON,
              KAFKA_CLIENTS),
          room(
              "outbound",
              "json",
              "files.PrivateFiles",
              LOG,
              JACKSON,
              MAIL,
              ANGUS,
              "javax.net.ssl..",
              "javax.crypto..",
              "org.apache.hc..",
              KAFKA_COMMON),
          room(
              "supply",
              "event",
              "json",
              "log",
              "page",
              "outbound",
              "files.CsvCell",
              "topology.Topics",
              LOG,
              JACKSON,
              MAIL,
              ANGUS,
              "jakarta.activation..",
              KAFKA_COMMON,
              KAFKA_CLIENTS,
              "javax.net.ssl..",
              "javax.crypto..",
              "javax.xml..",
              "com.helger..",
              "oasis..",
              "jakarta.xml.bind..",
              "io.xlate.edi..",
              "com.lowagie..",
              "net.schmizz..",
              "com.hierynomus.."),
          room(
              "notify",
              "event",
              "json",
              "outbound",
              "log",
              "page",
              "supply.delivery",
              "supply.document.DocumentKind",
              "topology.Topics",
              LOG,
              JACKSON,
              MAIL,
              ANGUS,
              "javax.net.ssl..",
              "javax.crypto..",
              KAFKA_COMMON,
              KAFKA_CLIENTS),
          room(
              "web",
              "event",
              "read",
              "json",
              "outbound.WebhookHeaders",
              "supply.link",
              "supply.page",
              "supply.post",
              "supply.delivery.DeliveryState",
              LOG,
              JACKSON,
              "io.javalin..",
              "jakarta.servlet.http..",
              "io.micrometer..",
              "org.eclipse.jetty.."),
          room("simulation", "event", "forecast", "replenishment", "stock", "purchasing", MATH),
          room(
              "backtest",
              "event",
              "forecast",
              "replenishment",
              "stock",
              "purchasing",
              "simulation.Draws",
              "files",
              "page",
              JACKSON),
          room(
              "files",
              "json.JsonLimits",
              JACKSON,
              "org.apache.commons.compress.archivers.zip..",
              "org.dhatim.fastexcel.reader.."),
          room("sales", "event", "files", JACKSON),
          room("batch", "forecast", "files", "page"),
          room(
              "play",
              "event",
              "json",
              "log",
              "sales",
              "simulation",
              "topology.Topics",
              LOG,
              KAFKA_COMMON,
              KAFKA_CLIENTS),
          room("broker", "files.PrivateFiles", LOG, "org.apache.kafka..", "kafka..", "scala.."),
          room("bench", Room.EVERYTHING),
          room(APP, Room.EVERYTHING));

  /** The stages, which know one another only by the topics between them. */
  static final List<String> STAGES = List.of("stages.input", "stages.sku", "stages.supplier");

  private final String root;

  /** Rules for the house whose rooms lie directly below the package {@code root}. */
  HouseRules(String root) {
    this.root = root;
  }

  List<ArchRule> all() {
    return Stream.of(
            ROOMS.stream().map(this::imports),
            Stream.of(everyClassHasARoom(), pureRoomsKnowNoKafkaAndNoJackson(), nobodyImportsApp()),
            InnerRooms.ALL.stream().flatMap(inner -> inner.rules(root)),
            STAGES.stream().map(this::stageKnowsNoOther),
            Stream.of(
                whatStagesShareKnowsNone(), onlyReviewsKnowForecasts(), wallClockIsReadInApp()))
        .flatMap(rules -> rules)
        .toList();
  }

  ArchRule imports(Room room) {
    return classes()
        .that(room.contents(root))
        .should()
        .onlyDependOnClassesThat(room.permitted(root))
        .as("room " + room.name() + " imports only what the table of rooms permits")
        .allowEmptyShould(true);
  }

  ArchRule stageKnowsNoOther(String stage) {
    return noClasses()
        .that(resideInAPackage(root + "." + stage + ".."))
        .should()
        .dependOnClassesThat(
            resideInAPackage(root + ".stages.*..")
                .and(not(resideInAPackage(root + "." + stage + ".."))))
        .as(stage + " knows no other stage")
        .allowEmptyShould(true);
  }

  ArchRule whatStagesShareKnowsNone() {
    return noClasses()
        .that(resideInAPackage(root + ".stages"))
        .should()
        .dependOnClassesThat(resideInAPackage(root + ".stages.*.."))
        .as("what the stages share knows none of them")
        .allowEmptyShould(true);
  }

  /** A book takes over what its review has found, and can be read without knowing how. */
  ArchRule onlyReviewsKnowForecasts() {
    return noClasses()
        .that(resideInAPackage(root + ".stock.."))
        .and(not(resideInAPackage(root + ".stock.review..")))
        .should()
        .dependOnClassesThat(resideInAnyPackage(root + ".forecast..", root + ".replenishment.."))
        .as("of stock only the review knows forecasts and policies")
        .allowEmptyShould(true);
  }

  ArchRule everyClassHasARoom() {
    String[] rooms =
        ROOMS.stream().map(room -> root + "." + room.name() + "..").toArray(String[]::new);
    return classes()
        .should()
        .resideInAnyPackage(rooms)
        .as("every class lies in a room of the table");
  }

  ArchRule pureRoomsKnowNoKafkaAndNoJackson() {
    String[] pure = PURE.stream().map(name -> root + "." + name + "..").toArray(String[]::new);
    return noClasses()
        .that(resideInAnyPackage(pure))
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.apache.kafka..", "kafka..", JACKSON))
        .as(String.join(", ", PURE) + " know no Kafka and no Jackson")
        .allowEmptyShould(true);
  }

  ArchRule nobodyImportsApp() {
    String app = root + "." + APP + "..";
    return noClasses()
        .that(not(resideInAPackage(app)))
        .should()
        .dependOnClassesThat(resideInAPackage(app))
        .as("nobody imports " + APP)
        .allowEmptyShould(true);
  }

  /** Time is a parameter: one room reads the time of day and hands it on. */
  ArchRule wallClockIsReadInApp() {
    return noClasses()
        .that(not(resideInAPackage(root + "." + APP + "..")))
        .should()
        .accessTargetWhere(describe("the time of day is read", HouseRules::readsWallClock))
        .as("the time of day is read only in " + APP)
        .allowEmptyShould(true);
  }

  private static boolean readsWallClock(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    String name = access.getTarget().getName();
    if (owner.isEquivalentTo(System.class)) {
      return name.equals("currentTimeMillis");
    }
    if (owner.isEquivalentTo(Clock.class) || owner.getName().equals("java.time.InstantSource")) {
      return name.startsWith("system") || name.startsWith("tick");
    }
    if (owner.isEquivalentTo(Date.class)) {
      return name.equals("<init>") && access.getDescription().contains("<init>()");
    }
    if (owner.isAssignableTo(Calendar.class)) {
      return Set.of("getInstance", "<init>").contains(name);
    }
    return owner.getPackageName().startsWith("java.time") && name.equals("now");
  }
}
