package io.github.inventorystreams.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One thing that a book may warn of: never two warnings of it at once. */
final class PlainConcern {
  private final List<String> told = new ArrayList<>();
  private int number;
  private int sequence;
  private @Nullable Warning open;

  /** The content of a warning. */
  record Warning(
      String kind, String severity, long threshold, long clear, @Nullable Long nextReceipt) {}

  boolean isOpen() {
    return open != null;
  }

  List<String> published() {
    return told;
  }

  /** There is reason to warn; worse than before is told apart from other news. */
  void holds(Warning warning, boolean worse, @Nullable String cause) {
    if (open == null) {
      number++;
      sequence = 0;
      emit("RAISED", warning, cause);
    } else if (worse) {
      emit("ESCALATED", warning, cause);
    } else if (!news(open).equals(news(warning))) {
      emit("UPDATED", warning, cause);
    }
    open = warning;
  }

  private static List<Object> news(Warning warning) {
    return List.of(
        warning.kind(),
        warning.severity(),
        warning.threshold(),
        Objects.requireNonNullElse(warning.nextReceipt(), "none"));
  }

  /** The reason has gone. */
  void ends(String severity, long threshold, long clear, @Nullable String cause) {
    if (open != null) {
      emit("RESOLVED", new Warning(open.kind(), severity, threshold, clear, null), cause);
      open = null;
    }
  }

  /** How urgent it was when it was told last. */
  String severity() {
    return Objects.requireNonNull(open).severity();
  }

  /** The kind that was told last. */
  String kind() {
    return Objects.requireNonNull(open).kind();
  }

  private void emit(String state, Warning warning, @Nullable String cause) {
    sequence++;
    told.add(
        line(
            number,
            state,
            warning.kind(),
            warning.severity(),
            warning.threshold(),
            warning.clear(),
            sequence,
            cause));
  }

  static String line(
      int number,
      String state,
      String kind,
      String severity,
      long threshold,
      long clear,
      int sequence,
      @Nullable String cause) {
    return "%d.%d %s %s %s %d/%d by %s"
        .formatted(number, sequence, state, kind, severity, threshold, clear, cause);
  }
}
