package io.github.inventorystreams.supply.post;

import io.github.inventorystreams.outbound.WebhookHeaders;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes the answers that suppliers' systems post, signed as {@link WebhookHeaders} has it by the
 * secret of the channel. May be shared between threads.
 */
public final class PostDesk {
  /** The path of the address of a channel, before its name. */
  public static final String PATH = "/answers/";

  public static final int OK = 200;
  public static final int UNAUTHORIZED = 401;
  public static final int UNSUPPORTED_MEDIA_TYPE = 415;
  public static final int UNPROCESSABLE = 422;
  public static final int UNAVAILABLE = 503;

  private static final String UNKNOWN = "the secret of a channel that is none";
  private static final Duration MAX_AGE = Duration.ofMinutes(5);
  private static final int SECOND_MILLIS = 1000;
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");

  /** For bytes whose form nobody has named. */
  private static final String ANY_BYTES = "application/octet-stream";

  private final Map<String, PostDoor> doors;
  private final PostedAnswers answers;
  private final RecentPosts recent = new RecentPosts();

  public PostDesk(Collection<PostDoor> doors, PostedAnswers answers) {
    this.doors = doors.stream().collect(Collectors.toMap(PostDoor::channel, Function.identity()));
    this.answers = answers;
  }

  /**
   * Why a post is not let in; empty if it is. Strangers are not told which channels there are.
   *
   * @param nowMillis the time of day
   */
  public Optional<PostReply> refusal(Post post, long nowMillis) {
    PostDoor door = doors.get(post.channel());
    String timestamp = post.timestamp();
    String signature = post.signature();
    // Strangers can't tell by the time that it takes, either.
    String secret = door == null ? UNKNOWN : door.secret();
    boolean isSigned =
        timestamp != null
            && signature != null
            && WebhookHeaders.isSigned(secret, timestamp, post.body(), signature);
    if (door == null || timestamp == null || !isSigned) {
      return refused(
          UNAUTHORIZED,
          "Nothing is taken without %s by the secret of the channel in the address, over %s, a dot and the body."
              .formatted(WebhookHeaders.SIGNATURE, WebhookHeaders.TIMESTAMP));
    }
    if (!isFresh(timestamp, nowMillis)) {
      return refused(
          UNAUTHORIZED,
          "%s must be the time of sending in seconds since 1970, at most %d minutes from ours: sign again, and set the clock."
              .formatted(WebhookHeaders.TIMESTAMP, MAX_AGE.toMinutes()));
    }
    if (!isTyped(post.mediaType(), door)) {
      return refused(
          UNSUPPORTED_MEDIA_TYPE,
          "The Content-Type must be %s."
              .formatted(String.join(" or ", new TreeSet<>(door.form().mediaTypes()))));
    }
    return Optional.empty();
  }

  /** Takes in a post that was let in. */
  public PostReply take(Post post) {
    PostDoor door = Objects.requireNonNull(doors.get(post.channel()), "a post that was let in");
    String digest = digest(post.body());
    String key = post.channel() + '/' + digest;
    return switch (recent.begin(key)) {
      case TAKEN -> new PostReply(OK, "It was taken before: nothing has changed.");
      case UNDER_WAY -> notKept();
      case NEW -> taken(door, digest, post.body(), key);
    };
  }

  private PostReply taken(PostDoor door, String digest, byte[] body, String key) {
    boolean isTaken = false;
    try {
      PostOutcome outcome = answers.take(door, digest, body);
      isTaken = outcome instanceof PostOutcome.Taken;
      if (outcome instanceof PostOutcome.Refused refused) {
        return new PostReply(UNPROCESSABLE, String.join("\n", refused.reasons()));
      }
      return isTaken ? new PostReply(OK, "Taken.") : notKept();
    } finally {
      recent.end(key, isTaken);
    }
  }

  private static PostReply notKept() {
    return new PostReply(UNAVAILABLE, "It can't be kept at the moment: post it again.");
  }

  private static Optional<PostReply> refused(int status, String text) {
    return Optional.of(new PostReply(status, text));
  }

  private static boolean isFresh(String timestamp, long nowMillis) {
    return SECONDS.matcher(timestamp).matches()
        && Math.abs(nowMillis - Long.parseLong(timestamp) * SECOND_MILLIS) <= MAX_AGE.toMillis();
  }

  private static boolean isTyped(@Nullable String mediaType, PostDoor door) {
    if (mediaType == null) {
      return false;
    }
    String bare = mediaType.replaceFirst("\\s*;.*", "").strip().toLowerCase(Locale.ROOT);
    return bare.equals(ANY_BYTES) || door.form().mediaTypes().contains(bare);
  }

  private static String digest(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
