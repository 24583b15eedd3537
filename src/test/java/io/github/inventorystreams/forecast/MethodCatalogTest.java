package io.github.inventorystreams.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.ServiceConfigurationError;
import org.junit.jupiter.api.Test;

class MethodCatalogTest {
  private static final ForecastMethod SES = new Fixed("ses");

  @Test
  void libraryBringsItsOwnMethodsTheWayUsersDo() {
    assertThat(ForecastMethods.problems()).isEmpty();
    assertThat(ForecastMethods.names())
        .containsExactly(
            "adida",
            "arima",
            "comb3",
            "croston",
            "holt",
            "holt-winters",
            "holt-winters-damped",
            "mean28",
            "naive",
            "pooled",
            "random-forest",
            "sarima",
            "sba",
            "seasonal-mean",
            "seasonal-smoothing",
            "ses",
            "snaive",
            "svr",
            "theta",
            "tsb",
            "tsb-adida");
    assertThat(ForecastMethods.trainingNames())
        .containsExactly("random-forest-pooled", "svr-pooled");
    assertThat(ForecastMethods.byName("sarima").orElseThrow().cost()).isEqualTo(MethodCost.SLOW);
    assertThat(ForecastMethods.byName("svr-pooled")).isEmpty();
    assertThat(ForecastMethods.trainingByName("svr-pooled")).isPresent();
  }

  @Test
  void ownMethodIsOfferedByItsName() {
    MethodCatalog catalog = catalog(new Fixed("flat-3"));

    assertThat(catalog.methods()).containsOnlyKeys("flat-3", "ses");
    assertThat(catalog.problems()).isEmpty();
  }

  @Test
  void nameThatIsTakenIsLeftOutAndTold() {
    MethodCatalog catalog = catalog(new Fixed("ses"), new Fixed("mine"), new Fixed("mine"));

    assertThat(catalog.methods().get("ses")).isSameAs(SES);
    assertThat(catalog.methods()).containsOnlyKeys("mine", "ses");
    assertThat(catalog.problems())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).endsWith("the name is taken, choose another."));
    assertThat(catalog.problems().get(0)).contains("ses").contains(Brought.class.getName());
  }

  @Test
  void nameThatSettingsCouldNotHoldIsTold() {
    for (String name : new String[] {"", "My Model", "a--b", "-a", "a\n"}) {
      MethodCatalog catalog = catalog(new Fixed(name));
      assertThat(catalog.methods()).as(name).containsOnlyKeys("ses");
      assertThat(catalog.problems()).as(name).hasSize(1);
    }
  }

  @Test
  void providerThatFailsDoesNotKeepOthersOut() {
    MethodProvider broken =
        new MethodProvider() {
          @Override
          public List<ForecastMethod> methods() {
            throw new IllegalStateException("model.onnx is missing");
          }
        };
    MethodCatalog catalog =
        ownCatalog().with(List.of(broken, new Brought(List.of(new Fixed("mine")))).iterator());

    assertThat(catalog.methods()).containsOnlyKeys("mine", "ses");
    assertThat(catalog.problems())
        .singleElement()
        .asString()
        .contains(broken.getClass().getName())
        .contains("model.onnx is missing");
  }

  @Test
  void providerThatCannotBeMadeIsTold() {
    Iterator<MethodProvider> loading =
        new Iterator<>() {
          private int asked;

          @Override
          public boolean hasNext() {
            return asked < 1;
          }

          @Override
          public MethodProvider next() {
            if (asked++ > 0) {
              throw new NoSuchElementException();
            }
            throw new ServiceConfigurationError("Provider my.Models not found");
          }
        };
    MethodCatalog catalog = ownCatalog().with(loading);

    assertThat(catalog.problems())
        .containsExactly(
            "A provider of forecast methods does not load: Provider my.Models not found");
  }

  private static MethodCatalog catalog(ForecastMethod... brought) {
    return ownCatalog().with(List.of(new Brought(List.of(brought))).iterator());
  }

  private static MethodCatalog ownCatalog() {
    return new MethodCatalog().with(List.of(new Brought(List.of(SES))).iterator());
  }

  private record Brought(List<ForecastMethod> methods) implements MethodProvider {}

  private record Fixed(String name) implements ForecastMethod {

    @Override
    public Forecast forecast(DemandHistory history, PooledDemand pool, int horizon) {
      return new Forecast(name, new double[horizon], (buckets, probability) -> 0);
    }
  }
}
