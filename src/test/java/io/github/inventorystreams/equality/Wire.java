package io.github.inventorystreams.equality;

import io.github.inventorystreams.json.JsonWriter;
import io.github.inventorystreams.simulation.WorldSettings;
import io.github.inventorystreams.topology.Topics;
import java.util.ArrayList;
import java.util.List;

/** A record for an input topic. */
record Wire(String topic, String key, byte[] value) {

  /** Settings as they are published; those of SKUs hold for every location. */
  static List<Wire> of(WorldSettings settings, Topics topics) {
    JsonWriter json = new JsonWriter();
    List<Wire> all = new ArrayList<>();
    settings
        .locations()
        .forEach(
            (id, set) -> all.add(new Wire(topics.locationSettings(), id, json.write(id, set))));
    settings
        .suppliers()
        .forEach(
            (id, set) -> all.add(new Wire(topics.supplierSettings(), id, json.write(id, set))));
    settings
        .skus()
        .forEach(
            (sku, set) -> all.add(new Wire(topics.skuSettings(), sku, json.write(sku, null, set))));
    return all;
  }
}
