package io.github.inventorystreams.deployment;

import org.junit.jupiter.api.Test;

/** All YAML that is shipped keeps to the rules of {@code .yamllint.yaml}. */
class YamlLintTest {
  @Test
  void yamllintFindsNothingWrong() throws Exception {
    Tool.need("yamllint", "--version");
    Tool.check("yamllint", "--strict", "docker", "config");
  }
}
