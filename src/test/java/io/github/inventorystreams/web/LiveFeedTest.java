package io.github.inventorystreams.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.inventorystreams.read.SampleModel;
import io.javalin.http.Context;
import io.javalin.util.function.ThrowingRunnable;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Pages that are gone before they are taken in. */
class LiveFeedTest {
  @Test
  void whoIsGoneBeforeItIsTakenInKeepsNoPlace() {
    try (LiveFeed feed = new LiveFeed(SampleModel.withAWarning(), () -> null)) {
      Context gone =
          proxy(Context.class, (self, method, given) -> answer(self, method.getName(), given));
      for (int i = 0; i < 60; i++) {
        assertThatCode(() -> feed.serve(gone)).as("page %d", i).doesNotThrowAnyException();
      }
    }
  }

  /** What a request says whose connection has failed meanwhile. */
  private @Nullable Object answer(Object self, String method, Object[] given) {
    return switch (method) {
      case "header" -> given.length == 1 ? "text/event-stream" : self;
      case "res" -> proxy(HttpServletResponse.class, (response, called, unused) -> null);
      case "async" -> {
        takeIn((ThrowingRunnable<?>) given[given.length - 1]);
        yield null;
      }
      case "future" -> throw new IllegalStateException("the connection has failed");
      default -> throw new AssertionError(method);
    };
  }

  /** It would be in a thread of its own, and nobody looks after what it throws. */
  private static void takeIn(ThrowingRunnable<?> task) {
    assertThat(CompletableFuture.runAsync(() -> run(task)).handle((done, thrown) -> true).join())
        .isTrue();
  }

  private static void run(ThrowingRunnable<?> task) {
    try {
      task.run();
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            LiveFeedTest.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
