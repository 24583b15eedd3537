package io.github.inventorystreams.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The certificates by which servers are trusted. */
public final class Trust {
  private Trust() {}

  /**
   * Only servers whose certificate comes from the authorities in a PEM file.
   *
   * @throws IllegalArgumentException if the file can't be read or has no certificate
   */
  public static SSLContext only(Path pemFile) {
    try (InputStream pem = Files.newInputStream(pemFile)) {
      KeyStore authorities = KeyStore.getInstance(KeyStore.getDefaultType());
      authorities.load(null, null);
      int number = 0;
      for (Certificate authority :
          CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
        authorities.setCertificateEntry("authority-" + number++, authority);
      }
      if (number == 0) {
        throw new IllegalArgumentException(pemFile + " has no certificate");
      }
      TrustManagerFactory managers =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(authorities);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "%s can't be read as certificates in PEM (%s)"
              .formatted(pemFile, e.getClass().getSimpleName()),
          e);
    }
  }
}
