package io.github.inventorystreams.app.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.play.PlayFigures;
import io.github.inventorystreams.play.SalesWorld;
import io.github.inventorystreams.sales.NoMovement;
import io.github.inventorystreams.sales.SalesFile;
import io.github.inventorystreams.sales.SalesRules;
import io.github.inventorystreams.sales.SalesSurvey;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The exports of shops, each in the form that its shop writes. */
class SalesOptionsTest {
  private static final Instant MORNING = Instant.parse("2026-11-20T09:11:12Z");

  @TempDir private Path folder;

  @Command
  private static final class Options {
    @Mixin private final SalesOptions sales = new SalesOptions();
  }

  /** Half a catalogue went missing in one number of the summary. */
  @Test
  void everySkuIsTakenUnlessAsked() throws IOException {
    String rows =
        """
        timestamp,order_id,sku,quantity
        2026-11-20T09:11:12Z,1,TEE-RED-M,2
        2026-11-20T09:11:12Z,1,desk,1
        2026-11-20T09:11:12Z,1,A1,1
        """;

    assertThat(events(rows))
        .extracting(event -> event.header().book().sku())
        .containsExactly("TEE-RED-M", "desk", "A1");
    assertThat(events(rows, "--product-pattern", ".*[0-9].*"))
        .extracting(event -> event.header().book().sku())
        .containsExactly("A1");
  }

  /** Title and form of the columns as Shopify exports orders. */
  @Test
  void anExportOfShopifyOrders() throws IOException {
    String rows =
        """
        Name,Created at,Lineitem sku,Lineitem quantity,Lineitem price,Notes
        #1001,2026-11-20 10:11:12 +0100,TEE-RED-M,2,19.90,"leave it
        at the door, please"
        #1002,2026-11-20 10:11:12 +0100,MUG-1,1,9.00,
        """;

    assertThat(
            sales(
                rows,
                "--column=timestamp=Created at",
                "--column=order_id=Name",
                "--column=sku=Lineitem sku",
                "--column=quantity=Lineitem quantity",
                "--column=unit_price=Lineitem price"))
        .containsExactly("#1001 TEE-RED-M 2 " + MORNING, "#1002 MUG-1 1 " + MORNING);
  }

  @Test
  void aWooCommerceExportWithoutItsCancelledOrders() throws IOException {
    String rows =
        """
        order_number,order_date,status,item_sku,item_quantity
        7,2026-11-20 10:11:12,Completed,TEE-RED-M,2
        8,2026-11-20 10:11:12,Cancelled,TEE-RED-M,5
        9,2026-11-20 10:11:12,Refunded,MUG-1,1
        10,2026-11-20 10:11:12,processing,MUG-1,3
        """;
    String[] options = {
      "--column=timestamp=order_date",
      "--column=order_id=order_number",
      "--column=sku=item_sku",
      "--column=quantity=item_quantity",
      "--zone=Europe/Berlin",
      "--where=status=completed",
      "--where=status=processing"
    };

    assertThat(sales(rows, options))
        .containsExactly("7 TEE-RED-M 2 " + MORNING, "10 MUG-1 3 " + MORNING);
    assertThat(survey(rows, options).tally().noStock()).containsEntry(NoMovement.FILTERED, 2L);
    assertThat(survey(rows, options).tally().rows()).isEqualTo(4);
  }

  @Test
  void aReportOfAmazonIsSeparatedByTabs() throws IOException {
    String rows =
        """
        amazon-order-id\tpurchase-date\tsku\tquantity\titem-price
        303-1\t2026-11-20T09:11:12+00:00\tTEE-RED-M\t2\t39.80
        """;

    assertThat(sales(rows, "--column=timestamp=purchase-date", "--column=order_id=amazon-order-id"))
        .containsExactly("303-1 TEE-RED-M 2 " + MORNING);
  }

  @Test
  void aSpreadsheetInGerman() throws IOException {
    String rows =
        """
        Datum;Beleg;Artikel;Menge;Preis
        20.11.2026 10:11:12;R1;TEE-RED-M;2,00;9,50
        20.11.2026 10:11:12;R2;GÜRTEL;1.200;1.234,50
        """;
    String[] options = {
      "--column=timestamp=Datum",
      "--column=order_id=Beleg",
      "--column=sku=Artikel",
      "--column=quantity=Menge",
      "--column=unit_price=Preis",
      "--zone=Europe/Berlin"
    };
    String[] expected = {"R1 TEE-RED-M 2 " + MORNING, "R2 GÜRTEL 1200 " + MORNING};

    assertThat(sales(rows, options)).containsExactly(expected);
    for (String encoding : List.of("UTF-16LE", "UTF-16BE")) {
      Path file =
          Files.write(folder.resolve("utf16.csv"), rows.getBytes(Charset.forName(encoding)));
      assertThat(sales(file, options)).containsExactly(expected);
    }
  }

  @Test
  void anExportOfOdooHasFractionsOfWholeUnits() throws IOException {
    String rows =
        """
        Date,Reference,Internal Reference,Done
        2026-11-20 09:11:12,WH/OUT/1,TEE-RED-M,2.0
        2026-11-20 09:11:12,WH/OUT/2,MUG-1,"1,200.00"
        """;

    assertThat(
            sales(
                rows,
                "--column=timestamp=Date",
                "--column=order_id=Reference",
                "--column=sku=Internal Reference",
                "--column=quantity=Done"))
        .containsExactly("WH/OUT/1 TEE-RED-M 2 " + MORNING, "WH/OUT/2 MUG-1 1200 " + MORNING);
  }

