package io.github.inventorystreams.supply.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.supply.post.RecentPosts.Stage;
import org.junit.jupiter.api.Test;

class RecentPostsTest {
  private final RecentPosts posts = new RecentPosts();

  @Test
  void whatWasTakenIsKnown() {
    assertThat(posts.begin("a")).isEqualTo(Stage.NEW);
    assertThat(posts.begin("a")).isEqualTo(Stage.UNDER_WAY);
    posts.end("a", true);
    assertThat(posts.begin("a")).isEqualTo(Stage.TAKEN);
  }

  @Test
  void whatWasNotTakenIsNew() {
    posts.begin("a");
    posts.end("a", false);
    assertThat(posts.begin("a")).isEqualTo(Stage.NEW);
  }

  @Test
  void theOldestAreForgotten() {
    for (int i = 0; i <= RecentPosts.MAX_POSTS; i++) {
      posts.begin("post " + i);
      posts.end("post " + i, true);
    }
    assertThat(posts.begin("post 1")).isEqualTo(Stage.TAKEN);
    assertThat(posts.begin("post 0")).isEqualTo(Stage.NEW);
  }
}
