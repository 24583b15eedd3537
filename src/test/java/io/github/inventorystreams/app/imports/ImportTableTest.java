package io.github.inventorystreams.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.files.Column;
import io.github.inventorystreams.files.TableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows over several lines, and quotes that do not match. */
class ImportTableTest {
  @TempDir Path directory;

  @Test
  void aCellInQuotesGoesOverSeveralLines() throws IOException {
    ImportTable csv = read("a,b\n1,\"x\n\n, \"\"y\"\"\"\n2,z\n");
    assertThat(csv.problems()).isEmpty();
    assertThat(csv.rows()).extracting(row -> row.get("b")).containsExactly("x\n\n, \"y\"", "z");
    assertThat(csv.rows()).extracting(ImportTable.Row::line).containsExactly(2, 5);
  }

  @Test
  void aForgottenQuoteCostsOneRow() throws IOException {
    ImportTable csv = read("a,b\n1,\"x\n2,y\n3,\"z\"\n4,\"u\nv\"\n");
    assertThat(csv.problems())
        .containsExactly(new ImportTable.Problem(2, "its quotes do not match"));
    assertThat(csv.rows()).extracting(ImportTable.Row::line).containsExactly(3, 4, 5);
  }

  @Test
  void quotesInTheMiddleOfACellSwallowNoRow() throws IOException {
    ImportTable csv = read("a,b\n1,5\" pipe\n2,7\" pipe\n3,c\n");
    assertThat(csv.problems()).isEmpty();
    assertThat(csv.rows())
        .extracting(row -> row.get("b"))
        .containsExactly("5\" pipe", "7\" pipe", "c");
  }

  private ImportTable read(String text) throws IOException {
    return ImportTable.read(
        TableFile.of(Files.writeString(directory.resolve("file.csv"), text)),
        List.of(Column.needed("a", Column.Kind.TEXT), Column.optional("b", Column.Kind.TEXT)));
  }
}
