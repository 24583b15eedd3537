package io.github.inventorystreams.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BarChartTest {
  private static final Pattern BAR =
      Pattern.compile("<rect class='(c\\d)' x='64.0' y='([\\d.]+)' width='([\\d.]+)'");

  @Test
  void theGreatestBarIsAsWideAsTheFrameAndTheOthersAreInProportion() {
    String svg =
        new BarChart("events/s", "%,.0f")
            .bar(0, "processor", 25_000)
            .bar(1, "bare loop", 100_000)
            .svg();
    assertThat(found(svg, 3)).containsExactly("161.0", "644.0");
    assertThat(found(svg, 1)).containsExactly("c0", "c1");
    assertThat(svg).contains(">events/s<", ">processor: 25,000<", ">bare loop: 100,000<");
  }

  @Test
  void barsLieBelowOneAnother() {
    String svg = new BarChart("s", "%.1f").bar(0, "a", 1).bar(0, "b", 1).bar(0, "c", 1).svg();
    List<Double> tops = found(svg, 2).stream().map(Double::valueOf).toList();
    assertThat(tops).hasSize(3).isSorted().doesNotHaveDuplicates();
    double height = Double.parseDouble(svg.replaceAll(".*?viewBox='0 0 720 (\\d+)'.*", "$1"));
    assertThat(tops.get(2)).isLessThan(height);
  }

  @Test
  void nothingButZerosAreBarsWithoutWidth() {
    assertThat(found(new BarChart("s", "%.1f").bar(0, "none", 0).svg(), 3)).containsExactly("0.0");
  }

  private static List<String> found(String svg, int group) {
    return BAR.matcher(svg).results().map(bar -> bar.group(group)).toList();
  }
}
