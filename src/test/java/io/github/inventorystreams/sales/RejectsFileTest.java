package io.github.inventorystreams.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectsFileTest {
  @TempDir Path folder;

  @Test
  void noCellIsAFormula() throws IOException {
    Path file = folder.resolve("rejects.csv");
    try (RejectsFile rejects = new RejectsFile(file)) {
      rejects.accept(new RejectedRow(2, "quantity is no number", "=HYPERLINK(A1)"));
      rejects.accept(new RejectedRow(3, "@SUM is no column", "-5"));
    }
    assertThat(Files.readString(file).replace("\"", "").lines())
        .containsExactly(
            "line,reason,text",
            "2,quantity is no number,'=HYPERLINK(A1)",
            "3,'@SUM is no column,-5");
  }
}
