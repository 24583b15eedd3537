package io.github.inventorystreams.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LineChartTest {
  private static final Pattern DOT = Pattern.compile("<circle class='c0' cx='([\\d.]+)'");

  @Test
  void onALogarithmicAxisPowersOfTenLieAtTheSameDistance() {
    String html =
        new LineChart("SKUs", "s")
            .logarithmic()
            .line("a", new double[] {1e4, 1e5, 1e6}, new double[] {1, 2, 3}, true)
            .html();
    assertThat(dots(html)).containsExactly("64.0", "386.0", "708.0");
    assertThat(html).contains(">10,000<", ">100,000<", ">1,000,000<");
  }

  @Test
  void oneSizeIsDrawnBetweenThePowersOfTenAroundIt() {
    String html =
        new LineChart("SKUs", "s")
            .logarithmic()
            .line("a", new double[] {1000}, new double[] {1}, true)
            .html();
    assertThat(dots(html)).containsExactly("64.0");
    assertThat(html).contains(">1,000<", ">10,000<");
  }

  @Test
  void pointsFromZeroShowHowTheyCompare() {
    double[] x = {1, 2};
    double[] y = {100, 101};
    assertThat(new LineChart("x", "y").line("a", x, y, true).html()).doesNotContain(">0<");
    assertThat(new LineChart("x", "y").fromZero().line("a", x, y, true).html()).contains(">0<");
  }

  private static List<String> dots(String html) {
    return DOT.matcher(html).results().map(dot -> dot.group(1)).toList();
  }
}
