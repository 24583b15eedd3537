package io.github.inventorystreams.web;

import io.github.inventorystreams.outbound.WebhookHeaders;
import io.github.inventorystreams.supply.post.Post;
import io.github.inventorystreams.supply.post.PostDesk;
import io.github.inventorystreams.supply.post.PostReply;
import io.javalin.http.Context;
import io.javalin.http.TooManyRequestsResponse;
import java.util.function.LongSupplier;

/**
 * The route by which suppliers' systems post answers. Who signs rightly is held back only by what
 * one channel may post; all others as those who guess tokens.
 */
final class AnswerPostRoute {
  static final String PATH = PostDesk.PATH + "{channel}";

  private static final int MAX_OF_A_CHANNEL = 1_200;
  private static final String RETRY_AFTER = "Retry-After";
  private static final int SECONDS_WHILE_UNAVAILABLE = 5;

  private final PostDesk desk;
  private final Proxies proxies;
  private final LongSupplier clock;
  private final TokenTries tries = new TokenTries(System::nanoTime);
  private final RequestBudget posts = new RequestBudget(MAX_OF_A_CHANNEL, System::nanoTime);

  /**
   * @param clock the time of day in milliseconds
   */
  AnswerPostRoute(PostDesk desk, Proxies proxies, LongSupplier clock) {
    this.desk = desk;
    this.proxies = proxies;
    this.clock = clock;
  }

  void answer(Context request) {
    String client = proxies.client(request);
    holdBack(request, tries.waitSeconds(client), "too many wrong signatures came from " + client);
    Post post =
        new Post(
            request.pathParam("channel"),
            request.contentType(),
            request.header(WebhookHeaders.TIMESTAMP),
            request.header(WebhookHeaders.SIGNATURE),
            request.bodyAsBytes());
    PostReply refusal = desk.refusal(post, clock.getAsLong()).orElse(null);
    if (refusal != null && refusal.status() == PostDesk.UNAUTHORIZED) {
      tries.wrong(client);
      send(request, refusal);
      return;
    }
    tries.right(client);
    if (refusal != null) {
      send(request, refusal);
      return;
    }
    holdBack(request, posts.spend(post.channel()), "too many answers were posted to this channel");
    send(request, desk.take(post));
  }

  private static void holdBack(Context request, long seconds, String why) {
    if (seconds > 0) {
      request.header(RETRY_AFTER, Long.toString(seconds));
      throw new TooManyRequestsResponse(
          "Try again in %d s: %s within a minute.".formatted(seconds, why));
    }
  }

  private static void send(Context answer, PostReply reply) {
    if (reply.status() == PostDesk.UNAVAILABLE) {
      answer.header(RETRY_AFTER, Integer.toString(SECONDS_WHILE_UNAVAILABLE));
    }
    answer
        .status(reply.status())
        .contentType("text/plain; charset=utf-8")
        .result(reply.text() + '\n');
  }
}
