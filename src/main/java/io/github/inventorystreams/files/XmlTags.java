package io.github.inventorystreams.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The tags of an XML document as its bytes pass by, without keeping any of it. What looks like a
 * tag in a comment, in text that is quoted or in an attribute is none.
 */
final class XmlTags {
  /** A tag is kept so far. */
  static final int MAX_TAG_BYTES = 1 << 10;

  private static final byte[] COMMENT = {'!', '-', '-'};
  private static final byte[] TEXT = "![CDATA[".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] COMMENT_ENDS = {'-', '-'};
  private static final byte[] TEXT_ENDS = {']', ']'};
  private static final byte[] INSTRUCTION_ENDS = {'?'};

  private final Taker taker;
  private final byte[] tag = new byte[MAX_TAG_BYTES];

  /** The last bytes, the newest at the end. */
  private final byte[] last = new byte[2];

  private int tagBytes;
  private boolean isInTag;
  private byte quote;

  /** Gets the tags. */
  interface Taker {
    /**
     * Takes one.
     *
     * @param name without the prefix of a namespace, behind a slash where it closes an element
     * @param text the tag without its brackets, if it is not longer than what is kept
     */
    void take(String name, String text, boolean isWhole) throws IOException;
  }

  XmlTags(Taker taker) {
    this.taker = taker;
  }

  /** Takes the next byte. */
  void take(byte next) throws IOException {
    if (!isInTag) {
      if (next == '<') {
        isInTag = true;
        tagBytes = 0;
        quote = 0;
      }
    } else if (next == '>' && isEnd()) {
      isInTag = false;
      end();
    } else {
      if (tagBytes < tag.length) {
        tag[tagBytes] = next;
      }
      tagBytes++;
      follow(next);
    }
    last[0] = last[1];
    last[1] = next;
  }

  /** Whether a bracket ends what was begun. */
  private boolean isEnd() {
    if (begins(COMMENT)) {
      return tagBytes >= COMMENT.length + COMMENT_ENDS.length && ends(COMMENT_ENDS);
    }
    if (begins(TEXT)) {
      return ends(TEXT_ENDS);
    }
    return begins(INSTRUCTION_ENDS) ? tagBytes > 1 && ends(INSTRUCTION_ENDS) : quote == 0;
  }

  private void follow(byte next) {
    boolean isQuote = next == '"' || next == '\'';
    if (isQuote && quote == 0) {
      quote = next;
    } else if (next == quote) {
      quote = 0;
    }
  }

  private boolean begins(byte[] start) {
    if (tagBytes < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if (tag[i] != start[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean ends(byte[] end) {
    for (int i = 0; i < end.length; i++) {
      if (last[last.length - end.length + i] != end[i]) {
        return false;
      }
    }
    return true;
  }

  private void end() throws IOException {
    boolean isWhole = tagBytes <= tag.length;
    String text = new String(tag, 0, Math.min(tagBytes, tag.length), StandardCharsets.ISO_8859_1);
    if (text.startsWith("!DOCTYPE")) {
      throw new IOException("the workbook declares a document type");
    }
    if (!text.isEmpty() && text.charAt(0) != '!' && text.charAt(0) != '?') {
      taker.take(name(text), text, isWhole);
    }
  }

  private static String name(String tag) {
    int end = 0;
    while (end < tag.length() && tag.charAt(end) > ' ' && (end == 0 || tag.charAt(end) != '/')) {
      end++;
    }
    String name = tag.substring(0, end);
    String slash = name.startsWith("/") ? "/" : "";
    return slash + name.substring(Math.max(name.indexOf(':') + 1, slash.length()));
  }
}
