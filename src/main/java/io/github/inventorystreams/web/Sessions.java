package io.github.inventorystreams.web;

import java.security.SecureRandom;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Browsers that have shown the token. They last as long as the process, the eldest go first. */
final class Sessions {
  private static final int MOST = 200;
  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final Set<String> ids =
      Collections.synchronizedSet(
          Collections.newSetFromMap(
              new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                  return size() > MOST;
                }
              }));

  String begin() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String id = HexFormat.of().formatHex(bytes);
    ids.add(id);
    return id;
  }

  boolean knows(String id) {
    return ids.contains(id);
  }
}
