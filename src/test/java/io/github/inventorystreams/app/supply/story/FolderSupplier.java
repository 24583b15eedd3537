package io.github.inventorystreams.app.supply.story;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.inventorystreams.event.PurchaseOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A supplier with a folder for each direction. */
record FolderSupplier(
    String id,
    String identifier,
    String form,
    String partners,
    AnswerText text,
    Path directory,
    Map<String, Came> first,
    AtomicInteger answers)
    implements StorySupplier {

  /** Writes an answer as his program does. */
  @FunctionalInterface
  interface AnswerText {
    String of(PurchaseOrder order, Said said);
  }

  /**
   * @param partners fields of an interchange, empty or with a comma behind
   */
  static FolderSupplier of(
      String id, String identifier, String form, String partners, AnswerText text, Path directory) {
    return new FolderSupplier(
        id,
        identifier,
        form,
        partners,
        text,
        directory,
        new ConcurrentHashMap<>(),
        new AtomicInteger());
  }

  @Override
  public String channel() {
    return """
        {"type": "files", "form": "%1$s", %2$s "folder": "%3$s-out",
         "answers": {"form": "%1$s", "folder": "%3$s-in", "every": "PT0.2S", "quietFor": "PT0.01S"}}"""
        .formatted(form, partners, id);
  }

  /** The first content that a file has had, and what it has now: it never changes. */
  @Override
  public List<Came> came(String poNumber) throws IOException {
    List<Came> came = new ArrayList<>();
    for (Path file : files("-out")) {
      String name = file.getFileName().toString();
      if (name.startsWith(poNumber + '-')) {
        Came now = new Came(name, Files.readString(file, ISO_8859_1));
        came.add(now);
        Came before = first.putIfAbsent(name, now);
        if (before != null) {
          came.add(before);
        }
      }
    }
    return came;
  }

  @Override
  public void answer(PurchaseOrder order) throws IOException {
    Path in = Files.createDirectories(directory.resolve(id + "-in"));
    String name = "answer-%d-%s".formatted(answers.incrementAndGet(), order.poNumber());
    Path unfinished =
        Files.writeString(in.resolve('.' + name), text.of(order, Said.to(order)), ISO_8859_1);
    Files.move(unfinished, in.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  /** The names of his answers that were not taken. */
  List<Path> refused() throws IOException {
    return files("-in/refused");
  }

  private List<Path> files(String folder) throws IOException {
    Path path = directory.resolve(id + folder);
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (var files = Files.list(path)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .toList();
    }
  }

  @Override
  public void close() {}
}
