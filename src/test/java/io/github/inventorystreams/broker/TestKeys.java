package io.github.inventorystreams.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Key stores and trust stores (PKCS12) for tests, made by the JDK's own tool. */
record TestKeys(Path folder, String password) {

  /** A key of its own, self-signed, for a name. */
  Path key(String name, String alternativeNames) throws Exception {
    Path store = folder.resolve(name + ".p12");
    List<String> more =
        alternativeNames.isEmpty() ? List.of() : List.of("-ext", "san=" + alternativeNames);
    List<String> arguments =
        new ArrayList<>(
            List.of("-genkeypair", "-alias", "own", "-keyalg", "EC", "-dname", "CN=" + name));
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
      keytool(key, List.of("-exportcert", "-alias", "own", "-file", certificate.toString()));
      keytool(
          store,
          List.of("-importcert", "-noprompt", "-alias", alias, "-file", certificate.toString()));
    }
    return store;
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
