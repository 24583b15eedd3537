package io.github.inventorystreams.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house keeps its rules, and each rule refuses the broken house where that one breaks it. */
class HouseRulesTest {
  private static final String ROOT = "io.github.inventorystreams";
  private static final String BROKEN_ROOT = ROOT + ".house.broken";

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);
  private static final JavaClasses BROKEN_HOUSE =
      new ClassFileImporter().importPackages(BROKEN_ROOT);

  private final HouseRules rules = new HouseRules(ROOT);
  private final HouseRules rulesOfBrokenHouse = new HouseRules(BROKEN_ROOT);

  @TestFactory
  Stream<DynamicTest> houseKeepsRule() {
    return Stream.concat(rules.all().stream(), NameRules.all().stream())
        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(HOUSE)));
  }

  @Test
  void houseIsLookedAt() {
    assertThat(HOUSE.stream().map(JavaClass::getName))
        .contains(ROOT + ".event.StockEvent", ROOT + ".app.Main");
  }

  @Test
  void roomThatImportsWhatTheTableDoesNotNameIsRefused() {
    assertThat(violations(rulesOfBrokenHouse.imports(roomNamed("stages"))))
        .singleElement()
        .asString()
        .contains("stages.KnowsTheWeb", "web.Page");
  }

  @Test
  void roomThatImportsALibraryOfOthersIsRefused() {
    assertThat(violations(rulesOfBrokenHouse.imports(roomNamed("web"))))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).contains("web.Page", "KafkaStreams"));
  }

  @Test
  void roomThatMayImportEverythingIsNotRefused() {
    assertThat(violations(rulesOfBrokenHouse.imports(roomNamed("app")))).isEmpty();
  }

  @Test
  void singleClassOfAnotherRoomOpensNoOtherClassOfIt() {
    assertThat(violations(rulesOfBrokenHouse.imports(roomNamed("play"))))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).contains("topology.Wiring"))
        .noneSatisfy(
            line -> assertThat(line).contains("type <" + BROKEN_ROOT + ".topology.Topics>"));
  }

  @Test
  void classOutsideTheRoomsIsRefused() {
    assertThat(violations(rulesOfBrokenHouse.everyClassHasARoom()))
        .singleElement()
        .asString()
        .contains("util.Strings");
  }

  @Test
  void innerRoomThatImportsOneAboveItIsRefused() {
    assertThat(violations(InnerRooms.APP, "app.config"))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).contains("config.KnowsTheService", "service.Engine"));
    assertThat(violations(InnerRooms.APP, "app.service")).isEmpty();
    assertThat(violations(InnerRooms.APP, "app.*")).isEmpty();
  }

  @Test
  void innerRoomThatStandsBeforeOneThatItImportsIsRefused() {
    List<Room> rooms = List.of(Room.room("app.a", "app.b"), Room.room("app.b"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new InnerRooms("app", rooms))
        .withMessage("app.a stands before app.b");
  }

  @Test
  void forecastMethodThatKnowsAnotherOneIsRefused() {
    assertThat(violations(InnerRooms.FORECAST, "forecast.learned"))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).contains("learned.KnowsArima", "arima.Arima"));
    assertThat(violations(InnerRooms.FORECAST, "forecast.arima")).isEmpty();
  }

  @Test
  void pooledMethodKnowsOnlyTheOneItBeginsWith() {
    assertThat(violations(InnerRooms.FORECAST, "forecast.pooled"))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).contains("pooled.KnowsTheta", "smoothing.Theta"));
  }

  @Test
  void whatForecastMethodsShareKnowsNoneOfThem() {
    assertThat(violations(InnerRooms.FORECAST, "forecast.*"))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).contains("forecast.KnowsAMethod", "arima.Arima"));
  }

  @Test
  void distributionThatKnowsAHistoryIsRefused() {
    assertThat(violations(InnerRooms.FORECAST, "forecast.distribution"))
        .isNotEmpty()
        .allSatisfy(
            line -> assertThat(line).contains("distribution.KnowsAHistory", "forecast.History"));
  }

  @Test
  void stageThatKnowsAnotherOneIsRefused() {
    assertThat(violations(rulesOfBrokenHouse.stageKnowsNoOther("stages.sku")))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).contains("sku.KnowsTheDesks", "supplier.Desks"));
    assertThat(violations(rulesOfBrokenHouse.stageKnowsNoOther("stages.supplier"))).isEmpty();
    assertThat(violations(rulesOfBrokenHouse.whatStagesShareKnowsNone()))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).contains("stages.KnowsAStage", "supplier.Desks"));
  }

  @Test
  void warningThatKnowsTheBookIsRefused() {
    assertThat(violations(InnerRooms.STOCK, "stock.warning"))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).contains("warning.KnowsTheBook", "stock.Ledger"));
  }

  @Test
  void bookThatKnowsItsReviewIsRefused() {
    assertThat(violations(InnerRooms.STOCK, "stock.*"))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).contains("stock.KnowsTheReview", "review.Reviews"));
    assertThat(violations(InnerRooms.STOCK, "stock.review")).isEmpty();
  }

  @Test
  void bookThatKnowsForecastsIsRefused() {
    assertThat(violations(rulesOfBrokenHouse.onlyReviewsKnowForecasts()))
        .isNotEmpty()
        .allSatisfy(
            line -> assertThat(line).contains("stock.KnowsTheForecast", "forecast.History"));
  }

  @Test
  void classOfAppOutsideItsRoomsIsRefused() {
    assertThat(violations(InnerRooms.APP.everyClassHasARoom(BROKEN_ROOT)))
        .singleElement()
        .asString()
        .contains("leftovers.Things");
  }

  @Test
  void pureRoomThatKnowsKafkaOrJacksonIsRefused() {
    assertThat(violations(rulesOfBrokenHouse.pureRoomsKnowNoKafkaAndNoJackson()))
        .anySatisfy(line -> assertThat(line).contains("stock.KnowsKafka"))
        .anySatisfy(line -> assertThat(line).contains("forecast.KnowsJackson"))
        .allSatisfy(line -> assertThat(line).containsAnyOf("KnowsKafka", "KnowsJackson"));
  }

  @Test
  void roomThatImportsAppIsRefused() {
    assertThat(violations(rulesOfBrokenHouse.nobodyImportsApp()))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).contains("event.KnowsApp", "app.Main"));
  }

  @Test
  void everyWayToReadTheTimeOfDayIsRefusedOutsideApp() {
    List<String> violations = violations(rulesOfBrokenHouse.wallClockIsReadInApp());
    assertThat(violations)
        .allSatisfy(line -> assertThat(line).contains("stock.ReadsTheTimeOfDay"))
        .noneSatisfy(line -> assertThat(line).contains("permitted"));
    for (String way :
        List.of(
            "instant()",
            "millis()",
            "day()",
            "dayInZone(",
            "clock()",
            "date()",
            "calendar()",
            "reference()")) {
      assertThat(violations).anySatisfy(line -> assertThat(line).contains("." + way));
    }
  }

  @Test
  void limitThatIsNotNamedMaxOrMinIsRefused() {
    assertThat(violations(NameRules.limitsAreNamedMaxOrMin()))
        .singleElement()
        .asString()
        .contains("MOST_SHELVES");
  }

  @Test
  void secondPublicTypeOfANameIsRefused() {
    assertThat(violations(NameRules.publicTypesHaveNamesOfTheirOwn()))
        .singleElement()
        .asString()
        .contains("event.Values", "config.Values");
  }

  private static Room roomNamed(String name) {
    return HouseRules.ROOMS.stream()
        .filter(room -> room.name().equals(name))
        .findAny()
        .orElseThrow();
  }

  private static List<String> violations(InnerRooms inner, String name) {
    return violations(inner.imports(BROKEN_ROOT, inner.named(name)));
  }

  private static List<String> violations(ArchRule rule) {
    return rule.evaluate(BROKEN_HOUSE).getFailureReport().getDetails();
  }
}
