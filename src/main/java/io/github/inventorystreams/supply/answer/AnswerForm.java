package io.github.inventorystreams.supply.answer;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** A form in which suppliers answer. May be shared between threads. */
public interface AnswerForm {

  /** By which settings name it, such as {@code ubl-peppol}. */
  String name();

  /** The media types of bytes in it, in small letters. */
  Set<String> mediaTypes();

  /** Whether its documents say who has sent them. */
  boolean tellsSender();

  /**
   * The documents in some bytes: an interchange may hold several.
   *
   * @param bytes as they came, at most {@value #MAX_BYTES}
   * @param zone of the sender, for times without an offset
   * @throws UnreadableAnswerException with the place and the reason; then nothing of it counts
   */
  List<SupplierDocument> read(byte[] bytes, ZoneId zone);

  /** No answer is longer. */
  int MAX_BYTES = 4 << 20;
}
