package example;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.forecast.Forecast;
import io.github.inventorystreams.forecast.ForecastMethod;
import io.github.inventorystreams.forecast.MethodCost;
import io.github.inventorystreams.forecast.MethodProvider;
import io.github.inventorystreams.forecast.PastForecasts;
import io.github.inventorystreams.forecast.PooledDemand;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings the model of mean28.onnx as the forecast method "onnx-mean28". */
public final class OnnxMethods implements MethodProvider {

  @Override
  public List<ForecastMethod> methods() {
    return List.of(new OnnxMethod("onnx-mean28", "/mean28.onnx"));
  }

  /** A model that takes the last 28 buckets and says the mean of each bucket ahead. */
  static final class OnnxMethod implements ForecastMethod {
    private static final int BUCKETS = 28;

    private final String name;
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    OnnxMethod(String name, String resource) {
      this.name = name;
      try (InputStream model = OnnxMethods.class.getResourceAsStream(resource)) {
        session = environment.createSession(model.readAllBytes());
      } catch (IOException | OrtException e) {
        throw new IllegalStateException(resource + " does not load: " + e.getMessage(), e);
      }
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public MethodCost cost() {
      return MethodCost.SLOW;
    }

    @Override
    public Optional<String> unsuited(DemandHistory history) {
      return history.buckets() < BUCKETS
          ? Optional.of("needs %d buckets, has %d".formatted(BUCKETS, history.buckets()))
          : Optional.empty();
    }

    @Override
    public Forecast forecast(DemandHistory history, PooledDemand pool, int horizon) {
      double[] perBucket = new double[horizon];
      Arrays.fill(perBucket, mean(history, history.buckets()));
      // What the model would have said before: its errors make the distribution.
      double[] before = new double[history.buckets() + 1];
      for (int origin = BUCKETS; origin < before.length; origin++) {
        before[origin] = mean(history, origin);
      }
      PastForecasts past =
          new PastForecasts() {
            @Override
            public int firstOrigin() {
              return BUCKETS;
            }

            @Override
            public double sum(int origin, int buckets) {
              return buckets * before[origin];
            }
          };
      return Forecast.byPastErrors(name, perBucket, history, past);
    }

    private double mean(DemandHistory history, int origin) {
      float[][] input = new float[1][BUCKETS];
      for (int i = Math.max(0, BUCKETS - origin); i < BUCKETS; i++) {
        input[0][i] = (float) history.demand()[origin - BUCKETS + i];
      }
      try (OnnxTensor tensor = OnnxTensor.createTensor(environment, input);
          OrtSession.Result result = session.run(Map.of("history", tensor))) {
        return Math.max(0, ((float[][]) result.get(0).getValue())[0][0]);
      } catch (OrtException e) {
        throw new IllegalStateException(name + " failed: " + e.getMessage(), e);
      }
    }
  }
}
