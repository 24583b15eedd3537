package io.github.inventorystreams.read;

import java.util.List;

/**
 * A part of a list.
 *
 * @param offset from 0
 * @param limit 1 to {@link #MOST}
 */
public record PageOf(int offset, int limit) {
  public static final int MOST = 500;

  public PageOf {
    if (offset < 0 || limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("offset must be 0 or more, limit 1 to " + MOST);
    }
  }

  /** This part of a list that is there as a whole. */
  public <T> Page<T> of(List<T> all) {
    int from = Math.min(offset, all.size());
    int to = (int) Math.min((long) from + limit, all.size());
    return new Page<>(all.subList(from, to), all.size(), offset, limit);
  }
}
