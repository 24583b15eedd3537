package io.github.inventorystreams.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.files.TableFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SalesSurveyTest {
  private static final String FILE_VARIABLE = "INVENTORY_STREAMS_TEST_SALES_FILE";

  @TempDir private Path folder;

  @Test
  void everyRowIsAccountedFor() throws IOException {
    SalesSurvey survey =
        survey(
            """
            timestamp,order_id,sku,quantity,unit_price
            2010-12-01T08:26:00Z,536365,85123A,6,2.55
            2010-12-01T08:26:00Z,536365,85123a,6,2.55
            2010-12-01T08:26:00Z,536365,POST,1,18.00
            2010-12-01T08:28:00Z,A563185,85123A,1,11062.06
            2010-12-01T08:27:00Z,536366,85123A,5,0
            2010-12-02T08:26:00Z,C536367,85123A,-2,2.55
            broken
            """);

    assertThat(survey.tally())
        .isEqualTo(
            new SalesTally(
                7,
                3,
                Map.of(
                    NoMovement.NO_PRODUCT, 1L,
                    NoMovement.IGNORED_ORDER, 1L,
                    NoMovement.ZERO_PRICE, 1L,
                    NoMovement.FILTERED, 0L),
                1,
                1));
    assertThat(survey.leftOut())
        .isEqualTo(
            Map.of(
                NoMovement.NO_PRODUCT, Map.of("POST", 1L),
                NoMovement.IGNORED_ORDER, Map.of("85123A", 1L),
                NoMovement.ZERO_PRICE, Map.of("85123A", 1L)));
    assertThat(survey.firstMillis()).isEqualTo(millis("2010-12-01T08:26:00Z"));
    assertThat(survey.lastMillis()).isEqualTo(millis("2010-12-02T08:26:00Z"));
  }

  /** B32: legal SKUs that a pattern turns away. */
  @Test
  void theSkusWithMostRowsThatAreLeftOutAreNamed() throws IOException {
    StringBuilder rows = new StringBuilder("timestamp,order_id,sku,quantity,unit_price\n");
    for (int sku = 0; sku < 25; sku++) {
      for (int row = 0; row <= sku; row++) {
        rows.append("2010-12-01T08:26:00Z,536365,MUG-%c,6,2.55\n".formatted((char) ('A' + sku)));
      }
    }
    Map<String, Long> named = survey(rows.toString()).leftOut().get(NoMovement.NO_PRODUCT);
    assertThat(named).hasSize(10).containsEntry("MUG-P", 16L);
    assertThat(named.keySet()).first().isEqualTo("MUG-Y");
  }

  @Test
  void aBookOpensWithTheSalesOfItsOwnFirstDays() throws IOException {
    SalesSurvey survey =
        survey(
            """
            timestamp,order_id,sku,quantity,unit_price
            2010-12-01T08:00:00Z,1,A-1,6,2.55
            2010-12-02T23:59:59Z,2,A-1,3,3.00
            2010-12-02T23:59:59Z,3,A-1,-1,3.00
            2010-12-03T00:00:00Z,4,A-1,50,3.00
            2010-12-10T00:00:00Z,5,B-1,7,1.00
            2010-12-11T12:00:00Z,6,B-1,8,1.00
            2010-12-12T00:00:00Z,7,B-1,9,1.00
            2010-12-12T00:00:00Z,C100000,C-1,-4,1.00
            """);

    assertThat(survey.openings())
        .containsExactly(
            opening("A-1", "2010-11-30T23:59:59.999Z", 9, "2.55"),
            opening("B-1", "2010-12-09T23:59:59.999Z", 15, "1.00"),
            new OpeningCount(
                new BookKey("C-1", "main"), millis("2010-12-11T23:59:59.999Z"), 0, null));
    assertThat(survey.openingUnits()).isEqualTo(24);
  }

  /** The counts of the file's own description; the product rule keeps 59 rows that it does not. */
  @Test
  void theWholeFileOfARealShopIsAccountedFor() {
    String name = System.getenv(FILE_VARIABLE);
    assumeThat(name).as("a sales file in the variable " + FILE_VARIABLE).isNotNull();
    List<RejectedRow> rejected = new ArrayList<>();
    SalesFile file = new SalesFile(TableFile.of(Path.of(name)));

    SalesSurvey survey = SalesSurvey.of(file, OnlineRetail.rules(file.name()), 28, rejected::add);

    assertThat(rejected).isEmpty();
    assertThat(survey.tally().rows()).isEqualTo(541_909);
    assertThat(survey.tally().events() + survey.tally().noStockRows()).isEqualTo(541_909);
    assertThat(survey.tally().unordered()).isZero();
    assertThat(survey.tally().noStock().get(NoMovement.NO_PRODUCT)).isBetween(2_900L, 2_995L);
  }

  private SalesSurvey survey(String content) throws IOException {
    SalesFile file =
        new SalesFile(TableFile.of(Files.writeString(folder.resolve("sales.csv"), content)));
    return SalesSurvey.of(file, OnlineRetail.rules(file.name()), 2, rejected -> {});
  }

  private static OpeningCount opening(String sku, String at, long units, String price) {
    return new OpeningCount(new BookKey(sku, "main"), millis(at), units, new BigDecimal(price));
  }

  private static long millis(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }
}
