package io.github.inventorystreams.backtest.windows;

import static io.github.inventorystreams.backtest.windows.DemandCourse.ABSENT;
import static io.github.inventorystreams.backtest.windows.DemandCourse.BREAK;
import static io.github.inventorystreams.backtest.windows.DemandCourse.FALL;
import static io.github.inventorystreams.backtest.windows.DemandCourse.INTERMITTENT;
import static io.github.inventorystreams.backtest.windows.DemandCourse.NEW;
import static io.github.inventorystreams.backtest.windows.DemandCourse.PROMOTION;
import static io.github.inventorystreams.backtest.windows.DemandCourse.RISE;
import static io.github.inventorystreams.backtest.windows.DemandCourse.STEADY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.backtest.Buckets;
import io.github.inventorystreams.backtest.Item;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an item is, by its history. Steady demand here is 9 to 11 a week. */
class DemandCourseTest {
  private static final int WEEKS = 60;

  private static DemandCourse of(Item.History history) {
    return DemandCourse.of(history, new Buckets(Shops.START, 7));
  }

  private static long steady(int week) {
    return 9L + week % 3;
  }

  @Test
  void likeWeeksAreSteady() {
    assertThat(of(Shops.weeks(WEEKS, DemandCourseTest::steady))).isEqualTo(STEADY);
  }

  @Test
  void lessThanAQuarterYearIsNew() {
    assertThat(of(Shops.weeks(12, DemandCourseTest::steady))).isEqualTo(NEW);
    assertThat(of(Shops.weeks(13, DemandCourseTest::steady))).isEqualTo(STEADY);
    int[] notForSale = IntStream.range(0, WEEKS - 12).toArray();
    assertThat(of(Shops.weeks(WEEKS, DemandCourseTest::steady, notForSale))).isEqualTo(NEW);
    assertThat(of(Shops.weeks(WEEKS, week -> 0, IntStream.range(0, WEEKS).toArray())))
        .isEqualTo(ABSENT);
    assertThat(of(Shops.weeks(0, week -> 0))).isEqualTo(ABSENT);
  }

  @Test
  void fourWeeksInARowWithoutStockAreABreak() {
    assertThat(of(Shops.weeks(WEEKS, DemandCourseTest::steady, 50, 51, 52))).isEqualTo(STEADY);
    assertThat(of(Shops.weeks(WEEKS, DemandCourseTest::steady, 50, 51, 52, 53))).isEqualTo(BREAK);
    assertThat(of(Shops.weeks(WEEKS, DemandCourseTest::steady, 30, 31, 32, 33)))
        .as("more than 13 weeks ago")
        .isEqualTo(STEADY);
  }

  @Test
  void fourWeeksWithoutASaleAreABreakOfWhatElseSellsEachWeek() {
    assertThat(of(Shops.weeks(WEEKS, week -> week >= 50 && week < 54 ? 0 : steady(week))))
        .isEqualTo(BREAK);
    assertThat(of(Shops.weeks(WEEKS, week -> week % 6 == 0 ? 3 : 0))).isEqualTo(INTERMITTENT);
  }

  @Test
  void saleInOneWeekOfTwoIsIntermittent() {
    assertThat(of(Shops.weeks(WEEKS, week -> week % 2 == 0 ? 3 : 0))).isEqualTo(INTERMITTENT);
    assertThat(of(Shops.weeks(WEEKS, week -> week % 5 == 0 ? 0 : 3))).isEqualTo(STEADY);
    assertThat(of(Shops.weeks(WEEKS, week -> 0))).isEqualTo(INTERMITTENT);
  }

  @Test
  void whatFellByAThirdIsAFall() {
    assertThat(of(Shops.weeks(WEEKS, week -> week < 52 ? steady(week) : 6))).isEqualTo(FALL);
  }

  @Test
  void whatRoseByHalfIsARise() {
    assertThat(of(Shops.weeks(WEEKS, week -> week < 52 ? steady(week) : 15))).isEqualTo(RISE);
  }

  @Test
  void aChangeWithinTheUsualSpreadIsNone() {
    assertThat(of(Shops.weeks(WEEKS, week -> week < 52 ? (week % 2 == 0 ? 1 : 19) : 7)))
        .isEqualTo(STEADY);
    assertThat(of(Shops.weeks(WEEKS, week -> week < 52 ? steady(week) : 8))).isEqualTo(STEADY);
  }

  @Test
  void aTenthOfTheUnitsInPromotedWeeksIsAPromotion() {
    Item.History history = Shops.weeks(WEEKS, week -> week % 13 == 0 ? 30 : 10);

    assertThat(of(history)).isEqualTo(STEADY);
    for (int week = 0; week < WEEKS; week += 13) {
      history.promoted()[week] = true;
    }
    assertThat(of(history)).isEqualTo(PROMOTION);
  }

  @Test
  void daysAreSeenAsWeeksAre() {
    Item.History days = Shops.weeks(7 * WEEKS, day -> day < 52 * 7 ? 3 + day % 2 : 2);

    assertThat(DemandCourse.of(days, new Buckets(Shops.START, 1))).isEqualTo(FALL);
  }
}
