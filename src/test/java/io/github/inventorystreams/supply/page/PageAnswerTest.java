package io.github.inventorystreams.supply.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.supply.answer.Statement;
import io.github.inventorystreams.supply.answer.Statement.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageAnswerTest {
  @Test
  void itsFormIsKeptAsItWasSent() {
    PageAnswer answer =
        new PageAnswer(
            "id",
            null,
            new Statement.Response("PO-1", Verdict.ACCEPTED, null, null, List.of()),
            Map.of(
                "number",
                List.of("SO 7/ä&=1"),
                "act",
                List.of("send"),
                "l1-q1",
                List.of("4", "5")));
    assertThat(answer.encodedForm())
        .isEqualTo("act=send&l1-q1=4&l1-q1=5&number=SO+7%2F%C3%A4%26%3D1");
  }
}
