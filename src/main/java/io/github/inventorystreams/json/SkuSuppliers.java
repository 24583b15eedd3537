package io.github.inventorystreams.json;

import io.github.inventorystreams.event.SkuSupplier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the further suppliers of a SKU. */
final class SkuSuppliers {
  private static final int LOWEST_PRIORITY = 1000;

  private SkuSuppliers() {}

  /** The list, or {@code null} where it is not there. No supplier may be named twice. */
  static @Nullable List<SkuSupplier> read(TreeFields body, String name) throws Refused {
    List<TreeFields> objects = body.objects(name);
    if (objects == null) {
      return null;
    }
    List<SkuSupplier> suppliers = new ArrayList<>(objects.size());
    Set<String> named = new HashSet<>();
    for (TreeFields each : objects) {
      String id = each.text("supplierId");
      if (!named.add(id)) {
        throw Refused.malformed(name + " names " + OneLine.quoted(id) + " twice");
      }
      Long priority = each.optionalWhole("priority", 1, LOWEST_PRIORITY);
      suppliers.add(
          new SkuSupplier(
              id,
              priority == null ? 1 : priority.intValue(),
              SettingValues.money(each, "unitCost"),
              SettingValues.days(each, "leadTimeDays", true),
              each.optionalWhole("packSize", 1, Fields.MAX_QUANTITY),
              each.optionalWhole("minimumOrder", 1, Fields.MAX_QUANTITY)));
    }
    return suppliers;
  }
}
