package io.github.inventorystreams.forecast;

import java.util.List;
import java.util.Optional;

/**
 * A method that learns from many SKUs together before it forecasts any. Training takes seconds to
 * minutes and belongs beside the stream of events; what was learned is text, which any process can
 * be handed. Deterministic: the same histories give the same text.
 */
public interface PooledTraining {

  /** The name by which settings choose its method, lower case. */
  String name();

  /** Why nothing can be learned of these histories; empty where it can. */
  Optional<String> unsuited(List<DemandHistory> histories);

  /**
   * Learns.
   *
   * @param histories of one length of buckets; each ends where the known past ends
   * @return the trained model
   */
  String train(List<DemandHistory> histories);

  /** The method that forecasts by a trained model. */
  ForecastMethod method(String trained);
}
