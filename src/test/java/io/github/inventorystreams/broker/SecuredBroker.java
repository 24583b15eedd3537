package io.github.inventorystreams.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.log.CommittedConsumer;
import io.github.inventorystreams.log.TopicReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.security.oauthbearer.OAuthBearerValidatorCallbackHandler;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;

/**
 * A broker as a company has it: TLS, SCRAM-SHA-512, PLAIN, OAUTHBEARER and client certificates,
 * tokens of an authorization server, and an authorizer that forbids what no ACL allows. The test
 * itself comes in by a door without any of it.
 */
public final class SecuredBroker implements AutoCloseable {
  /** Of every user, of every key and of every trust store. */
  public static final String PASSWORD = "canary-5f3a9c71d2e8";

  /** The property of Java without which Kafka's clients and brokers ask no authorization server. */
  private static final String ALLOWED_URLS = "org.apache.kafka.sasl.oauthbearer.allowed.urls";

  /** Users with a password, for SCRAM-SHA-512 and PLAIN. */
  private static final List<String> USERS =
      List.of("service", "notifier", "courier", "deployer", "operator", "clerk", "nobody");

  private final KafkaRaftServer server;
  private final Doors doors;
  private final TokenServer tokens;
  private final Files files;

  private SecuredBroker(KafkaRaftServer server, Doors doors, TokenServer tokens, Files files) {
    this.server = server;
    this.doors = doors;
    this.tokens = tokens;
    this.files = files;
  }

  /** What clients trust and show. */
  private record Files(
      Path trust, Path foreignTrust, Path clientKey, Path pemTrust, Path pemClientKey) {}

  /**
   * The ports.
   *
   * @param login by TLS and a login
   * @param certificate by TLS and a client's certificate
   * @param elsewhere by TLS and a login, with the certificate of another host
   * @param token by TLS and a token of the authorization server
   */
  private record Doors(Ports inner, int login, int certificate, int elsewhere, int token) {}

  /** Starts one in a folder. */
  public static SecuredBroker start(Path folder) throws Exception {
    TestKeys keys = new TestKeys(folder, PASSWORD);
    Path own = keys.key("broker", "ip:127.0.0.1,dns:localhost");
    Path other = keys.key("elsewhere", "dns:kafka.elsewhere.example");
    Path client = keys.key("shop-service", "");
    Path trust = keys.trustIn("trust", own, other);
    Path foreignTrust = keys.trustIn("foreign-trust", client);
    Doors doors = freeDoors();
    TokenServer tokens = TokenServer.start(PASSWORD);
    System.setProperty(ALLOWED_URLS, tokens.tokenUrl() + ',' + tokens.keysUrl());
    Path home = folder.resolve("broker");
    assertThat(home.toFile().mkdir()).isTrue();
    SingleNode.formatter(home)
        .setScramArguments(
            USERS.stream()
                .map(user -> "SCRAM-SHA-512=[name=%s,password=%s]".formatted(user, PASSWORD))
                .toList())
        .run();
    Map<String, String> settings = SingleNode.settings(home, doors.inner());
    listeners(settings, doors);
    settings.putAll(tls("", own));
    settings.putAll(tls("listener.name.elsewhere.", other));
    settings.putAll(
        Map.of(
            "listener.name.certificate.ssl.client.auth",
            "required",
            "listener.name.certificate.ssl.truststore.location",
            foreignTrust.toString(),
            "listener.name.certificate.ssl.truststore.password",
            PASSWORD,
            "authorizer.class.name",
            StandardAuthorizer.class.getName(),
            "super.users",
            "User:ANONYMOUS"));
    logins(settings, "listener.name.login.");
    logins(settings, "listener.name.elsewhere.");
    tokens(settings, "listener.name.token.", tokens.keysUrl());
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
    server.startup();
    return new SecuredBroker(
        server,
        doors,
        tokens,
        new Files(
            trust, foreignTrust, client, keys.pemTrustIn("trust", own, other), keys.pem(client)));
  }

  /** The properties of a client that logs in by SCRAM-SHA-512, without its secrets. */
  public Map<String, String> scram() {
    return login("SCRAM-SHA-512");
  }

  /** The properties of a client that logs in by PLAIN, without its secrets. */
  public Map<String, String> plain() {
    return login("PLAIN");
  }

  /** The properties of a client that brings a token, which is signed by nobody. */
  public Map<String, String> oauthBearer() {
    return login("OAUTHBEARER");
  }

  /** The properties of a client that shows a certificate, without its secrets. */
  public Map<String, String> certificate() {
    return Map.of(
        "bootstrap.servers", address(doors.certificate()),
        "kafka.security.protocol", "SSL",
        "kafka.ssl.truststore.location", files.trust().toString(),
        "kafka.ssl.keystore.location", files.clientKey().toString());
  }

  /** What stands here in place of the addresses and files of a shipped example. */
  public Map<String, String> inPlaceOf(String example) {
    Map<String, String> own = new HashMap<>();
    own.put("kafka.ssl.truststore.location", files.pemTrust().toString());
    own.put(
        "bootstrap.servers",
        address(
            switch (example) {
              case "certificate" -> doors.certificate();
              case "oauthbearer" -> doors.token();
              default -> doors.login();
            }));
    if (example.equals("certificate")) {
      own.put("kafka.ssl.keystore.location", files.pemClientKey().toString());
    } else if (example.equals("oauthbearer")) {
      own.put("kafka.sasl.oauthbearer.token.endpoint.url", tokens.tokenUrl());
      own.put("kafka.sasl.oauthbearer.client.credentials.client.id", "deployer");
    }
    return own;
  }

