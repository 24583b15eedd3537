package io.github.inventorystreams.app.config;

import io.github.inventorystreams.event.CapacitySharing;
import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.ServiceTarget;
import io.github.inventorystreams.forecast.ForecastMethods;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Range;

/** Every setting: its name, type, default and meaning. */
final class SettingsDefinition {
  /** All settings, in the order in which they are shown. */
  static final ConfigDef ALL = new SettingsDefinition().settings.definition();

  private final SettingsTable settings = new SettingsTable();

  private SettingsDefinition() {
    broker();
    events();
    registry();
    reviews();
    skus();
    suppliers();
    OrderSettings.define(settings);
    streams();
    service();
  }

  private void broker() {
    settings.group("Kafka");
    settings.text(
        "bootstrap.servers",
        "",
        "The Kafka brokers as host:port, separated by commas. Empty: run starts a broker of its own in the data directory; other commands ask the one that runs there.");
    settings.text(
        "application.id",
        "inventory-streams",
        Validators.name(),
        "The consumer group, and the first part of the names of internal topics and transactions. Another id starts from the beginning.");
    settings.text(
        "topics.prefix",
        "",
        Validators.topicPrefix(),
        "Put before the name of every topic as it is, for example shop1. with the dot.");
    settings.whole(
        "topics.partitions",
        ConfigDef.Type.INT,
        4,
        Range.between(1, 1000),
        "Partitions of topics that are created. Later changes need another application.id.");
    settings.whole(
        "topics.replication",
        ConfigDef.Type.SHORT,
        (short) 1,
        Range.between(1, 10),
        "Replicas of topics that are created, internal ones included. In production 3.");
    settings.whole(
        "broker.port",
        ConfigDef.Type.INT,
        9092,
        Range.between(0, 65535),
        "The port of the embedded broker on 127.0.0.1. 0 picks a free one at each start.");
    settings.text(
        "wait-for-broker",
        "PT60S",
        Validators.duration(),
        "How long run waits for a missing broker before it gives up: 60s, 0 or forever.");
  }

  private void events() {
    settings.group("Stock events");
    settings.define(
        "input.stock-topics",
        ConfigDef.Type.LIST,
        List.of(),
        null,
        "The topics that stock events are read from, by their whole names. Empty: stock-events behind the prefix.");
    settings.define(
        "input.keyed-by-sku",
        ConfigDef.Type.BOOLEAN,
        false,
        null,
        "Whether every record of these topics has the bare SKU as its key (murmur2), which saves a way through Kafka.");
    settings.define(
        "input.mappings",
        ConfigDef.Type.LIST,
        List.of(),
        null,
        "Files that say how a topic in its publisher's own JSON is read, one for each such topic; docs/mapping.md explains them, docs/mappings has those that are ready. Other topics bear events in this product's form.");
    settings.text(
        "input.identity",
        "required",
        Validators.oneOf(List.of("required", "position", "content")),
        "Events without an id: required refuses them. position takes their place in Kafka, so what is published twice counts twice. content takes their bytes, so what happens twice in the same words counts once.");
    settings.text(
        "input.time",
        "required",
        Validators.oneOf(List.of("required", "record")),
        "Events without a time: required refuses them. record takes the timestamp of their record.");
    settings.define(
        "input.framed-topics",
        ConfigDef.Type.LIST,
        List.of(),
        null,
        "Those topics of stock events whose records are framed with the id of a schema, as the serializers of a schema registry write them; * = all. Unframed JSON is read there as well. docs/envelopes.md explains it.");
    settings.text(
        "input.default-location",
        "",
        "The location of events that name none. Empty: such events are refused.");
    settings.text(
        "events.window",
        "P7D",
        Validators.duration(),
        "How far an event may lie before the newest one of its partition of the input topic: beyond it, it can't be told from a duplicate and is refused.");
    settings.text(
        "sources.max-jump",
        "P7D",
        Validators.duration(),
        "How far one event may move the clock of its partition on. What lies further ahead moves it once 20 events more than others confirm it, so that one wrong clock does not make all others late. Not more than events.window, or one event can.");
    settings.text(
        "sources.idle-after",
        "P1D",
        Validators.duration(),
        "How long a partition of stock events may be silent, in real time, before the others no longer wait for it. Until then the books remember all that it may still repeat.");
    settings.text(
        "events.future-limit",
        "P1D",
        Validators.duration(),
        "How far an event may lie after the time of day before it is refused.");
    settings.text(
        "location.zone",
        "UTC",
        Validators.zone(),
        "The time zone in which the days of a location without settings begin.");
  }

