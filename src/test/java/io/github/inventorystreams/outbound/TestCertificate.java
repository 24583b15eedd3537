package io.github.inventorystreams.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate that a server on this machine shows.
 *
 * @param keys its key store
 * @param pem the certificate, to be trusted
 */
public record TestCertificate(Path keys, Path pem) {

  /** Makes one, with the JDK's own tool. */
  public static TestCertificate of(Path directory, String host) throws Exception {
    Path keys = directory.resolve(host + ".p12");
    Path pem = directory.resolve(host + ".pem");
    keytool(
        "-genkeypair",
        "-alias",
        "own",
        "-keyalg",
        "EC",
        "-dname",
        "CN=" + host,
        "-ext",
        "SAN=dns:" + host,
        "-validity",
        "2",
        "-keystore",
        keys.toString());
    keytool(
        "-exportcert",
        "-alias",
        "own",
        "-rfc",
        "-file",
        pem.toString(),
        "-keystore",
        keys.toString());
    return new TestCertificate(keys, pem);
  }

  /** With which a server shows it. */
  public SSLContext server() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, "changeit".toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, "changeit".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private static void keytool(String... arguments) throws Exception {
    Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    Process process =
        new ProcessBuilder(
                Stream.of(
                        Stream.of(tool.toString()),
                        Stream.of(arguments),
                        Stream.of("-storepass", "changeit", "-storetype", "PKCS12"))
                    .flatMap(part -> part)
                    .toList())
            .redirectErrorStream(true)
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue())
        .as(new String(process.getInputStream().readAllBytes(), UTF_8))
        .isZero();
  }
}