  /** The properties of a client that trusts others than this broker. */
  public Map<String, String> trustingOthers() {
    return with(scram(), "kafka.ssl.truststore.location", files.foreignTrust().toString());
  }

  /** The properties of a client to which the broker shows the certificate of another host. */
  public Map<String, String> elsewhere() {
    return with(scram(), "bootstrap.servers", address(doors.elsewhere()));
  }

  /** The line of JAAS by which a user logs in with the password. */
  public static String jaas(String mechanism, String user) {
    return switch (mechanism) {
      case "PLAIN" ->
          "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\";"
              .formatted(user, PASSWORD);
      case "OAUTHBEARER" ->
          "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required unsecuredLoginStringClaim_sub=\"%s\";"
              .formatted(user);
      default ->
          "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
              .formatted(user, PASSWORD);
    };
  }

  /** The properties of the test's own clients, which may do everything. */
  public Map<String, Object> superUser() {
    return Map.of("bootstrap.servers", address(doors.inner().client()));
  }

  /** Publishes a record, and waits for it. */
  public void publish(String topic, String key, String value) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(superUser(), new ByteArraySerializer(), new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  topic,
                  key.getBytes(StandardCharsets.UTF_8),
                  value.getBytes(StandardCharsets.UTF_8)))
          .get();
    }
  }

  /** All values that are committed to a topic. */
  public List<String> values(String topic) {
    try (Consumer<byte[], byte[]> consumer = CommittedConsumer.open(superUser())) {
      TopicReader reader = TopicReader.fromBeginning(consumer, List.of(topic));
      List<String> values = new ArrayList<>();
      reader.readTo(reader.endOffsets(), message -> values.add(text(message)));
      return values;
    }
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
    tokens.close();
    System.clearProperty(ALLOWED_URLS);
  }

  private static String text(ConsumerRecord<byte[], byte[]> message) {
    return new String(message.value(), StandardCharsets.UTF_8);
  }

  private Map<String, String> login(String mechanism) {
    return Map.of(
        "bootstrap.servers",
        address(doors.login()),
        "kafka.security.protocol",
        "SASL_SSL",
        "kafka.sasl.mechanism",
        mechanism,
        "kafka.ssl.truststore.location",
        files.trust().toString());
  }

  private static Map<String, String> with(Map<String, String> properties, String name, String is) {
    Map<String, String> changed = new HashMap<>(properties);
    changed.put(name, is);
    return changed;
  }

  private static void listeners(Map<String, String> settings, Doors doors) {
    String more =
        ",LOGIN://%s,CERTIFICATE://%s,ELSEWHERE://%s,TOKEN://%s"
            .formatted(
                address(doors.login()),
                address(doors.certificate()),
                address(doors.elsewhere()),
                address(doors.token()));
    settings.merge("listeners", more, String::concat);
    settings.merge("advertised.listeners", more, String::concat);
    settings.merge(
        "listener.security.protocol.map",
        ",LOGIN:SASL_SSL,CERTIFICATE:SSL,ELSEWHERE:SASL_SSL,TOKEN:SASL_SSL",
        String::concat);
  }

  private static Map<String, String> tls(String prefix, Path key) {
    return Map.of(
        prefix + "ssl.keystore.location", key.toString(),
        prefix + "ssl.keystore.password", PASSWORD,
        prefix + "ssl.key.password", PASSWORD);
  }

  private static void logins(Map<String, String> settings, String prefix) {
    settings.put(prefix + "sasl.enabled.mechanisms", "SCRAM-SHA-512,PLAIN,OAUTHBEARER");
    settings.put(
        prefix + "scram-sha-512.sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required;");
    StringBuilder users =
        new StringBuilder("org.apache.kafka.common.security.plain.PlainLoginModule required");
    USERS.forEach(user -> users.append(" user_%s=\"%s\"".formatted(user, PASSWORD)));
    settings.put(prefix + "plain.sasl.jaas.config", users.append(';').toString());
    settings.put(prefix + "oauthbearer.sasl.jaas.config", jaas("OAUTHBEARER", "broker"));
  }

  private static void tokens(Map<String, String> settings, String prefix, String keysUrl) {
    String bearer = prefix + "oauthbearer.";
    settings.put(prefix + "sasl.enabled.mechanisms", "OAUTHBEARER");
    settings.put(
        bearer + "sasl.jaas.config",
        "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required;");
    settings.put(
        bearer + "sasl.server.callback.handler.class",
        OAuthBearerValidatorCallbackHandler.class.getName());
    settings.put(bearer + "sasl.oauthbearer.jwks.endpoint.url", keysUrl);
    settings.put(bearer + "sasl.oauthbearer.expected.audience", "kafka");
    settings.put(bearer + "sasl.oauthbearer.expected.issuer", TokenServer.ISSUER);
  }

  private static String address(int port) {
    return Ports.HOST + ':' + port;
  }

  /** Of which none is another one. */
  private static Doors freeDoors() throws Exception {
    Ports inner = Ports.find(0);
    List<ServerSocket> held = new ArrayList<>();
    List<Integer> free = new ArrayList<>();
    try {
      while (free.size() < 4) {
        ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        held.add(socket);
        int port = socket.getLocalPort();
        if (port != inner.client() && port != inner.controller()) {
          free.add(port);
        }
      }
    } finally {
      for (ServerSocket socket : held) {
        socket.close();
      }
    }
    return new Doors(inner, free.get(0), free.get(1), free.get(2), free.get(3));
  }
}
