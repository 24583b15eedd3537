package io.github.inventorystreams.app.console;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * SIGTERM, SIGHUP and Ctrl-C. While it is open they end nothing by themselves: they ask for the
 * end, and the command closes what it has opened and ends with 0, since a stop that was asked for
 * is no failure. It ends within 10 s, whatever hangs: everything here outlives a kill.
 *
 * <p>A shutdown hook would have to halt the JVM to say 0, and what is to be deleted at its exit
 * (native libraries of RocksDB and LZ4) would stay. {@code sun.misc.Signal} is the way that the
 * module {@code jdk.unsupported} keeps open; it is called by reflection, since javac warns of every
 * mention.
 */
public final class StopSignal implements AutoCloseable {
  /** Container engines kill after 10 s. */
  private static final long MAX_CLOSE_SECONDS = 9;

  private static final List<String> SIGNALS = List.of("TERM", "INT", "HUP");

  private final CompletableFuture<Void> asked = new CompletableFuture<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Map<Object, Object> handlersBefore = new LinkedHashMap<>();

  public StopSignal() {
    try {
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object ask =
          Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, handling());
      for (String name : SIGNALS) {
        handle(name, ask);
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this Java has no sun.misc.Signal", e);
    }
  }

  /** Completed once somebody has asked for the end. */
  public CompletableFuture<Void> asked() {
    return asked;
  }

  public boolean isAsked() {
    return asked.isDone();
  }

  /** Says that all is closed. From now on signals have the effect that they had before. */
  @Override
  public void close() {
    closed.countDown();
    try {
      for (Map.Entry<Object, Object> before : handlersBefore.entrySet()) {
        install(before.getKey(), before.getValue());
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a signal handler can't be put back", e);
    }
  }

  private void handle(String name, Object ask) throws ReflectiveOperationException {
    Object signal;
    Object before;
    try {
      signal = Class.forName("sun.misc.Signal").getConstructor(String.class).newInstance(name);
      before = install(signal, ask);
    } catch (InvocationTargetException e) {
      // Windows has no HUP, and a JVM with -Xrs leaves all signals to the system.
      return;
    }
    handlersBefore.put(signal, before);
  }

  private static Object install(Object signal, Object handler) throws ReflectiveOperationException {
    Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
    return signal
        .getClass()
        .getMethod("handle", signal.getClass(), handlerType)
        .invoke(null, signal, handler);
  }

  private InvocationHandler handling() {
    return (proxy, method, arguments) -> answer(proxy, method, arguments);
  }

  private Object answer(Object proxy, Method method, Object[] arguments) {
    return switch (method.getName()) {
      case "handle" -> {
        ask();
        yield proxy;
      }
      case "equals" -> proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> "stop";
    };
  }

  private void ask() {
    if (asked.complete(null)) {
      Thread watch = new Thread(this::haltIfNotClosed, "stop");
      watch.setDaemon(true);
      watch.start();
    }
  }

  private void haltIfNotClosed() {
    try {
      if (closed.await(MAX_CLOSE_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    System.err.printf(
        "Not all could be closed within %d s: the next start mends what was left open.%n",
        MAX_CLOSE_SECONDS);
    Runtime.getRuntime().halt(0);
  }
}
