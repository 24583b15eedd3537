package io.github.inventorystreams.faults;

import java.io.IOException;

/** Something that goes wrong, and what an operator or a supervisor does about it. */
sealed interface Fault {

  /** Lets it happen while events flow, and mends it. */
  void strike(Scene scene) throws Exception;

  /** What the report calls it. */
  default String title() {
    return getClass().getSimpleName();
  }

  /** {@code kill -9} of an instance that has an open transaction. */
  record KillInTransaction() implements Fault {
    @Override
    public void strike(Scene scene) throws IOException {
      scene.letEventsFlow();
      Instance victim = scene.anyInTransaction();
      scene.kill(victim);
      victim.start();
    }
  }

  /** {@code kill -9} of an instance that has committed all that there is. */
  record KillBetweenTransactions() implements Fault {
    @Override
    public void strike(Scene scene) throws IOException {
      Instance victim = scene.anyInstance();
      scene.awaitCaughtUp();
      scene.broker().awaitNoOpenTransaction(victim);
      scene.kill(victim);
      scene.letEventsFlow();
      victim.start();
    }
  }

  /** {@code kill -9} of an instance, whatever it is doing. */
  record KillUnderLoad() implements Fault {
    @Override
    public void strike(Scene scene) throws IOException {
      scene.letEventsFlow();
      Instance victim = scene.anyInstance();
      scene.kill(victim);
      victim.start();
    }
  }

  /** {@code kill -9} of the broker, which comes back with the log that it had. */
  record KillBroker() implements Fault {
    @Override
    public void strike(Scene scene) throws IOException {
      scene.letEventsFlow();
      scene.killBroker();
    }
  }

  /** Nobody answers, as if the network were cut, until the service has noticed. */
  record StallBroker() implements Fault {
    @Override
    public void strike(Scene scene) throws Exception {
      scene.letEventsFlow();
      scene.stallBroker();
    }
  }

  /** The network between an instance and the broker is cut. */
  record CutLink() implements Fault {
    @Override
    public void strike(Scene scene) {
      scene.letEventsFlow();
      scene.cut(scene.anyInTransaction());
    }
  }

  /** The network between an instance and the broker swallows all that is said. */
  record SilentLink() implements Fault {
    @Override
    public void strike(Scene scene) throws Exception {
      scene.letEventsFlow();
      scene.silence(scene.anyInstance());
    }
  }

  /** The network between an instance and the broker is slow. */
  record SlowLink() implements Fault {
    @Override
    public void strike(Scene scene) {
      scene.letEventsFlow();
      scene.slow(scene.anyInstance());
    }
  }

  /** There are more or fewer instances, so that work moves from one to another. */
  record Rescale(int instances) implements Fault {
    @Override
    public void strike(Scene scene) throws Exception {
      scene.letEventsFlow();
      scene.fleet().scaleTo(instances);
    }

    @Override
    public String title() {
      return "Rescale to " + instances;
    }
  }

  /**
   * An instance stands still (SIGSTOP) in the midst of a transaction until the others have its
   * work, and goes on as if nothing had happened (SIGCONT).
   */
  record Pause() implements Fault {
    @Override
    public void strike(Scene scene) throws Exception {
      scene.letEventsFlow();
      scene.pause();
    }
  }

  /** SIGTERM under load. */
  record Stop() implements Fault {
    @Override
    public void strike(Scene scene) throws Exception {
      scene.letEventsFlow();
      Instance victim = scene.anyInstance();
      victim.stop();
      victim.start();
    }
  }

  /** An instance is killed and has lost its local state. */
  record LoseState() implements Fault {
    @Override
    public void strike(Scene scene) throws IOException {
      scene.letEventsFlow();
      Instance victim = scene.anyInstance();
      scene.kill(victim);
      victim.state().wipe();
      victim.start();
    }
  }

  /** An instance is killed and one of the files of its local state is cut in half. */
  record DamageState() implements Fault {
    @Override
    public void strike(Scene scene) throws IOException {
      scene.letEventsFlow();
      Instance victim = scene.anyInstance();
      scene.kill(victim);
      victim.cutAStoreInHalf();
      victim.start();
    }
  }

  /**
   * One instance after the other is stopped (SIGTERM) and started again.
   *
   * @param classPath of the version that it is from then on; empty for this one
   */
  record RestartInTurn(String classPath) implements Fault {
    @Override
    public void strike(Scene scene) throws Exception {
      scene.letEventsFlow();
      scene.fleet().run(classPath);
      for (Instance instance : scene.fleet().running()) {
        instance.stop();
        instance.start();
        instance.awaitReady();
        scene.restartedInTurn();
      }
    }
  }

  /** Thousands of malformed records come at once. */
  record Flood() implements Fault {
    @Override
    public void strike(Scene scene) {
      scene.letEventsFlow();
      scene.flood();
    }
  }

  /** Thousands of events of one article come at once. */
  record HotKey() implements Fault {
    @Override
    public void strike(Scene scene) {
      scene.letEventsFlow();
      scene.heatOneSku();
    }
  }

  /** Some events come with times that are decades away. */
  record WrongClocks() implements Fault {
    @Override
    public void strike(Scene scene) {
      scene.letEventsFlow();
      scene.sendFromWrongClocks();
    }
  }

  /** Settings change while events flow. */
  record OtherThresholds() implements Fault {
    @Override
    public void strike(Scene scene) {
      scene.letEventsFlow();
      scene.changeThresholds();
    }
  }

  /** All settings are published once more, as they are. */
  record SettingsAgain() implements Fault {
    @Override
    public void strike(Scene scene) {
      scene.letEventsFlow();
      scene.publishSettings();
    }
  }
}
