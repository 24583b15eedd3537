package io.github.inventorystreams.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;

/**
 * An authorization server by which clients get tokens for their ids and one secret (client
 * credentials of OAuth 2.0), and brokers the key that signs them.
 */
final class TokenServer implements AutoCloseable {
  static final String ISSUER = "https://login.example.com";

  private static final int SECONDS = 300;
  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

  private final HttpServer server;
  private final KeyPair key;
  private final String secret;

  private TokenServer(HttpServer server, KeyPair key, String secret) {
    this.server = server;
    this.key = key;
    this.secret = secret;
  }

  static TokenServer start(String secret) throws IOException, GeneralSecurityException {
    KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
    keys.initialize(2048);
    TokenServer tokens =
        new TokenServer(
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0),
            keys.generateKeyPair(),
            secret);
    tokens.server.createContext("/token", tokens::token);
    tokens.server.createContext("/keys", exchange -> answer(exchange, 200, tokens.keys()));
    tokens.server.start();
    return tokens;
  }

  /** Where clients get tokens. */
  String tokenUrl() {
    return url("/token");
  }

  /** Where brokers get the key. */
  String keysUrl() {
    return url("/keys");
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void token(HttpExchange exchange) throws IOException {
    String login =
        new String(
            Base64.getDecoder()
                .decode(
                    exchange
                        .getRequestHeaders()
                        .getFirst("Authorization")
                        .substring("Basic ".length())),
            UTF_8);
    String client = login.substring(0, login.indexOf(':'));
    if (!login.equals(client + ':' + secret)) {
      answer(exchange, 401, "{\"error\":\"invalid_client\"}");
      return;
    }
    answer(
        exchange,
        200,
        "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d}"
            .formatted(signed(client), SECONDS));
  }

  private String signed(String client) {
    long now = Instant.now().getEpochSecond();
    String content =
        encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"k1\"}")
            + '.'
            + encoded(
                "{\"sub\":\"%s\",\"aud\":\"kafka\",\"iss\":\"%s\",\"scope\":\"kafka\",\"iat\":%d,\"exp\":%d}"
                    .formatted(client, ISSUER, now, now + SECONDS));
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key.getPrivate());
      signature.update(content.getBytes(UTF_8));
      return content + '.' + URL.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private String keys() {
    RSAPublicKey open = (RSAPublicKey) key.getPublic();
    return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"k1\",\"n\":\"%s\",\"e\":\"%s\"}]}"
        .formatted(encoded(open.getModulus()), encoded(open.getPublicExponent()));
  }

  private static String encoded(String json) {
    return URL.encodeToString(json.getBytes(UTF_8));
  }

  /** Without the byte of the sign. */
  private static String encoded(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int from = bytes[0] == 0 ? 1 : 0;
    byte[] bare = new byte[bytes.length - from];
    System.arraycopy(bytes, from, bare, 0, bare.length);
    return URL.encodeToString(bare);
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    byte[] body = json.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
