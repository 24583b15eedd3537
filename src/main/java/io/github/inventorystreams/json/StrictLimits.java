package io.github.inventorystreams.json;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

/**
 * The bounds of a document from a stranger. Their messages say the bound and not how far the parser
 * had come, so that the same document is always refused in the same words.
 */
final class StrictLimits extends StreamReadConstraints {
  private static final long serialVersionUID = 1L;

  static final int MAX_BYTES = 256 * 1024;

  /** What a text that is read may have; the parser's own bound where it can't know what is read. */
  static final int MAX_TEXT_CHARS = 8 * 1024;

  private static final int MAX_DEPTH = 32;

  /** Every text, name and number is bounded, whoever needs it. */
  static final StrictLimits OWN = new StrictLimits(MAX_DEPTH, MAX_BYTES, 40, MAX_TEXT_CHARS, 128);

  /**
   * A text or name that nothing reads may be as long as its record; numbers are made when the
   * document is read, so they keep a bound.
   */
  static final StrictLimits MAPPED =
      new StrictLimits(MAX_DEPTH, MAX_BYTES, 1_000, MAX_BYTES, MAX_BYTES);

  /** An envelope, whose data can be one text. */
  static final StrictLimits ENVELOPE =
      new StrictLimits(MAX_DEPTH, MAX_BYTES, 1_000, MAX_BYTES, 128);

  /**
   * @param maxBytes of the document; below 0 = no bound
   */
  StrictLimits(int maxDepth, int maxBytes, int maxNumberChars, int maxTextChars, int maxNameChars) {
    super(maxDepth, maxBytes, maxNumberChars, maxTextChars, maxNameChars, DEFAULT_MAX_TOKEN_COUNT);
  }

  @Override
  public void validateStringLength(int chars) throws StreamConstraintsException {
    check(chars, getMaxStringLength(), "a text is longer than %d characters");
  }

  @Override
  public void validateNameLength(int chars) throws StreamConstraintsException {
    check(chars, getMaxNameLength(), "the name of a field is longer than %d characters");
  }

  @Override
  public void validateIntegerLength(int digits) throws StreamConstraintsException {
    check(digits, getMaxNumberLength(), "a number is longer than %d characters");
  }

  @Override
  public void validateFPLength(int chars) throws StreamConstraintsException {
    check(chars, getMaxNumberLength(), "a number is longer than %d characters");
  }

  @Override
  public void validateNestingDepth(int depth) throws StreamConstraintsException {
    check(depth, getMaxNestingDepth(), "there are more than %d levels of objects and lists");
  }

  private static void check(int found, int max, String message) throws StreamConstraintsException {
    if (found > max) {
      throw new StreamConstraintsException(message.formatted(max));
    }
  }
}
