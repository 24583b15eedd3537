package io.github.inventorystreams.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ForecastTableTest {
  @Test
  void noNameOfASeriesIsAFormula() {
    assertThat(ForecastTable.start("=HYPERLINK(A1)", 0)).isEqualTo("'=HYPERLINK(A1),1970-01-01,");
    assertThat(ForecastTable.start("@a,\"b\"", 0)).isEqualTo("\"'@a,\"\"b\"\"\",1970-01-01,");
    assertThat(ForecastTable.start("A-1@DC1", 0)).isEqualTo("A-1@DC1,1970-01-01,");
  }
}
