package io.github.inventorystreams.frame;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * The TLS settings of the registry: whom its certificate has to come from, and what it is shown in
 * return.
 */
final class Tls {
  private Tls() {}

  /**
   * The context for the given options, or {@code null} for that of the system.
   *
   * @throws IllegalArgumentException if a file can't be read
   */
  static @Nullable SSLContext of(RegistryOptions options) {
    Path authorities = options.authorities();
    RegistryOptions.ClientKeys client = options.client();
    if (authorities == null && client == null) {
      return null;
    }
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(
          client == null ? null : keys(client),
          authorities == null ? null : trust(authorities),
          null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("TLS can't be set up: " + e.getMessage(), e);
    }
  }

  private static TrustManager[] trust(Path pemFile) throws GeneralSecurityException {
    try (InputStream pem = Files.newInputStream(pemFile)) {
      KeyStore authorities = KeyStore.getInstance(KeyStore.getDefaultType());
      authorities.load(null, null);
      for (Certificate authority :
          CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
        authorities.setCertificateEntry("authority-" + authorities.size(), authority);
      }
      if (authorities.size() == 0) {
        throw new IllegalArgumentException(pemFile + " has no certificate");
      }
      TrustManagerFactory managers =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(authorities);
      return managers.getTrustManagers();
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "%s can't be read as certificates in PEM (%s)"
              .formatted(pemFile, e.getClass().getSimpleName()),
          e);
    }
  }

  private static KeyManager[] keys(RegistryOptions.ClientKeys client)
      throws GeneralSecurityException {
    char[] password = client.password().toCharArray();
    try (InputStream file = Files.newInputStream(client.keyStore())) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(file, password);
      KeyManagerFactory managers =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(keys, password);
      return managers.getKeyManagers();
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "%s can't be read as a key store in PKCS12 with the password given (%s)"
              .formatted(client.keyStore(), e.getClass().getSimpleName()),
          e);
    }
  }
}
