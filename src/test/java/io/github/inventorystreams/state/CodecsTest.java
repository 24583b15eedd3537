package io.github.inventorystreams.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.CapacitySharing;
import io.github.inventorystreams.event.LeadTimeSums;
import io.github.inventorystreams.event.LeadTimeUnit;
import io.github.inventorystreams.event.LocationSettings;
import io.github.inventorystreams.event.OrderLineEvent;
import io.github.inventorystreams.event.PooledSales;
import io.github.inventorystreams.event.RecordOrigin;
import io.github.inventorystreams.event.ReviewOutcome;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.event.WeeklySales;
import io.github.inventorystreams.purchasing.ReceivedTotal;
import io.github.inventorystreams.stock.Book;
import io.github.inventorystreams.stock.SalesDays;
import io.github.inventorystreams.stock.warning.Threshold;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The round trip of every codec: what is written is read again, and nothing else. */
class CodecsTest {

  static Stream<Arguments> codecs() {
    return Stream.of(
        codec("book", new BookCodec(), RandomStates::book),
        codec("journal", new JournalCodec(), draw -> draw.list(16, () -> RandomStates.entry(draw))),
        codec("history", new SalesDaysCodec(), RandomStates::days),
        codec("settings", new SettingsCodec(), RandomOrders::settings),
        codec("location settings", new LocationSettingsCodec(), CodecsTest::location),
        codec("terms", new SupplierTermsCodec(), CodecsTest::terms),
        codec("proposal", new OrderProposalCodec(), RandomOrders::proposal),
        codec("review outcome", new ReviewOutcomeCodec(), RandomOrders::outcome),
        codec("receipt", new ReceivedTotalCodec(), CodecsTest::receipt),
        codec("order", new OpenOrderCodec(), RandomOrders::order),
        codec("number", new NumberCodec(), RandomValues::whole),
        codec("sum of sales", new PooledSalesCodec(), CodecsTest::groupSales),
        codec("counts", new CountsCodec(), CodecsTest::counts),
        codec("round input", new SupplierStageInputCodec(), CodecsTest::roundInput),
        codec("book input", new SkuStageInputCodec(), CodecsTest::skuInput));
  }

  private static <T> Arguments codec(String name, Codec<T> codec, Function<RandomValues, T> drawn) {
    return Arguments.argumentSet(name, codec, drawn);
  }

  private static ReceivedTotal receipt(RandomValues draw) {
    return new ReceivedTotal(
        RandomStates.bookKey(draw),
        draw.text(),
        draw.text(),
        draw.small(),
        draw.whole(),
        draw.bool(),
        draw.whole());
  }

  private static LocationSettings location(RandomValues draw) {
    return new LocationSettings(
        draw.maybe(draw::zone),
        draw.maybe(draw::days),
        draw.maybe(() -> Set.copyOf(draw.list(3, draw::date))));
  }

  private static SupplierTerms terms(RandomValues draw) {
    return new SupplierTerms(
        draw.text(),
        draw.maybe(draw::natural),
        draw.real(),
        draw.real(),
        draw.days(),
        LocalTime.ofNanoOfDay(draw.natural() % 86_400_000_000_000L),
        draw.zone(),
        draw.maybe(draw::money),
        draw.text(),
        draw.oneOf(CapacitySharing.values()),
        draw.maybe(draw::real),
        draw.bool(),
        Set.copyOf(draw.list(3, draw::date)),
        draw.oneOf(LeadTimeUnit.values()));
  }

  private static long[] counts(RandomValues draw) {
    return draw.list(12, draw::whole).stream().mapToLong(each -> each).toArray();
  }

  private static SupplierStageInput roundInput(RandomValues draw) {
    return draw.oneOf(
        new SupplierStageInput[] {
          new SupplierStageInput.Proposed(RandomOrders.proposal(draw)),
          new SupplierStageInput.Received(receipt(draw)),
          new SupplierStageInput.Pooled(draw.text(), draw.small(), groupSales(draw)),
          new SupplierStageInput.Done(draw.small(), draw.whole()),
          new SupplierStageInput.FromOutside(
              draw.maybe(() -> draw.text().getBytes(StandardCharsets.UTF_8)))
        });
  }

  private static PooledSales groupSales(RandomValues draw) {
    return new PooledSales(
        draw.whole(),
        Stream.generate(draw::natural).limit(7).toList(),
        draw.natural(),
        new WeeklySales(draw.whole(), List.of(draw.natural()), List.of(draw.natural())),
        new LeadTimeSums(draw.natural(), draw.natural(), draw.natural()),
        draw.natural());
  }

