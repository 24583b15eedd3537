package io.github.inventorystreams.app.bench;

import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.bench.ShopProfile;
import picocli.CommandLine.Option;

/** The option of a measurement in which one SKU may outsell all others. */
final class HotShareOption {
  @Option(
      names = "--hot-share",
      paramLabel = "SHARE",
      defaultValue = "0",
      description =
          "The part of all events that one SKU has, from 0 to below 1 (default: ${DEFAULT-VALUE}).")
  private double hotShare;

  ShopProfile shop(int skus) {
    return new ShopProfile(skus, hotShare);
  }

  void check() {
    if (!(hotShare >= 0 && hotShare < 1)) {
      throw CommandException.wrongUsage(
          "--hot-share must be from 0 to below 1, not %s.".formatted(hotShare));
    }
  }
}
