package io.github.inventorystreams.web;

import io.github.inventorystreams.supply.link.LinkCheck;
import io.github.inventorystreams.supply.link.OrderLink;
import io.github.inventorystreams.supply.link.OrderLinkKeys;
import io.github.inventorystreams.supply.page.AnswerDesk;
import io.github.inventorystreams.supply.page.AnswerPage;
import io.github.inventorystreams.supply.post.PostDesk;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Serves the pages on which suppliers answer, and takes the answers that their systems post, on a
 * port of their own, since they are meant for strangers: there is nothing else on it. It keeps
 * nothing of a visitor but his address, for a minute, and writes down neither links nor answers.
 */
public final class OrderPageServer implements AutoCloseable {
  private static final int LARGEST_BODY_BYTES = 512 << 10;
  private static final int UNSUPPORTED_MEDIA_TYPE = 415;
  private static final String ROUTE = OrderLink.PATH + "{token}";
  private static final String FORM = "application/x-www-form-urlencoded";

  private static final int MAX_OF_A_CLIENT = 120;

  private static final int MAX_VIEWS_OF_A_LINK = 60;
  private static final int MAX_ANSWERS_OF_A_LINK = 20;

  private final OrderLinkKeys keys;
  private final AnswerDesk desk;
  private final LongSupplier clock;
  private final OrderPageBinding binding;
  private final Proxies proxies;
  private final RequestBudget clients = new RequestBudget(MAX_OF_A_CLIENT, System::nanoTime);
  private final RequestBudget views = new RequestBudget(MAX_VIEWS_OF_A_LINK, System::nanoTime);
  private final RequestBudget answers = new RequestBudget(MAX_ANSWERS_OF_A_LINK, System::nanoTime);
  private final TokenTries tries = new TokenTries(System::nanoTime);
  private final Javalin server;

  private OrderPageServer(
      OrderPageBinding binding,
      OrderLinkKeys keys,
      AnswerDesk desk,
      PostDesk posts,
      LongSupplier clock) {
    this.binding = binding;
    this.proxies = new Proxies(binding.proxies());
    this.keys = keys;
    this.desk = desk;
    this.clock = clock;
    AnswerPostRoute posted = new AnswerPostRoute(posts, proxies, clock);
    HttpBinding where =
        new HttpBinding(binding.host(), binding.port(), null, binding.names(), binding.proxies());
    server =
        new Listener(where, new Listener.Purpose(binding.portSetting(), LARGEST_BODY_BYTES))
            .start(
                config -> {
                  config.routes.before(OrderPageServer::secure);
                  config.routes.get(ROUTE, this::show);
                  config.routes.post(ROUTE, this::answer);
                  config.routes.post(AnswerPostRoute.PATH, posted::answer);
                });
  }

  /**
   * Starts to serve.
   *
   * @param clock the time of day in milliseconds
   * @throws WebException if the port is taken
   */
  public static OrderPageServer start(
      OrderPageBinding binding,
      OrderLinkKeys keys,
      AnswerDesk desk,
      PostDesk posts,
      LongSupplier clock) {
    return new OrderPageServer(binding, keys, desk, posts, clock);
  }

  /** Where it is reached, {@code host:port}. */
  public String address() {
    return binding.host() + ':' + server.port();
  }

  /** The port that it listens on. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.stop();
  }

  /** Scanners of mail fetch links: whatever they do here changes nothing. */
  private void show(Context request) {
    LinkCheck link = link(request);
    if (link instanceof LinkCheck.Valid valid && hasBudget(request, views, valid.link())) {
      send(request, desk.show(valid.link(), language(request)));
    }
  }

  private void answer(Context request) {
    LinkCheck link = link(request);
    if (link instanceof LinkCheck.Valid valid && hasBudget(request, answers, valid.link())) {
      String type = request.contentType();
      if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(FORM)) {
        throw new HttpResponseException(UNSUPPORTED_MEDIA_TYPE, "Send the form of the page.");
      }
      send(
          request,
          desk.answer(valid.link(), request.formParamMap(), language(request), clock.getAsLong()));
    }
  }

  /** The link that was asked for; whoever gets another page has it already. */
  private LinkCheck link(Context request) {
    LinkCheck unknown = new LinkCheck.Unknown();
    String client = proxies.client(request);
    long seconds = Math.max(clients.spend(client), tries.waitSeconds(client));
    if (seconds > 0) {
      sendBusy(request, seconds);
      return unknown;
    }
    LinkCheck check = keys.check(request.pathParam("token"), clock.getAsLong());
    if (check instanceof LinkCheck.Unknown) {
      tries.wrong(client);
      send(request, AnswerDesk.unknown(language(request)));
      return check;
    }
    tries.right(client);
    if (check instanceof LinkCheck.Expired expired && hasBudget(request, views, expired.link())) {
      send(request, desk.expired(expired.link(), language(request)));
    }
    return check;
  }

  private boolean hasBudget(Context request, RequestBudget budget, OrderLink link) {
    long seconds = budget.spend(link.poNumber() + '/' + link.revision());
    if (seconds > 0) {
      sendBusy(request, seconds);
    }
    return seconds == 0;
  }

  private static void sendBusy(Context request, long seconds) {
    request.header("Retry-After", Long.toString(seconds));
    send(request, AnswerDesk.busy(language(request), seconds));
  }

  private static void send(Context answer, AnswerPage page) {
    answer.status(page.status()).contentType("text/html; charset=utf-8").result(page.html());
  }

  private static void secure(Context answer) {
    answer.header("Content-Security-Policy", AnswerPage.CONTENT_SECURITY_POLICY);
    answer.header("X-Robots-Tag", "noindex, nofollow");
  }

  private static String language(Context request) {
    String wanted = request.header("Accept-Language");
    return wanted == null ? "" : wanted;
  }
}
