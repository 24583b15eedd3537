package io.github.inventorystreams.app.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.files.TableException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class DemoUsageTest {
  private static final Instant NOW = Instant.parse("2025-04-05T12:00:00Z");

  @Command
  private static final class Options {
    @Mixin private final DemoWorldOptions world = new DemoWorldOptions();
  }

  @Test
  void theDaysOfTheShopAreThoseAskedFor() {
    assertThat(Instant.ofEpochMilli(world("--days", "80").world().lastMillis()))
        .isEqualTo("2025-03-26T22:59:59.999Z");
  }

  @Test
  void anEndInTheFutureIsWrongUsage() {
    assertThatThrownBy(() -> world("--days", "100"))
        .isInstanceOfSatisfying(
            CommandException.class,
            e -> assertThat(e.exitCode()).isEqualTo(CommandException.WRONG_USAGE))
        .hasMessageContaining("ends in the future, on 2025-04-15");
  }

  @Test
  void aShopWithoutDaysIsWrongUsage() {
    assertThatThrownBy(() -> world("--days", "0")).hasMessage("--days must be 1 or more.");
    assertThatThrownBy(() -> world("--start", "1969-01-01"))
        .hasMessage("--start must not be before 1970-01-02.");
  }

  @Test
  void aFileAndASimulatedShopExcludeEachOther() {
    assertThatThrownBy(() -> world("--sales", "x.csv", "--skus", "3"))
        .hasMessageContaining("with --sales the file says it");
  }

  @Test
  void aMissingFileIsAFailure() {
    assertThatThrownBy(() -> world("--sales", "missing.csv"))
        .isInstanceOf(TableException.class)
        .hasMessage("There is no file missing.csv.");
  }

  private static DemoWorld world(String... arguments) {
    Options options = new Options();
    new CommandLine(options).parseArgs(arguments);
    return options.world.world(NOW);
  }
}
