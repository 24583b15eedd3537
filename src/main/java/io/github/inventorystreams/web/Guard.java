package io.github.inventorystreams.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.UnauthorizedResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask what. Health is open. With a token, the rest asks for it; without one, only requests
 * to a local name are answered, so that no web page can reach the service under a name of its own
 * (DNS rebinding).
 */
final class Guard {
  private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final String SCHEME = "Bearer ";
  private static final int MISDIRECTED_REQUEST = 421;

  private final byte @Nullable [] token;

  Guard(@Nullable String token) {
    this.token = token == null ? null : token.getBytes(StandardCharsets.UTF_8);
  }

  /** Refuses a request, or lets it pass. */
  void check(Context request) {
    if (request.path().startsWith("/health/")) {
      return;
    }
    if (token == null) {
      checkHost(request);
    } else {
      checkToken(request, token);
    }
  }

  /** For every answer: nothing of it may be run, framed, guessed at or kept. */
  static void secure(Context answer) {
    answer.header(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'");
    answer.header("X-Content-Type-Options", "nosniff");
    answer.header("X-Frame-Options", "DENY");
    answer.header("Referrer-Policy", "no-referrer");
    answer.header("Cache-Control", "no-store");
  }

  private static void checkHost(Context request) {
    String host = request.host();
    String name = host == null ? "" : host.replaceFirst(":\\d+$", "");
    if (!LOCAL_NAMES.contains(name)) {
      throw new HttpResponseException(
          MISDIRECTED_REQUEST, "Ask for localhost or 127.0.0.1, or set http.token.");
    }
  }

  private static void checkToken(Context request, byte[] token) {
    String header = request.header("Authorization");
    byte[] given =
        header != null && header.startsWith(SCHEME)
            ? header.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8)
            : new byte[0];
    if (!MessageDigest.isEqual(given, token)) {
      throw new UnauthorizedResponse("Authorization: Bearer TOKEN is needed.");
    }
  }
}
