package io.github.inventorystreams.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Key stores and trust stores (PKCS12) for tests, made by the JDK's own tool. */
record TestKeys(Path folder, String password) {
  private static final String OWN = "own";

  /** A key of its own, self-signed, for a name. */
  Path key(String name, String alternativeNames) throws Exception {
    Path store = folder.resolve(name + ".p12");
    List<String> more =
        alternativeNames.isEmpty() ? List.of() : List.of("-ext", "san=" + alternativeNames);
    List<String> arguments =
        new ArrayList<>(
            List.of("-genkeypair", "-alias", OWN, "-keyalg", "EC", "-dname", "CN=" + name));
    arguments.addAll(more);
    keytool(store, arguments);
    return store;
  }

  /** A store that trusts whoever has one of the keys. */
  Path trustIn(String name, Path... keys) throws Exception {
    Path store = folder.resolve(name + ".p12");
    for (Path key : keys) {
      String alias = String.valueOf(key.getFileName());
      Path certificate = folder.resolve(alias + ".crt");
      keytool(key, List.of("-exportcert", "-alias", OWN, "-file", certificate.toString()));
      keytool(
          store,
          List.of("-importcert", "-noprompt", "-alias", alias, "-file", certificate.toString()));
    }
    return store;
  }

  /** A file in PEM that trusts whoever has one of the keys. */
  Path pemTrustIn(String name, Path... keys) throws Exception {
    StringBuilder pem = new StringBuilder();
    for (Path key : keys) {
      pem.append(pem("CERTIFICATE", opened(key).getCertificate(OWN).getEncoded()));
    }
    return Files.writeString(folder.resolve(name + ".pem"), pem);
  }

  /** A key as a file in PEM, not encrypted. */
  Path pem(Path key) throws Exception {
    KeyStore store = opened(key);
    return Files.writeString(
        folder.resolve(key.getFileName() + ".pem"),
        pem("PRIVATE KEY", store.getKey(OWN, password.toCharArray()).getEncoded())
            + pem("CERTIFICATE", store.getCertificate(OWN).getEncoded()));
  }

  private KeyStore opened(Path key) throws Exception {
    return KeyStore.getInstance(key.toFile(), password.toCharArray());
  }

  private static String pem(String kind, byte[] content) {
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
        .formatted(kind, Base64.getMimeEncoder().encodeToString(content));
  }

  private void keytool(Path store, List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(arguments);
    command.addAll(
        List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", password));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }
}
