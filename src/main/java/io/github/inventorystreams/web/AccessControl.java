package io.github.inventorystreams.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import io.javalin.http.TooManyRequestsResponse;
import io.javalin.http.UnauthorizedResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * The access control of requests. None is answered that asks for a foreign name. Health is open;
 * with a token, the rest asks for it, or for a session that a browser has begun with it.
 */
final class AccessControl {
  private static final String SCHEME = "Bearer ";
  private static final int MISDIRECTED_REQUEST = 421;

  private static final String SESSION = "inventory-streams-session";
  private static final String LOGIN = "/login.html";
  private static final String HEALTH = "/health/";

  private final byte @Nullable [] token;
  private final HostNames names;
  private final Proxies proxies;
  private final Sessions sessions = new Sessions();
  private final TokenTries tries = new TokenTries(System::nanoTime);

  AccessControl(@Nullable String token, HostNames names, Proxies proxies) {
    this.token = token == null ? null : token.getBytes(StandardCharsets.UTF_8);
    this.names = names;
    this.proxies = proxies;
  }

  /** Refuses a request, or lets it pass. */
  void check(Context request) {
    checkHost(request);
    if (token != null && !isOpen(request.path()) && !hasSession(request)) {
      checkToken(request, token);
    }
  }

  /** Begins a session for a browser that shows the token. */
  void logIn(Context request) {
    String given = request.formParam("token");
    if (token == null || (given != null && isRight(request, given, token))) {
      Cookie cookie = new Cookie(SESSION, sessions.begin());
      cookie.setHttpOnly(true);
      cookie.setSameSite(SameSite.STRICT);
      request.cookie(cookie);
      request.redirect("/", HttpStatus.SEE_OTHER);
    } else {
      request.redirect(LOGIN + "?wrong", HttpStatus.SEE_OTHER);
    }
  }

  /** Health, and what a browser needs to ask for the token: none of it knows anything. */
  private static boolean isOpen(String path) {
    return path.startsWith(HEALTH)
        || path.startsWith("/assets/")
        || path.equals("/login")
        || path.equals(LOGIN);
  }

  private boolean hasSession(Context request) {
    String id = request.cookie(SESSION);
    return id != null && sessions.knows(id);
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

  private void checkHost(Context request) {
    String host = request.host();
    // Balancers of loads may name none; every browser does.
    boolean isProbe = host == null && request.path().startsWith(HEALTH);
    if (!isProbe && !names.has(host)) {
      throw new HttpResponseException(
          MISDIRECTED_REQUEST,
          "Ask for localhost or 127.0.0.1, or list in http.names how others call this service.");
    }
  }

  private void checkToken(Context request, byte[] token) {
    String header = request.header("Authorization");
    if (header != null
        && header.startsWith(SCHEME)
        && isRight(request, header.substring(SCHEME.length()), token)) {
      return;
    }
    if (request.path().equals("/") && header == null) {
      request.redirect(LOGIN, HttpStatus.SEE_OTHER);
      request.skipRemainingHandlers();
      return;
    }
    throw new UnauthorizedResponse("Authorization: Bearer TOKEN is needed.");
  }

  /** Also refuses clients that only guess. */
  private boolean isRight(Context request, String given, byte[] token) {
    String client = proxies.client(request);
    long seconds = tries.waitSeconds(client);
    if (seconds > 0) {
      request.header("Retry-After", Long.toString(seconds));
      throw new TooManyRequestsResponse(
          "Too many wrong tokens came from %s: try again in %d s.".formatted(client, seconds));
    }
    boolean isRight = MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token);
    if (isRight) {
      tries.right(client);
    } else {
      tries.wrong(client);
    }
    return isRight;
  }
}
