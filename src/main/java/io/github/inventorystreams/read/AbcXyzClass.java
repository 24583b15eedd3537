package io.github.inventorystreams.read;

/**
 * The ABC-XYZ class of a SKU: how much it matters and how well its demand is known. A, B and C are
 * the SKUs that make the first 80, the next 15 and the last 5 percent of the daily sales (units
 * forecast, times price or else cost); X, Y and Z have a coefficient of variation of the demand
 * over the protection interval of at most 0.3, at most 0.6, and above. Usual limits, e.g. Silver,
 * Pyke, Thomas (2017), chapter 2.
 */
public enum AbcXyzClass {
  AX,
  AY,
  AZ,
  BX,
  BY,
  BZ,
  CX,
  CY,
  CZ,
  /** Without a forecast of any demand. */
  NONE;

  private static final double A_SHARE = 0.80;
  private static final double B_SHARE = 0.95;
  private static final double X_VARIATION = 0.3;
  private static final double Y_VARIATION = 0.6;
  private static final int PER_ROW = 3;

  /**
   * The class of a SKU.
   *
   * @param shareBefore of the daily sales, of all SKUs that sell more than it, 0 to 1
   */
  static AbcXyzClass of(double shareBefore, double variation) {
    int row = shareBefore < A_SHARE ? 0 : shareBefore < B_SHARE ? 1 : 2;
    int column = variation <= X_VARIATION ? 0 : variation <= Y_VARIATION ? 1 : 2;
    return values()[row * PER_ROW + column];
  }
}
