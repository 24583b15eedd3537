package io.github.inventorystreams.supply.post;

import java.util.List;

/** What has become of a posted answer. */
public sealed interface PostOutcome {

  /** All that it says is passed on. */
  record Taken() implements PostOutcome {}

  /**
   * It is kept, and what of it is refused has no effect.
   *
   * @param reasons one line each
   */
  record Refused(List<String> reasons) implements PostOutcome {
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }

  /** It can't be kept at the moment: it has to be posted again. */
  record NotKept() implements PostOutcome {}
}
