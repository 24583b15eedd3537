package io.github.inventorystreams.play;

import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.sales.OpeningCount;
import io.github.inventorystreams.sales.RowMeaning;
import io.github.inventorystreams.sales.SalesFile;
import io.github.inventorystreams.sales.SalesReader;
import io.github.inventorystreams.sales.SalesRules;
import io.github.inventorystreams.sales.SalesSurvey;
import io.github.inventorystreams.simulation.World;
import io.github.inventorystreams.simulation.WorldSettings;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The sales of a file as a world. Rows are played in the order of the file, which should be that of
 * time.
 */
public record SalesWorld(
    SalesFile file,
    SalesRules rules,
    SalesSurvey survey,
    List<OpeningCount> openings,
    WorldSettings settings)
    implements World {
  public SalesWorld {
    openings = List.copyOf(openings);
  }

  /** The rows and nothing else, for a processor that has books and settings of its own. */
  public static SalesWorld rowsOnly(SalesFile file, SalesRules rules, SalesSurvey survey) {
    return new SalesWorld(file, rules, survey, List.of(), WorldSettings.NONE);
  }

  /** The rows and the counts that open their books, for a processor that has its own settings. */
  public static SalesWorld counted(SalesFile file, SalesRules rules, SalesSurvey survey) {
    return new SalesWorld(file, rules, survey, survey.openings(), WorldSettings.NONE);
  }

  /** A shop that opens its books with the file, and suppliers for all that it sells. */
  public static SalesWorld opened(SalesFile file, SalesRules rules, SalesSurvey survey) {
    List<OpeningCount> openings = survey.openings();
    return new SalesWorld(
        file, rules, survey, openings, SalesSuppliers.settings(openings, file.zone()));
  }

  @Override
  public long firstMillis() {
    return openings.isEmpty()
        ? survey.firstMillis()
        : Math.min(survey.firstMillis(), openings.get(0).countedAtMillis());
  }

  @Override
  public long lastMillis() {
    return survey.lastMillis();
  }

  @Override
  public Stream<StockEvent> events() {
    SalesReader rows = file.open(rejected -> {});
    Iterator<StockEvent> merged =
        new MergedEvents(
            openings.stream().map(opening -> opening.event(rules.source())).iterator(),
            movements(rows).iterator());
    return stream(merged).onClose(rows::close);
  }

  private Stream<StockEvent> movements(SalesReader rows) {
    return stream(rows)
        .map(rules::meaning)
        .filter(RowMeaning.Movement.class::isInstance)
        .map(meaning -> ((RowMeaning.Movement) meaning).event());
  }

  private static <T> Stream<T> stream(Iterator<T> iterator) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }
}
