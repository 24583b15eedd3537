package io.github.inventorystreams.supply.post;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The answers that were taken in last, so that one that comes again is known. Of one that was
 * forgotten the events are the same as before. Thread-safe.
 */
final class RecentPosts {
  static final int MAX_POSTS = 10_000;

  /** How far a post is. */
  enum Stage {
    NEW,
    UNDER_WAY,
    TAKEN
  }

  private final Map<String, Stage> posts =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Stage> eldest) {
          return size() > MAX_POSTS;
        }
      };

  /** Begins with a post unless it is known; returns how far it was. */
  synchronized Stage begin(String key) {
    Stage before = posts.putIfAbsent(key, Stage.UNDER_WAY);
    return before == null ? Stage.NEW : before;
  }

  /** A post that was begun with is taken, or may be tried again. */
  synchronized void end(String key, boolean isTaken) {
    if (isTaken) {
      posts.put(key, Stage.TAKEN);
    } else {
      posts.remove(key);
    }
  }
}
