package io.github.inventorystreams.sales;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.StockEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The survey of a whole file, made in one reading.
 *
 * @param leftOut rows that moved no stock, by reason and SKU: the SKUs with most of them
 * @param openings one per book, in order of time and then of SKU and location
 * @param firstMillis of the earliest movement; {@code lastMillis} likewise; 0 without movements
 */
public record SalesSurvey(
    SalesTally tally,
    Map<NoMovement, Map<String, Long>> leftOut,
    List<OpeningCount> openings,
    long firstMillis,
    long lastMillis) {

  public SalesSurvey {
    openings = List.copyOf(openings);
  }

  /** How many events the file gives, with the counts that open its books. */
  public long playedEvents() {
    return tally.events() + openings.size();
  }

  /** The units that all books are opened with. */
  public long openingUnits() {
    return openings.stream().mapToLong(OpeningCount::units).sum();
  }

  /**
   * Reads the file once.
   *
   * @param openingDays how many days of its sales each book opens with, from its first day on
   * @param rejects takes the rows that can't be read
   */
  public static SalesSurvey of(
      SalesFile file, SalesRules rules, int openingDays, Consumer<RejectedRow> rejects) {
    Survey survey = new Survey(file, openingDays);
    try (SalesReader rows =
        file.open(
            row -> {
              survey.rejected++;
              rejects.accept(row);
            })) {
      while (rows.hasNext()) {
        SalesRow row = rows.next();
        survey.add(row, rules.meaning(row));
      }
      survey.noStock.put(NoMovement.FILTERED, rows.filtered());
    }
    return survey.result();
  }

  private static final class Survey {
    private final SalesFile file;
    private final int openingDays;
    private final Map<NoMovement, Long> noStock = new EnumMap<>(NoMovement.class);
    private final LeftOutSkus leftOut = new LeftOutSkus();
    private final Map<BookKey, Book> books = new HashMap<>();
    private long events;
    private long rejected;
    private long unordered;
    private long previousMillis = Long.MIN_VALUE;
    private long firstMillis = Long.MAX_VALUE;
    private long lastMillis;

    Survey(SalesFile file, int openingDays) {
      this.file = file;
      this.openingDays = openingDays;
      for (NoMovement reason : NoMovement.values()) {
        noStock.put(reason, 0L);
      }
    }

    void add(SalesRow row, RowMeaning meaning) {
      if (row.atMillis() < previousMillis) {
        unordered++;
      }
      previousMillis = row.atMillis();
      if (meaning instanceof RowMeaning.NoStock none) {
        noStock.merge(none.reason(), 1L, Long::sum);
        leftOut.add(none.reason(), row.sku());
      } else if (meaning instanceof RowMeaning.Movement movement) {
        events++;
        firstMillis = Math.min(firstMillis, row.atMillis());
        lastMillis = Math.max(lastMillis, row.atMillis());
        open(movement.event(), row.unitPrice());
      }
    }

    private void open(StockEvent event, @Nullable BigDecimal price) {
      Book book =
          books.computeIfAbsent(
              event.header().book(), key -> new Book(event.header().occurredAtMillis()));
      if (event instanceof StockEvent.Sale sale) {
        book.sold(sale, price);
      }
    }

    SalesSurvey result() {
      long rows = events + rejected + noStock.values().stream().mapToLong(Long::longValue).sum();
      List<OpeningCount> openings = new ArrayList<>(books.size());
      books.forEach((key, book) -> openings.add(book.opening(key)));
      openings.sort(
          Comparator.comparingLong(OpeningCount::countedAtMillis)
              .thenComparing(opening -> opening.book().toString()));
      return new SalesSurvey(
          new SalesTally(rows, events, noStock, rejected, unordered),
          leftOut.named(),
          openings,
          events == 0 ? 0 : firstMillis,
          lastMillis);
    }

    private final class Book {
      private final long opensAtMillis;
      private final long openedUntilMillis;
      private long units;
      private @Nullable BigDecimal price;

      Book(long firstRowMillis) {
        LocalDate firstDay = Instant.ofEpochMilli(firstRowMillis).atZone(file.zone()).toLocalDate();
        opensAtMillis = firstDay.atStartOfDay(file.zone()).toInstant().toEpochMilli();
        openedUntilMillis =
            firstDay.plusDays(openingDays).atStartOfDay(file.zone()).toInstant().toEpochMilli();
      }

      void sold(StockEvent.Sale sale, @Nullable BigDecimal paid) {
        long at = sale.header().occurredAtMillis();
        if (at >= opensAtMillis && at < openedUntilMillis) {
          units += sale.quantity();
        }
        if (price == null) {
          price = paid;
        }
      }

      OpeningCount opening(BookKey key) {
        return new OpeningCount(key, Math.max(0, opensAtMillis - 1), units, price);
      }
    }
  }
}
