package io.github.inventorystreams.app.supply.story;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.inventorystreams.event.PurchaseOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A supplier with a folder for each direction.
 *
 * @param partners fields of an interchange, empty or with a comma behind
 * @param text of his answer
 * @param notice of what he ships, or {@code null} if he tells nobody
 * @param article as {@link StorySupplier#article}
 * @param server on which his folders are, or {@code null} = on our disk
 * @param first the first content that each file has had
 */
record FolderSupplier(
    String id,
    String identifier,
    String form,
    String partners,
    PartnerText text,
    @Nullable PartnerText notice,
    String article,
    @Nullable SftpPlace server,
    Path directory,
    Map<String, Came> first,
    AtomicInteger written)
    implements StorySupplier {

  /** Writes what he says to an order, as his program does. */
  @FunctionalInterface
  interface PartnerText {
    String of(PurchaseOrder order, Said said);
  }

  /** One with folders on our disk, who counts in pieces and tells nobody what he ships. */
  static FolderSupplier of(
      String id,
      String identifier,
      String form,
      String partners,
      PartnerText text,
      Path directory) {
    return new FolderSupplier(
        id,
        identifier,
        form,
        partners,
        text,
        null,
        "",
        null,
        directory,
        new ConcurrentHashMap<>(),
        new AtomicInteger());
  }

  /** The same, who says what he ships. */
  FolderSupplier notifying(PartnerText how) {
    return new FolderSupplier(
        id, identifier, form, partners, text, how, article, server, directory, first, written);
  }

  /** The same, who sells by the pair. */
  FolderSupplier inPairs() {
    String pairs =
        """
        , "suppliers": [{"supplierId": "%s", "supplierSku": "C-7", "unitCost": "2.50",
           "purchaseUnit": "PAIR", "unitsPerPurchaseUnit": 2, "purchaseUnitCode": "PR"}]"""
            .formatted(id);
    return new FolderSupplier(
        id, identifier, form, partners, text, notice, pairs, server, directory, first, written);
  }

  /** The same with a server of his own. */
  FolderSupplier over(SftpPlace sftp) {
    return new FolderSupplier(
        id, identifier, form, partners, text, notice, article, sftp, directory, first, written);
  }

  @Override
  public String channel() {
    String place = server == null ? "" : server.section();
    String root = server == null ? "" : "/";
    return """
        {"type": "files", "form": "%1$s", %2$s %4$s "folder": "%5$s%3$s-out",
         "answers": {"form": "%1$s", %4$s "folder": "%5$s%3$s-in", "every": "PT0.2S", "quietFor": "PT0.01S"}}"""
        .formatted(form, partners, id, place, root);
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
    write(text, order);
  }

  @Override
  public boolean notifies() {
    return notice != null;
  }

  @Override
  public void notify(PurchaseOrder order) throws IOException {
    if (notice != null) {
      write(notice, order);
    }
  }

  private void write(PartnerText how, PurchaseOrder order) throws IOException {
    Path in = Files.createDirectories(directory.resolve(id + "-in"));
    String name = "from-%s-%d-%s".formatted(id, written.incrementAndGet(), order.poNumber());
    Path unfinished =
        Files.writeString(in.resolve('.' + name), how.of(order, Said.to(order)), ISO_8859_1);
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
  public void close() {
    if (server != null) {
      try {
        server.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
