package io.github.inventorystreams.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class ResultsPageTest {
  @Test
  void throughputHasBarsForBothAndTheRatios() {
    String html = page(PrintedResults.THROUGHPUT);
    assertThat(html)
        .contains("<h2>Events, beside a bare loop</h2>")
        .contains(">processor (1, exactly once): 92,192<")
        .contains(">bare loop (1, exactly once): 252,071<")
        .contains(">processor (1, exactly once): 17.84<")
        .contains(">bare loop (1, exactly once): 5.38<")
        .contains(
            "1: the processor is at 0.366 of the bare loop's events/s, at 3.32 times its processor time.")
        .doesNotContain("beside a peer");
    assertThat(html.split("<rect ", -1)).hasSize(1 + 4);
  }

  @Test
  void aPeerStandsBetweenThem() {
    String html = page(PrintedResults.PEER);
    assertThat(html)
        .contains(">Flink 2.2.1 on rocksdb (1, exactly once): 60,000<")
        .contains("1: the processor is at 1.500 of Flink 2.2.1's events/s, at 0.66 times")
        .contains("1: the processor is at 0.360 of the bare loop's events/s, at 3.33 times")
        .contains("1: Flink 2.2.1 committed every 104 ms (median).");
    assertThat(html.split("<rect ", -1)).hasSize(1 + 6);
  }

  @Test
  void bothGuaranteesStandBesideEachOtherForEachPercentile() {
    String html = page(PrintedResults.LATENCY, PrintedResults.LATENCY_AT_LEAST_ONCE);
    assertThat(html)
        .containsSubsequence(
            ">p50 (1, exactly once): 68.3<",
            ">p50 (2, at least once): 9.2<",
            ">p99 (1, exactly once): 141.2<",
            ">p99 (2, at least once): 17.1<",
            ">max (2, at least once): 43.3<")
        .contains("<td>reached</td>")
        .contains("<td>not reached: the backlog counts</td>");
  }

  @Test
  void reviewsHaveTheirSpeedPerCoreAndInAll() {
    assertThat(page(PrintedResults.REVIEW))
        .contains(
            "SKUs reviewed per second and core",
            ">10,000 SKUs (1, exactly once): 1,621<",
            ">10,000 SKUs (1, exactly once): 1,596<",
            "<td>5.6</td>");
  }

  @Test
  void startsAreShownInSeconds() {
    assertThat(page(PrintedResults.RESTORE))
        .contains(
            ">after a clean stop (1, exactly once): 7.0<",
            ">after a kill (1, exactly once): 9.0<",
            ">without state (1, exactly once): 8.1<",
            "<td>1,297,891</td>",
            ">by the clock (1, exactly once): 56,433<",
            ">and core (1, exactly once): 31,496<",
            "<td>0.7</td>");
  }

  @Test
  void sizesAreDrawnFromTheSmallestOn() {
    String html = page(PrintedResults.SCALE);
    assertThat(html)
        .containsSubsequence("<td>10,000</td>", "<td>1,000,000</td>")
        .contains("takes 2.56 times the processor time in the largest shop")
        .contains("cx='64.0'", "cx='708.0'")
        .contains("</span> process");
    assertThat(html.split("<polyline", -1)).hasSize(1 + 4);
  }

  @Test
  void memoryOfAProcessThatIsNotKnownIsNotDrawnAsNone() {
    String html = page(PrintedResults.SCALE.replace("\"rssMb\":1864.0", "\"rssMb\":0.0"));
    assertThat(html).contains("<td>not known</td>").doesNotContain("</span> process");
  }

  @Test
  void instancesStandBesideEachOther() {
    String html = page(PrintedResults.INSTANCES);
    assertThat(html)
        .containsSubsequence(
            "<td>1</td><td>1</td><td>81,000</td>", "<td>1</td><td>3</td><td>64,000</td>")
        .contains(">1 (1, exactly once): 19.10<", ">3 (1, exactly once): 24.32<");
  }

  @Test
  void resultsAreNumberedInTheirOrderAndGroupedByKind() {
    assertThat(page(PrintedResults.SCALE, PrintedResults.REVIEW, PrintedResults.SCALE))
        .contains("<td>1</td><td>bench scale</td><td><bdi>results.json:1</bdi></td>")
        .contains("<td>2</td><td>bench review</td><td><bdi>results.json:2</bdi></td>")
        .containsSubsequence(
            "10,000 SKUs (2, exactly once)",
            "Memory and disk (1, exactly once)",
            "Memory and disk (3, exactly once)");
  }

  @Test
  void whatOthersWroteIsNoMarkup() throws Exception {
    String strange = "<img src=x onerror='a()'>&\\\"";
    String html =
        page(
            PrintedResults.PEER.replace("Flink 2.2.1", strange).replace("rocksdb", "<b>"),
            PrintedResults.LATENCY.replace("exactly_once_v2", strange),
            PrintedResults.SCALE.replace("exactly_once_v2", strange));
    assertThat(html)
        .doesNotContain("<img", "<b>")
        .contains(
            "&lt;img src=x onerror=&#39;a()&#39;&gt;&amp;&quot; on &lt;b&gt; (1, exactly once)");
    wellFormed(html);
  }

  @Test
  void theNameOfAFileIsNoMarkupEither() {
    String html =
        ResultsPage.html(
            List.of(
                new SourcedResult(
                    "<script>.json:1", new ResultReader().read(PrintedResults.REVIEW))));
    assertThat(html).doesNotContain("<script>").contains("&lt;script&gt;.json:1");
  }

  @Test
  void thePageLoadsNothing() throws Exception {
    String html =
        page(
            PrintedResults.THROUGHPUT,
            PrintedResults.PEER,
            PrintedResults.LATENCY,
            PrintedResults.REVIEW,
            PrintedResults.RESTORE,
            PrintedResults.SCALE,
            PrintedResults.INSTANCES);
    assertThat(html).doesNotContain("<script", "<link", "src=", "href=", "url(", "NaN", "Infinity");
    wellFormed(html);
  }

  private static String page(String... lines) {
    List<SourcedResult> results = new ArrayList<>();
    for (String line : lines) {
      results.add(
          new SourcedResult("results.json:" + (results.size() + 1), new ResultReader().read(line)));
    }
    return ResultsPage.html(results);
  }

  /** A mark left open would show here; the head, with its unclosed tags, is left out. */
  private static void wellFormed(String html) throws Exception {
    String body =
        html.substring(html.indexOf("<body>"), html.indexOf("</html>"))
            .replace("<br>", "<br/>")
            .replace("&nbsp;", " ");
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(body)));
  }
}