  @Test
  void whereNothingIsLeftTheCauseAndTheRejectsAreNamed() throws IOException {
    Path rejects = folder.resolve("rejects.csv");
    String rows =
        """
        timestamp,order_id,sku,quantity
        2026-11-20T09:11:12Z,1,A-1,half
        2026-11-20T09:11:12Z,1,desk,1
        """;

    assertThatThrownBy(
            () -> survey(rows, "--product-pattern", ".*[0-9].*", "--rejects", rejects.toString()))
        .isInstanceOf(CommandException.class)
        .hasMessage(
            folder.resolve("sales.csv")
                + " has no row that moved stock, of 2; 1 can't be read (the first, line 2: quantity is no whole number: half), all are in "
                + rejects
                + "; 1 have SKUs that --product-pattern does not take (desk).");
    assertThat(rejects).content().contains("quantity is no whole number: half");
    assertThatThrownBy(() -> survey("timestamp,order_id,sku,quantity\n"))
        .hasMessageEndingWith("has a header and no rows.");
  }

  @Test
  void theSummaryNamesTheRejectsFile() throws IOException {
    String rows =
        """
        timestamp,order_id,sku,quantity
        2026-11-20T09:11:12Z,1,A-1,1
        2026-11-20T09:11:12Z,1,A-1,half
        """;
    StringWriter text = new StringWriter();
    new PlaySummary(
            new PlayFigures(Map.of(), 0, 0, 0, 0, 1, true),
            null,
            survey(rows, "--rejects", folder.resolve("bad.csv").toString()),
            true,
            folder.resolve("bad.csv"),
            1,
            null)
        .print(new PrintWriter(text), false);

    assertThat(text.toString().lines())
        .anyMatch(line -> line.matches("rejected rows +1"))
        .anyMatch(line -> line.matches("rejects file +.*bad\\.csv"));
  }

  /** The options of one public data set are an example that lies in a file. */
  @Test
  void optionsOfADataSetCanLieInAFile() {
    SalesRules rules =
        options("@config/sales/online-retail.options").rules(file(folder.resolve("x.csv")));

    assertThat(String.valueOf(rules.product())).isEqualTo("(?i)(?!gift_)(?=.*[0-9]).{3,}");
    assertThat(String.valueOf(rules.ignoredOrder())).isEqualTo("A[0-9]{6,}");
    assertThat(String.valueOf(rules.cancelledOrder())).isEqualTo("C[0-9]{6,}");
    assertThat(rules.upperCaseSku()).isTrue();
    assertThat(rules.zeroPrice()).hasToString("BOOKING");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--separator=;;",
        "--decimal=dot",
        "--date-format=often",
        "--encoding=ebcdic-x",
        "--zone=Berlin",
        "--column=Artikel=sku",
        "--value=price=3",
        "--where=completed",
        "--zero-price=free"
      })
  void wrongOptionsAreWrongUsage(String option) {
    assertThatThrownBy(() -> survey("timestamp,order_id,sku,quantity\n", option))
        .isInstanceOfSatisfying(
            CommandException.class,
            e -> assertThat(e.exitCode()).isEqualTo(CommandException.WRONG_USAGE))
        .hasMessageStartingWith(option.substring(0, option.indexOf('=')));
  }

  private static SalesOptions options(String... arguments) {
    Options options = new Options();
    new CommandLine(options).parseArgs(arguments);
    return options.sales;
  }

  private static SalesFile file(Path path, String... arguments) {
    return options(arguments).file(path);
  }

  private SalesSurvey survey(String rows, String... arguments) throws IOException {
    SalesOptions options = options(arguments);
    SalesFile file = options.file(Files.writeString(folder.resolve("sales.csv"), rows));
    return options.survey(file, options.rules(file));
  }

  private List<StockEvent> events(String rows, String... arguments) throws IOException {
    return events(Files.writeString(folder.resolve("sales.csv"), rows), arguments);
  }

  private static List<StockEvent> events(Path path, String... arguments) {
    SalesOptions options = options(arguments);
    SalesFile file = options.file(path);
    SalesRules rules = options.rules(file);
    SalesSurvey survey = options.survey(file, rules);
    try (Stream<StockEvent> events = SalesWorld.rowsOnly(file, rules, survey).events()) {
      return events.toList();
    }
  }

  private List<String> sales(String rows, String... arguments) throws IOException {
    return sales(Files.writeString(folder.resolve("sales.csv"), rows), arguments);
  }

  private static List<String> sales(Path path, String... arguments) {
    List<String> sales = new ArrayList<>();
    for (StockEvent event : events(path, arguments)) {
      StockEvent.Sale sale = (StockEvent.Sale) event;
      sales.add(
          "%s %s %d %s"
              .formatted(
                  sale.orderId(),
                  sale.header().book().sku(),
                  sale.quantity(),
                  Instant.ofEpochMilli(sale.header().occurredAtMillis())));
    }
    return sales;
  }
}
