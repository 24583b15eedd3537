package io.github.inventorystreams.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which headers of a record are passed on to what it causes. */
class TraceContextTest {
  private static final String PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  @Test
  void parentAndStateArePassedOnAndNothingElse() {
    Headers headers =
        headers(PARENT)
            .add("tracestate", "shop=a,other=b".getBytes(UTF_8))
            .add("ce_id", "7".getBytes(UTF_8));
    assertThat(TraceContext.in(headers)).contains(new TraceContext(PARENT, "shop=a,other=b"));
    assertThat(TraceContext.only(headers))
        .extracting(header -> header.key() + '=' + new String(header.value(), UTF_8))
        .containsExactly("traceparent=" + PARENT, "tracestate=shop=a,other=b");
  }

  @Test
  void aStateAloneIsNone() {
    Headers headers = new RecordHeaders().add("tracestate", "shop=a".getBytes(UTF_8));
    assertThat(TraceContext.in(headers)).isEmpty();
    assertThat(TraceContext.only(headers)).isEmpty();
  }

  @Test
  void aLaterVersionMayHaveMore() {
    String later = "cc" + PARENT.substring(2) + "-what-comes";
    assertThat(TraceContext.in(headers(later))).contains(new TraceContext(later, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331",
        "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
        "00-00000000000000000000000000000000-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
        "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\r\nX-Evil: 1",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\u00e9"
      })
  void whatIsNoneIsPassedOver(String wrong) {
    assertThat(TraceContext.in(headers(wrong))).isEmpty();
  }

  @Test
  void aStateThatIsNoneIsPassedOverAlone() {
    for (String wrong : new String[] {"", "a=\n", "x".repeat(513)}) {
      Headers headers = headers(PARENT).add("tracestate", wrong.getBytes(UTF_8));
      assertThat(TraceContext.in(headers)).contains(new TraceContext(PARENT, null));
    }
  }

  private static Headers headers(String parent) {
    return new RecordHeaders().add("traceparent", parent.getBytes(UTF_8));
  }
}
