package io.github.inventorystreams.supply.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.outbound.EndpointReader;
import io.github.inventorystreams.outbound.MailFolder;
import io.github.inventorystreams.outbound.MailSender;
import io.github.inventorystreams.outbound.Section;
import io.github.inventorystreams.supply.answer.AnswerForm;
import io.github.inventorystreams.supply.channel.FileChannel;
import io.github.inventorystreams.supply.channel.FileWay;
import io.github.inventorystreams.supply.channel.FolderInbox;
import io.github.inventorystreams.supply.channel.FolderWay;
import io.github.inventorystreams.supply.channel.Inbox;
import io.github.inventorystreams.supply.channel.SftpInbox;
import io.github.inventorystreams.supply.channel.SftpServer;
import io.github.inventorystreams.supply.channel.SftpWay;
import io.github.inventorystreams.supply.channel.SupplierChannel;
import io.github.inventorystreams.supply.channel.SupplierMail;
import io.github.inventorystreams.supply.channel.SupplierWebhook;
import io.github.inventorystreams.supply.channel.mail.Letterhead;
import io.github.inventorystreams.supply.link.OrderLink;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes channels of their sections. Nothing is connected to. */
final class WayReader {
  private static final int SSH_PORT = 22;
  private static final int MAX_PORT = 65_535;
  private static final Duration EVERY = Duration.ofSeconds(10);
  private static final Duration QUIET_FOR = Duration.ofSeconds(2);

  /** Fewer could be guessed. */
  private static final int MIN_SECRET_BYTES = 32;

  /** The {@code type} of a channel. */
  enum Type {
    MAIL,
    WEBHOOK,
    FILES
  }

  private final EndpointReader endpoints;
  private final Function<String, Duration> durations;
  private final InstantSource clock;
  private final @Nullable PagePlan pages;

  /** The channels that sign by a secret, in whichever direction. */
  private final Map<String, Set<String>> channelsBySecret = new HashMap<>();

  /** Those by which answers are signed. */
  private final Set<String> secretsOfPosts = new HashSet<>();

  /**
   * @param pages that mails lead to, or {@code null}
   */
  WayReader(
      EndpointReader endpoints,
      Function<String, Duration> durations,
      InstantSource clock,
      @Nullable PagePlan pages) {
    this.endpoints = endpoints;
    this.durations = durations;
    this.clock = clock;
    this.pages = pages;
  }

  /**
   * The channel of a section.
   *
   * @param name of the channel
   */
  SupplyPlan.Way way(String name, Section section) {
    Type type = section.word("type", section.text("type"), Type.class);
    SupplierChannel channel =
        switch (type) {
          case MAIL -> mail(section);
          case WEBHOOK ->
              new SupplierWebhook(endpoints.post(section, ""), webhookSecret(name, section));
          case FILES -> files(section);
        };
    return new SupplyPlan.Way(channel, answers(name, section));
  }

  private SupplierChannel mail(Section section) {
    InternetAddress from = section.value("from", section.text("from"), EndpointReader::address);
    String to = section.optionalText("to");
    if (to != null) {
      section.value("to", to, EndpointReader::address);
    }
    String address = from.getAddress();
    return new SupplierMail(
        post(section),
        new Letterhead(from, address.substring(address.indexOf('@') + 1)),
        to,
        pages == null
            ? null
            : link -> OrderLink.address(pages.address(), pages.keys().token(link)));
  }

  private SupplierMail.Post post(Section section) {
    if (!section.has("folder")) {
      MailSender sender = endpoints.mailSender(section);
      return (name, mail) -> sender.send(mail);
    }
    if (section.has("host")) {
      throw section.refused("folder", "stands beside host: keep one of them");
    }
    return new MailFolder(endpoints.path(section, "folder"))::put;
  }

  private SupplierChannel files(Section section) {
    return new FileChannel(Forms.order(section), fileWay(section));
  }

  private FileWay fileWay(Section section) {
    Section sftp = section.section("sftp");
    return sftp == null
        ? new FolderWay(endpoints.path(section, "folder"))
        : new SftpWay(server(sftp), section.text("folder"));
  }

  private @Nullable String webhookSecret(String channel, Section section) {
    String secret = endpoints.secret(section, "secretFrom");
    if (secret != null && secretsOfPosts.contains(secret)) {
      throw section.refused(
          "secretFrom",
          "is that by which another channel's answers are signed: this supplier could answer there");
    }
    known(secret, channel);
    return secret;
  }

  private void known(@Nullable String secret, String channel) {
    if (secret != null) {
      channelsBySecret.computeIfAbsent(secret, any -> new HashSet<>()).add(channel);
    }
  }

  private SupplyPlan.@Nullable AnswerPlan answers(String name, Section channel) {
    Section section = channel.section("answers");
    if (section == null) {
      return null;
    }
    SupplyPlan.AnswerPlan plan =
        section.flag("posted") ? posts(name, channel, section) : inbox(section);
    section.end();
    return plan;
  }

  private SupplyPlan.PostPlan posts(String name, Section channel, Section answers) {
    if (pages == null) {
      throw answers.refused("posted", "needs pages, on whose port answers are taken");
    }
    String own = endpoints.secret(answers, "secretFrom");
    String secret = own == null ? endpoints.secret(channel, "secretFrom") : own;
    if (secret == null) {
      throw answers.refused("secretFrom", "is missing: without it anybody could answer");
    }
    if (secret.getBytes(UTF_8).length < MIN_SECRET_BYTES) {
      throw answers.refused(
          "secretFrom",
          "must have at least %d bytes, such as those of openssl rand -hex 32"
              .formatted(MIN_SECRET_BYTES));
    }
    known(secret, name);
    secretsOfPosts.add(secret);
    if (channelsBySecret.getOrDefault(secret, Set.of()).size() > 1) {
      throw answers.refused(
          "secretFrom", "is that of another channel: its supplier could answer on this one");
    }
    return new SupplyPlan.PostPlan(secret, Forms.answer(answers));
  }

  private SupplyPlan.InboxPlan inbox(Section section) {
    Duration quietFor = section.duration("quietFor", QUIET_FOR, durations);
    Section sftp = section.section("sftp");
    Inbox inbox =
        sftp == null
            ? new FolderInbox(endpoints.path(section, "folder"), quietFor, clock)
            : new SftpInbox(server(sftp), section.text("folder"), quietFor, clock);
    AnswerForm form = Forms.answer(section);
    return new SupplyPlan.InboxPlan(inbox, section.duration("every", EVERY, durations), form);
  }

  private SftpServer server(Section section) {
    String key = section.optionalText("keyFile");
    String password = endpoints.secret(section, "passwordFrom");
    if (key == null && password == null) {
      throw section.refused("keyFile", "or passwordFrom is needed");
    }
    String hostKey = section.text("hostKey");
    if (!hostKey.matches("SHA256:[A-Za-z0-9+/]{43}=?")) {
      throw section.refused(
          "hostKey",
          "must be a fingerprint like SHA256:..., as ssh-keyscan HOST | ssh-keygen -lf - shows it");
    }
    SftpServer server =
        new SftpServer(
            section.text("host"),
            section.number("port", SSH_PORT, MAX_PORT),
            hostKey,
            section.text("user"),
            key == null ? null : endpoints.path(section, "keyFile"),
            password);
    section.end();
    return server;
  }
}
