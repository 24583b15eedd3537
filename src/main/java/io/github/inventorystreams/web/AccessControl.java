package io.github.inventorystreams.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import io.javalin.http.UnauthorizedResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The access control of requests. Health is open. With a token, the rest asks for it, or for a
 * session that a browser has begun with it; without one, only requests to a local name are
 * answered, so that no web page can reach the service under a name of its own (DNS rebinding).
 */
final class AccessControl {
  private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final String SCHEME = "Bearer ";
  private static final int MISDIRECTED_REQUEST = 421;

  private static final String SESSION = "inventory-streams-session";
  private static final String LOGIN = "/login.html";

  private final byte @Nullable [] token;
  private final Sessions sessions = new Sessions();

  AccessControl(@Nullable String token) {
    this.token = token == null ? null : token.getBytes(StandardCharsets.UTF_8);
  }

  /** Refuses a request, or lets it pass. */
  void check(Context request) {
    if (isOpen(request.path())) {
      return;
    }
    if (token == null) {
      checkHost(request);
    } else if (!hasSession(request)) {
      checkToken(request, token);
    }
  }

  /** Begins a session for a browser that shows the token. */
  void logIn(Context request) {
    String given = request.formParam("token");
    if (token == null || (given != null && isToken(given, token))) {
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
    return path.startsWith("/health/")
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
    if (header != null
        && header.startsWith(SCHEME)
        && isToken(header.substring(SCHEME.length()), token)) {
      return;
    }
    if (request.path().equals("/") && header == null) {
      request.redirect(LOGIN, HttpStatus.SEE_OTHER);
      request.skipRemainingHandlers();
      return;
    }
    throw new UnauthorizedResponse("Authorization: Bearer TOKEN is needed.");
  }

  private static boolean isToken(String given, byte[] token) {
    return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token);
  }
}
