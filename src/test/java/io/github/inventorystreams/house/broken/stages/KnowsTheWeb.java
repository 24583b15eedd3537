package io.github.inventorystreams.house.broken.stages;

import io.github.inventorystreams.house.broken.web.Page;

/** A stage that looks into a page. */
final class KnowsTheWeb {
  private KnowsTheWeb() {}

  static boolean isPage(Object some) {
    return some instanceof Page;
  }
}
