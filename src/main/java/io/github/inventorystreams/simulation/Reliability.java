package io.github.inventorystreams.simulation;

/**
 * The reliability with which suppliers keep to what is asked of them.
 *
 * @param cutShare share of the lines of which only a part is accepted
 * @param refusedShare share of the lines that are rejected as a whole
 * @param splitShare share of the lines that come in two deliveries
 */
public record Reliability(double cutShare, double refusedShare, double splitShare) {

  /** All is accepted and comes at once. */
  public static final Reliability EXACT = new Reliability(0, 0, 0);

  /** What a shop has to live with. */
  public static final Reliability HUMAN = new Reliability(0.04, 0.01, 0.06);
}
