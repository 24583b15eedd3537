package io.github.inventorystreams.app.settings;

import io.github.inventorystreams.app.config.JsonCommand;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.console.Json;
import io.github.inventorystreams.files.PrivateFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the settings that the topics hold into a file. */
@Command(
    name = "export",
    description = {
      "Writes what is set for SKUs, suppliers and locations into a CSV file, from which settings import gets the same back."
    })
final class SettingsExportCommand extends JsonCommand {

  @Parameters(paramLabel = "FILE", description = "The CSV file; an older one is replaced.")
  private Path file = Path.of("");

  @Option(
      names = "--kind",
      paramLabel = "sku|supplier|location",
      description = "Only the settings of these, and only their columns.")
  private @Nullable SettingsKind kind;

  SettingsExportCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() {
    Settings settings = settings();
    Set<SettingsKind> kinds = kind == null ? EnumSet.allOf(SettingsKind.class) : EnumSet.of(kind);
    PublishedSettings published = PublishedSettings.read(settings, kinds);
    SettingsSheet sheet = new SettingsSheet(kinds);
    kinds.forEach(each -> published.of(each).values().forEach(sheet::add));
    write(sheet.text());
    print(sheet, published);
    if (!sheet.leftOut().isEmpty()) {
      throw CommandException.failed(
          "%d of the settings are not in %s: the lines above say why."
              .formatted(sheet.leftOut().size(), file));
    }
    return 0;
  }

  /** As a whole or not at all: an export that breaks off must not cost the one before it. */
  private void write(String text) {
    Path change = file.resolveSibling(file.getFileName() + ".new");
    try {
      PrivateFiles.writeString(change, text);
      Files.move(change, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw CommandException.failed("%s can't be written: %s.".formatted(file, e), e);
    }
  }

  private void print(SettingsSheet sheet, PublishedSettings published) {
    List<String> remarks = new ArrayList<>(sheet.leftOut());
    remarks.addAll(published.refusals());
    if (!sheet.unread().isEmpty()) {
      remarks.add(
          "fields that this version does not read are not in the file: "
              + String.join(", ", sheet.unread()));
    }
    PrintWriter out = out();
    if (isJson()) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("rows", sheet.rows());
      answer.put("leftOut", sheet.leftOut().size());
      answer.put("remarks", remarks);
      out.println(Json.line(answer));
    } else {
      PrintWriter err = err();
      remarks.forEach(err::println);
      err.flush();
      out.printf("%d rows written to %s%n", sheet.rows(), file);
    }
    out.flush();
  }
}
