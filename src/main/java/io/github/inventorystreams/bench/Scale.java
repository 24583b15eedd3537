package io.github.inventorystreams.bench;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Comparator;
import java.util.List;

/**
 * What an event costs in shops of several sizes.
 *
 * @param costRatio processor time for each event in the largest shop over that in the smallest
 */
public record Scale(List<Size> sizes, double costRatio, String guarantee) implements BenchResult {

  /** A shop of one size. */
  public record Size(
      int skus, @JsonUnwrapped Measurement measured, @JsonUnwrapped Footprint footprint) {}

  public Scale {
    sizes = List.copyOf(sizes);
  }

  /**
   * The sizes and how they compare.
   *
   * @param sizes at least one
   */
  public static Scale of(List<Size> sizes, String guarantee) {
    List<Size> sorted = sizes.stream().sorted(Comparator.comparingInt(Size::skus)).toList();
    double smallest = sorted.get(0).measured().cpuSecondsPerMillion();
    double largest = sorted.get(sorted.size() - 1).measured().cpuSecondsPerMillion();
    return new Scale(sizes, Math.round(1000 * largest / smallest) / 1000.0, guarantee);
  }
}
