package io.github.inventorystreams.play;

/** The processor's own count of stock events that it is done with. */
public interface Accounting {

  /**
   * Applied, duplicate and dead-lettered events together.
   *
   * @throws PlayException if it can't be told
   */
  long events();
}
