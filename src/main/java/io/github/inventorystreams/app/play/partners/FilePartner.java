package io.github.inventorystreams.app.play.partners;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SupplierEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * Fetches orders from a folder and puts answers into another one.
 *
 * @param ending of the files of orders
 */
record FilePartner(Path folder, String ending, Path inbox, AnswerFile form) implements Partner {

  /** The form of an answer. */
  interface AnswerFile {
    /** With its dot. */
    String ending();

    byte[] write(PurchaseOrder order, SupplierEvent.Confirmation said);
  }

  @Override
  public boolean has(PurchaseOrder order) {
    return Files.exists(folder.resolve(name(order) + ending));
  }

  /** At the time that the answer bears: a file is as old as it says. */
  @Override
  public void answer(PurchaseOrder order, SupplierEvent.Confirmation said) throws IOException {
    Files.createDirectories(inbox);
    Path unfinished = inbox.resolve('.' + answerName(order));
    Files.write(unfinished, form.write(order, said));
    Files.setLastModifiedTime(unfinished, FileTime.fromMillis(said.saidAtMillis()));
    Files.move(unfinished, inbox.resolve(answerName(order)), StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public @Nullable String refusal(PurchaseOrder order) throws IOException {
    Path reason = inbox.resolve("refused").resolve(answerName(order) + ".reason.txt");
    return Files.exists(reason)
        ? "%s: %s".formatted(reason, Files.readString(reason).strip())
        : null;
  }

  @Override
  public String orders() {
    return "%s/*%s".formatted(folder.getFileName(), ending);
  }

  @Override
  public String answers() {
    return "inbox/%s/processed/*%s".formatted(inbox.getFileName(), form.ending());
  }

  private String answerName(PurchaseOrder order) {
    return "answer-" + name(order) + form.ending();
  }

  private static String name(PurchaseOrder order) {
    return order.poNumber() + '-' + order.revision();
  }
}