  private void registry() {
    settings.group("Schema registry");
    settings.text(
        "registry.url",
        "",
        Validators.httpOrEmpty(),
        "The schema registry of framed records: http(s)://HOST:PORT of Confluent's, Redpanda's or Karapace's, .../apis/ccompat/v7 or .../apis/registry/v3 of Apicurio's.");
    settings.text(
        "registry.id",
        "content",
        Validators.oneOf(List.of("content", "global")),
        "What the ids in frames are to Apicurio's own API: content ids, or global ids as its serializers wrote them before version 3.");
    settings.text("registry.user", "", "The user that the registry asks for. Empty: none.");
    settings.define(
        "registry.password",
        ConfigDef.Type.PASSWORD,
        "",
        null,
        "The password of that user. Better in a file, see INVENTORY_STREAMS_REGISTRY_PASSWORD_FILE.");
    settings.define(
        "registry.token",
        ConfigDef.Type.PASSWORD,
        "",
        null,
        "Sent as Authorization: Bearer TOKEN instead of user and password. Better in a file, see INVENTORY_STREAMS_REGISTRY_TOKEN_FILE.");
    settings.text(
        "registry.ca",
        "",
        "A PEM file of the authorities from which the registry's certificate has to come. Empty: those of the system.");
    settings.text(
        "registry.keystore",
        "",
        "A PKCS12 file with the certificate and key that the registry asks for. Empty: none.");
    settings.define(
        "registry.keystore-password",
        ConfigDef.Type.PASSWORD,
        "",
        null,
        "The password of that file. Better in a file, see INVENTORY_STREAMS_REGISTRY_KEYSTORE_PASSWORD_FILE.");
    settings.text(
        "registry.timeout",
        "PT10S",
        Validators.duration(),
        "How long one request to the registry may take. One that fails is made again, while the records wait.");
  }

  private void reviews() {
    settings.group("Reviews");
    settings.text(
        "review.clock",
        "wall",
        Validators.oneOf(List.of("wall", "stream")),
        "What makes reviews due: the time of day (wall), or ticks in the input (stream), for replays.");
    settings.text(
        "review.interval",
        "PT1M",
        Validators.duration(),
        "How often the wall clock looks for reviews that are due.");
    settings.text(
        "review.max-wait",
        "PT5M",
        Validators.duration(),
        "How long a review round waits, under the wall clock, for a partition that does not report.");
    settings.text(
        "review.bucket",
        "P1D",
        Validators.oneOf(List.of("P1D", "P7D")),
        "What forecasts count demand in: local days (P1D), or the weeks that end with the day before a review (P7D), for SKUs that sell too little to tell days apart.");
    settings.text(
        "forecast.slow-fit-budget",
        "PT2M",
        Validators.duration(),
        "How long reviews wait, under the wall clock, for forecasts by slow methods (arima, sarima, svr, random-forest, own ones), which are made beside the stream of events. Then they go on with the default method. More than half of review.max-wait counts as that half.");
    settings.whole(
        "forecast.slow-fit-threads",
        ConfigDef.Type.INT,
        0,
        Range.between(0, 256),
        "Threads that make these forecasts. 0: one for every two processor cores.");
    settings.decimal(
        "demand.implausible",
        10.0,
        Validators.multiple(),
        "A sale, count or delivery of so many times what is usual (a zero too many), and far outside what the SKU has ever seen, is booked, but forecast and orders go on without it until a CONFIRMATION or CORRECTION. 0 = nothing is held.");
    settings.text(
        "demand.returns",
        "ignore",
        Validators.oneOf(List.of("ignore", "net")),
        "What a customer's RETURN does to demand. ignore: nothing. net: it lowers the demand of the day of its sale (same orderId, inside the window), else of its own day, sellable or damaged.");
  }