  private static OrderLineEvent orderLine(RandomValues draw) {
    return new OrderLineEvent(
        RandomStates.bookKey(draw),
        draw.text(),
        draw.whole(),
        draw.maybe(draw::text),
        draw.small(),
        draw.natural(),
        draw.maybe(() -> LocalDate.ofEpochDay(draw.small())),
        draw.small(),
        draw.natural(),
        draw.maybe(
            () ->
                new OrderLineEvent.Withheld(
                    draw.oneOf(ReviewOutcome.Result.values()), draw.text())),
        draw.maybe(draw::text),
        draw.bool(),
        draw.list(
            3,
            () ->
                new SupplierEvent.Delivery(
                    draw.natural(), draw.maybe(() -> LocalDate.ofEpochDay(draw.small())))));
  }

  private static SkuStageInput skuInput(RandomValues draw) {
    return draw.oneOf(
        new SkuStageInput[] {
          new SkuStageInput.Event(
              RandomStates.event(draw),
              new RecordOrigin(draw.text(), draw.small(), draw.natural()),
              draw.whole(),
              draw.bool()),
          new SkuStageInput.Watermark(draw.text(), draw.whole()),
          new SkuStageInput.Settings(
              draw.text(), draw.maybe(draw::text), RandomOrders.settings(draw)),
          new SkuStageInput.Location(draw.text(), location(draw)),
          new SkuStageInput.Tick(draw.text(), draw.small(), draw.whole()),
          new SkuStageInput.Line(orderLine(draw)),
          new SkuStageInput.Terms(terms(draw)),
          new SkuStageInput.Pooled(draw.text(), groupSales(draw)),
          new SkuStageInput.Closed(draw.whole(), draw.small())
        });
  }

  @ParameterizedTest
  @MethodSource("codecs")
  <T> void whatIsWrittenIsReadAgain(Codec<T> codec, Function<RandomValues, T> drawn) {
    for (long seed = 1; seed <= 100; seed++) {
      T value = drawn.apply(new RandomValues(seed));

      T read = codec.decode(codec.encode(value));

      assertThat(read).as("seed %d", seed).usingRecursiveComparison().isEqualTo(value);
    }
  }

  @ParameterizedTest
  @MethodSource("codecs")
  <T> void anotherVersionIsRefusedWithAdvice(Codec<T> codec, Function<RandomValues, T> drawn) {
    byte[] bytes = codec.encode(drawn.apply(new RandomValues(1)));
    bytes[0]++;

    assertThatThrownBy(() -> codec.decode(bytes))
        .isInstanceOf(UnreadableStateException.class)
        .hasMessageContaining("let inventory-streams reset make the books anew");
    assertThatThrownBy(() -> codec.decode(new byte[0]))
        .isInstanceOf(UnreadableStateException.class);
  }

  @Test
  void whatEndsTooEarlyOrIsOfStrangersIsUnreadableAndTakesNoMemory() {
    SkuStageInputCodec codec = new SkuStageInputCodec();
    for (long seed = 1; seed <= 200; seed++) {
      RandomValues draw = new RandomValues(seed);
      byte[] bytes = codec.encode(skuInput(draw));
      for (int length = 0; length < bytes.length; length++) {
        assertThat(codec.decodeAny(Arrays.copyOf(bytes, length)))
            .as("seed %d, %d bytes", seed, length)
            .isInstanceOf(SkuStageInput.Unreadable.class);
      }
      for (int place = 1; place < bytes.length; place++) {
        byte[] scrambled = bytes.clone();
        scrambled[place] = (byte) 0xff;
        assertThat(codec.decodeAny(scrambled)).as("seed %d, byte %d", seed, place).isNotNull();
      }
    }
    assertThat(codec.decodeAny(null)).isInstanceOf(SkuStageInput.Unreadable.class);
  }

  @ParameterizedTest
  @MethodSource("codecs")
  <T> void nothingStaysNothing(Codec<T> codec, Function<RandomValues, T> drawn) {
    assertThat(codec.serde().serializer().serialize("topic", null)).isNull();
    assertThat(codec.serde().deserializer().deserialize("topic", null)).isNull();
    assertThat(drawn.apply(new RandomValues(2))).isNotNull();
  }

  @Test
  void aFreshBookIsSmall() {
    Book fresh = Book.empty(new BookKey("A-1", "DC1"), new Threshold(null, 0), 1_767_571_200_000L);

    assertThat(new BookCodec().encode(fresh)).hasSizeLessThan(150);
  }

  @Test
  void aYearOfHistoryIsAboutAKilobyte() {
    long[] demand = new long[365];
    long[] inStockMillis = new long[365];
    Arrays.setAll(demand, day -> day % 20);
    Arrays.fill(inStockMillis, 86_400_000);

    assertThat(new SalesDaysCodec().encode(new SalesDays(20_454, demand, inStockMillis)))
        .hasSizeLessThan(1024);
  }
}
