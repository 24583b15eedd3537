package io.github.inventorystreams.notify;

/** A message as plain text, for mail and the console. */
public final class PlainText {
  private PlainText() {}

  /** All notices, a paragraph for each. */
  public static String of(Batch batch) {
    StringBuilder text = new StringBuilder();
    for (Notice notice : batch.notices()) {
      text.append(Wording.brief(notice)).append('\n');
      text.append("  ").append(Wording.figures(notice)).append('\n');
      text.append("  next receipt: ").append(Wording.nextReceipt(notice));
      text.append(", supplier: ").append(Wording.supplier(notice)).append('\n');
      text.append("  ").append(Wording.message(notice)).append('\n');
      text.append("  since ").append(Wording.time(notice.warning().raisedAtMillis()));
      text.append(", id ").append(Wording.id(notice)).append("\n\n");
    }
    return text.toString();
  }
}
