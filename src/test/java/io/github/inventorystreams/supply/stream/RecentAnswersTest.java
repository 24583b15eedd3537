package io.github.inventorystreams.supply.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.supply.answer.Statement;
import io.github.inventorystreams.supply.page.GivenAnswer;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentAnswersTest {
  private final RecentAnswers answers = new RecentAnswers();

  @Test
  void theLatestAnswersAreKeptAndNoMore() {
    for (int number = 0; number < RecentAnswers.MAX_ANSWERS; number++) {
      answers.put("PO-" + number, answer("first"));
    }
    // Given anew, it is not the oldest any more.
    answers.put("PO-0", answer("second"));
    answers.put("PO-new", answer("first"));

    assertThat(answers.get("PO-1")).isNull();
    assertThat(answers.get("PO-2")).isNotNull();
    assertThat(answers.get("PO-0")).isEqualTo(answer("second"));
    assertThat(answers.get("PO-new")).isEqualTo(answer("first"));
  }

  private static GivenAnswer answer(String id) {
    return new GivenAnswer(
        id, 1, new Statement.Response("PO-1", Statement.Verdict.ACCEPTED, null, null, List.of()));
  }
}
