package io.github.inventorystreams.app.check;

import io.github.inventorystreams.app.check.Finding.Severity;
import io.github.inventorystreams.app.config.ServiceSettings;
import io.github.inventorystreams.app.config.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether the directories of data and local state can be written, and have room for a start. */
record DiskPart(Settings settings) implements CheckPart {
  @Override
  public String name() {
    return "disk";
  }

  @Override
  public Report look() {
    Map<String, Path> directories = new LinkedHashMap<>();
    directories.put("data.dir", settings.dataDirectory());
    directories.put("state.dir", settings.stateDirectory());
    List<Finding> findings = new ArrayList<>();
    directories.forEach((setting, path) -> look(setting, path.toAbsolutePath(), findings));
    return new Report(String.join(", ", directories.keySet()), findings);
  }

  /** It makes nothing: of a directory that is not there yet, the one in which it will be counts. */
  private void look(String setting, Path path, List<Finding> findings) {
    Path there = path;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    if (!Files.isDirectory(there) || !Files.isWritable(there)) {
      findings.add(
          wrong(
              "%s is no directory that can be written: mend its rights, or choose another with %s"
                  .formatted(there, setting)));
      return;
    }
    long free = there.toFile().getUsableSpace();
    if (free < ServiceSettings.MIN_FREE_BYTES_TO_START) {
      findings.add(
          wrong(
              "the disk of %s has %d MB free and a start needs %d: make room, or choose another with %s"
                  .formatted(
                      there, free >> 20, ServiceSettings.MIN_FREE_BYTES_TO_START >> 20, setting)));
    }
  }

  private Finding wrong(String text) {
    return new Finding(name(), Severity.WRONG, text);
  }
}
