package io.github.inventorystreams.forecast.learned;

import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMBooster.FeatureImportanceType;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Trains trees by LightGBM (Ke et al. 2017), whose native code is needed for training only. */
final class LightGbm {
  /** One thread and rows in order: the same rows give the same trees on every machine. */
  private static final String ALWAYS =
      " num_threads=1 deterministic=true force_row_wise=true seed=1 verbosity=-1";

  /** The lines of a model's text that say what it forecasts. */
  private static final List<String> NEEDED =
      List.of(
          "average_output",
          "Tree=",
          "split_feature=",
          "threshold=",
          "left_child=",
          "right_child=",
          "leaf_value=");

  private static final Optional<String> UNAVAILABLE = load();

  private LightGbm() {}

  /** Why nothing can be trained on this machine; empty where it can. */
  static Optional<String> unavailable() {
    return UNAVAILABLE;
  }

  private static Optional<String> load() {
    try {
      LGBMBooster.loadNative();
      return Optional.empty();
    } catch (IOException | LinkageError e) {
      return Optional.of(
          "LightGBM's native library does not load, install libgomp1: " + e.getMessage());
    }
  }

  /**
   * Trains.
   *
   * @param parameters of LightGBM, such as {@code objective=quantile alpha=0.9}
   * @param rounds how many trees
   * @return the model's text
   */
  static String train(Rows rows, String parameters, int rounds) {
    double[] features = rows.features();
    String settings = parameters + ALWAYS;
    try (LGBMDataset data =
        LGBMDataset.createFromMat(
            features, rows.count(), DemandFeatures.COUNT, true, settings, null)) {
      data.setField("label", rows.targets());
      try (LGBMBooster booster = LGBMBooster.create(data, settings)) {
        boolean finished = false;
        for (int round = 0; round < rounds && !finished; round++) {
          finished = booster.updateOneIter();
        }
        return needed(booster.saveModelToString(0, 0, FeatureImportanceType.SPLIT));
      }
    } catch (LGBMException e) {
      throw new IllegalStateException("LightGBM could not train: " + e.getMessage(), e);
    }
  }

  private static String needed(String model) {
    return model
        .lines()
        .filter(line -> NEEDED.stream().anyMatch(line::startsWith))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