  private static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }

  private static List<String> withEmpty(List<String> names) {
    List<String> all = new ArrayList<>(names);
    all.add("");
    return all;
  }

  private void skus() {
    settings.group("SKUs without settings of their own");
    settings.text(
        "sku.policy",
        "",
        Validators.oneOf(withEmpty(names(PolicyName.values()))),
        "The replenishment policy: "
            + String.join(", ", names(PolicyName.values()))
            + ". Empty: NEWSVENDOR where holding and shortage cost are known, else ORDER_UP_TO.");
    settings.text("sku.supplier", "", "The supplier. Empty: nothing is ordered.");
    settings.text(
        "sku.never-counted",
        "unknown",
        Validators.oneOf(List.of("unknown", "zero")),
        "What the stock of a SKU is that has settings at a location and no event there. unknown: it is listed as NEVER_COUNTED and not reviewed. zero: it is reviewed as counted with 0, from when its settings come.");
    settings.decimal(
        "sku.cover-days",
        14.0,
        Validators.days(false),
        "D of the stock plan: how many days of sales to keep.");
    settings.decimal(
        "sku.warning-rate",
        0.5,
        Validators.rate(),
        "r of the stock plan: warn when the stock falls to this share of the plan.");
    settings.decimal(
        "sku.service-level",
        0.95,
        Validators.share(),
        "How well demand should be served; sku.service-target says what it means.");
    settings.text(
        "sku.service-target",
        ServiceTarget.CYCLE_SERVICE.name(),
        Validators.oneOf(names(ServiceTarget.values())),
        "CYCLE_SERVICE: the share of review cycles without a stock-out. FILL_RATE: the share of demand served from stock. COST_RATIO: follows from holding and shortage cost.");
    settings.text(
        "sku.unmet-demand",
        "lost",
        Validators.oneOf(List.of("lost", "backordered")),
        "What becomes of demand that finds no stock.");
    settings.text(
        "sku.holding-cost-per-unit-day",
        "",
        Validators.amount(true),
        "What it costs to keep a unit for a day. Empty: unknown.");
    settings.text(
        "sku.shortage-cost-per-unit",
        "",
        Validators.amount(true),
        "What it costs to have a unit too few. Empty: unknown.");
    settings.text(
        "sku.order-line-cost",
        "",
        Validators.amount(true),
        "What it costs to order, receive and book a line. Empty: unknown; nothing is left out for its sake.");
    settings.whole(
        "sku.minimum-order",
        ConfigDef.Type.LONG,
        1L,
        Range.atLeast(1),
        "The least quantity of an order line, in units.");
    settings.whole(
        "sku.pack-size", ConfigDef.Type.LONG, 1L, Range.atLeast(1), "Orders are multiples of it.");
    settings.text(
        "sku.unit-cost",
        "0",
        Validators.amount(false),
        "What a unit costs at the supplier, in the supplier's currency.");
    settings.text(
        "sku.method",
        ForecastMethods.DEFAULT.name(),
        Validators.oneOf(ForecastMethods.names()),
        "The forecast method: " + String.join(", ", ForecastMethods.names()) + ".");
  }

  private void suppliers() {
    settings.group("Suppliers without settings of their own");
    settings.decimal(
        "supplier.lead-time-days",
        7.0,
        Validators.days(true),
        "Days from the review to the receipt.");
    settings.decimal(
        "supplier.lead-time-std-days",
        0.0,
        Validators.days(true),
        "The standard deviation of these; stock is kept against it.");
    settings.text(
        "supplier.review-days",
        SettingValues.text(EnumSet.allOf(DayOfWeek.class)),
        Validators.days(),
        "The days of the week on which orders are placed.");
    settings.text(
        "supplier.cut-off",
        "00:00",
        Validators.time(),
        "The time of such a day at which they are.");
    settings.text("supplier.zone", "UTC", Validators.zone(), "The time zone of days and cut-off.");
    settings.text(
        "supplier.currency", "EUR", Validators.currency(), "The currency of costs and orders.");
    settings.text(
        "supplier.capacity-per-review",
        "",
        Validators.unitsOrEmpty(),
        "A: the units that one review can order over all SKUs. Empty: no limit.");
    settings.text(
        "supplier.minimum-order-value",
        "",
        Validators.amount(true),
        "The least value of an order: it is topped up, or waits as long as no SKU needs it. Empty: none.");
    settings.text(
        "supplier.capacity-sharing",
        CapacitySharing.EQUAL_COVER.name(),
        Validators.oneOf(names(CapacitySharing.values())),
        "How A is shared over SKUs: EQUAL_COVER (equally many days), PROPORTIONAL (to what they ask for), PRIORITY (first those whose lack costs most).");
  }

  private void streams() {
    settings.group("Processing");
    settings.whole(
        "stream.threads",
        ConfigDef.Type.INT,
        0,
        Range.between(0, 256),
        "Threads that process events. 0: one for each processor core.");
    settings.text(
        "stream.guarantee",
        "exactly_once_v2",
        Validators.oneOf(List.of("exactly_once_v2", "at_least_once")),
        "at_least_once is faster; after a crash it may warn or order a second time.");
    settings.text(
        "stream.commit-interval",
        "PT0.1S",
        Validators.duration(),
        "How long results may wait for their transaction. Readers see them after it.");
    settings.whole(
        "stream.cache-bytes",
        ConfigDef.Type.LONG,
        64L << 20,
        Range.atLeast(0),
        "Memory for the books of busy SKUs, shared by all threads.");
    settings.whole(
        "stream.identity-bytes",
        ConfigDef.Type.LONG,
        64L << 20,
        Range.atLeast(0),
        "Memory, in each partition, for the identities by which duplicates of busy SKUs are known: 25 to 50 bytes for each event inside the window. Beyond it they are read from the local state again, see docs/duplicates.md.");
    settings.whole(
        "stream.rocksdb-bytes",
        ConfigDef.Type.LONG,
        256L << 20,
        Range.atLeast(16L << 20),
        "Memory outside the heap for the local state of all partitions.");
  }

  private void service() {
    settings.group("Service");
    settings.text(
        "data.dir",
        "./data",
        Validators.notBlank(),
        "Where the embedded broker, the local state and ready.json lie.");
    settings.text(
        "state.dir", "", "Where the local state lies. Empty: state below the data directory.");
    settings.text(
        "http.host",
        "127.0.0.1",
        Validators.notBlank(),
        "The address that HTTP listens on. One that other machines reach needs http.token.");
    settings.whole(
        "http.port",
        ConfigDef.Type.INT,
        8080,
        Range.between(0, 65535),
        "The port of the dashboard, the API, health and metrics. 0 picks a free one.");
    settings.text(
        "http.advertised",
        "",
        Validators.addressOrEmpty(),
        "Where the other instances of the service reach this one, HOST:PORT: the one that keeps the book of a SKU is asked to explain it. Empty: http.host (this machine's name where it is 0.0.0.0) and the port that HTTP listens on.");
    settings.define(
        "http.token",
        ConfigDef.Type.PASSWORD,
        "",
        null,
        "If set, everything but health asks for it: Authorization: Bearer TOKEN. Better in a file, see INVENTORY_STREAMS_HTTP_TOKEN_FILE.");
    settings.text(
        "notify.config",
        "",
        "The file that says who is told of warnings, by which channel and when; docs/notifications.md explains it. mails: every warning as a mail in the folder mails of the data directory. Empty: nobody is told.");
  }
}
