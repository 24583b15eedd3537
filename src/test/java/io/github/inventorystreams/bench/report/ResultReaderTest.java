package io.github.inventorystreams.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.inventorystreams.bench.BenchResult;
import io.github.inventorystreams.bench.Latency;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ResultReaderTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static Stream<Arguments> printed() {
    return Stream.of(
        Arguments.of(ResultKind.THROUGHPUT, PrintedResults.THROUGHPUT),
        Arguments.of(ResultKind.PEER, PrintedResults.PEER),
        Arguments.of(ResultKind.LATENCY, PrintedResults.LATENCY),
        Arguments.of(ResultKind.REVIEW, PrintedResults.REVIEW),
        Arguments.of(ResultKind.RESTORE, PrintedResults.RESTORE),
        Arguments.of(ResultKind.SCALE, PrintedResults.SCALE));
  }

  @ParameterizedTest
  @MethodSource("printed")
  void aResultIsReadAsWhatItWas(ResultKind kind, String line) throws JsonProcessingException {
    BenchResult result = new ResultReader().read(line);
    assertThat(ResultKind.of(result)).isEqualTo(kind);
    assertThat(JSON.readTree(JSON.writeValueAsString(result))).isEqualTo(JSON.readTree(line));
  }

  @ParameterizedTest
  @MethodSource("printed")
  void aResultWithoutOneOfItsFieldsIsNone(ResultKind kind, String line)
      throws JsonProcessingException {
    Iterable<String> fields = JSON.readTree(line)::fieldNames;
    for (String field : fields) {
      if (field.equals("peer")) {
        continue; // what is left is the result of a throughput
      }
      String without = ((ObjectNode) JSON.readTree(line)).without(field).toString();
      assertThatThrownBy(() -> new ResultReader().read(without))
          .as("%s without %s", kind, field)
          .isInstanceOf(NoResultException.class);
    }
  }

  @Test
  void whatALaterVersionTellsIsPassedOver() {
    String more = PrintedResults.LATENCY.replace("{", "{\"p75Ms\":1.5,");
    assertThat(((Latency) new ResultReader().read(more)).p50Ms()).isEqualTo(68.3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "round 1  processor 92,192 events/s; it is not one JSON object",
        "[1]; it is not one JSON object",
        "{; it is not one JSON object",
        "{\"p50Ms\":1} {\"p50Ms\":1}; it is not one JSON object",
        "{\"skus\":1}; it has none of the fields by which results are told",
        "{\"p50Ms\":1}; as one of bench latency it is not complete, or p95Ms is wrong",
        "{\"sizes\":[],\"costRatio\":1,\"guarantee\":\"x\"}; sizes must have at least one shop, and each at least one SKU",
        "{\"sizes\":[null],\"costRatio\":1,\"guarantee\":\"x\"}; as one of bench scale it is not complete, or a field is wrong",
      })
  void anythingElseIsNone(String line, String why) {
    assertThatThrownBy(() -> new ResultReader().read(line))
        .isInstanceOf(NoResultException.class)
        .hasMessage(why);
  }

  @ParameterizedTest
  @CsvSource({"-1, -1.0", "1e999, Infinity", "'\"NaN\"', NaN"})
  void aFigureThatCanNotBeDrawnIsNone(String written, String told) {
    String line = PrintedResults.LATENCY.replace("68.3", written);
    assertThatThrownBy(() -> new ResultReader().read(line))
        .isInstanceOf(NoResultException.class)
        .hasMessage("p50Ms must be a number from 0 on, not " + told);
  }

  @Test
  void aFigureThatIsATextIsNone() {
    String text = PrintedResults.LATENCY.replace("68.3", "\"68.3\"");
    assertThatThrownBy(() -> new ResultReader().read(text)).hasMessageContaining("p50Ms is wrong");
  }

  @Test
  void aShopWithoutSkusIsNone() {
    String none = PrintedResults.SCALE.replace("\"skus\":10000,", "\"skus\":0,");
    assertThatThrownBy(() -> new ResultReader().read(none))
        .hasMessageContaining("at least one SKU");
  }
}
