package io.github.inventorystreams.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What goes wrong, one after the other: the same for a seed. It begins and ends with one instance.
 *
 * @param firstClassPath of the version with which it begins; empty for this one
 */
record FaultPlan(List<Fault> faults, String firstClassPath) {
  private static final List<Integer> SIZES = List.of(3, 2, 1);
  private static final int ONE_BETWEEN_TRANSACTIONS_OF = 4;

  static FaultPlan draw(long seed, Extent extent) {
    Random random = new Random(seed);
    List<Fault> anywhere = new ArrayList<>();
    add(extent.kills(), FaultPlan::kill, anywhere);
    add(extent.brokerKills(), any -> new Fault.KillBroker(), anywhere);
    add(extent.stalls(), any -> new Fault.StallBroker(), anywhere);
    add(extent.links(), any -> new Fault.CutLink(), anywhere);
    add(extent.links(), any -> new Fault.SilentLink(), anywhere);
    add(extent.links(), any -> new Fault.SlowLink(), anywhere);
    add(extent.others(), any -> new Fault.Stop(), anywhere);
    add(extent.others(), any -> new Fault.LoseState(), anywhere);
    add(extent.others(), any -> new Fault.DamageState(), anywhere);
    add(extent.others(), any -> new Fault.SettingsAgain(), anywhere);
    add(extent.bursts(), any -> new Fault.Flood(), anywhere);
    add(extent.bursts(), any -> new Fault.HotKey(), anywhere);
    add(extent.bursts(), any -> new Fault.WrongClocks(), anywhere);
    add(extent.bursts(), any -> new Fault.OtherThresholds(), anywhere);
    Collections.shuffle(anywhere, random);

    // Between two moves the number of instances is the same, from one at first.
    List<List<Fault>> stretches = new ArrayList<>();
    IntStream.rangeClosed(0, extent.moves()).forEach(any -> stretches.add(new ArrayList<>()));
    for (int i = 0; i < anywhere.size(); i++) {
      stretches.get(i % stretches.size()).add(anywhere.get(i));
    }
    List<Integer> withOthers =
        IntStream.range(1, stretches.size()).filter(each -> sizeAfter(each) > 1).boxed().toList();
    for (int i = 0; i < extent.pauses(); i++) {
      stretches.get(withOthers.get(i % withOthers.size())).add(new Fault.Pause());
    }

    List<Fault> faults = new ArrayList<>();
    for (int move = 0; move < stretches.size(); move++) {
      if (move > 0) {
        faults.add(new Fault.Rescale(sizeAfter(move)));
      }
      Collections.shuffle(stretches.get(move), random);
      faults.addAll(stretches.get(move));
    }
    return new FaultPlan(List.copyOf(faults), "");
  }

  /** Nothing but {@code kill -9} of the one instance. */
  static FaultPlan kills(int times) {
    return new FaultPlan(Collections.nCopies(times, new Fault.KillUnderLoad()), "");
  }

  /**
   * Two instances are restarted one after the other, as this version, and then as that with which
   * they began.
   *
   * @param firstClassPath of the version with which they begin; empty for this one
   */
  static FaultPlan rolling(String firstClassPath) {
    return new FaultPlan(
        List.of(
            new Fault.Rescale(2),
            new Fault.RestartInTurn(""),
            new Fault.RestartInTurn(firstClassPath),
            new Fault.Rescale(1)),
        firstClassPath);
  }

  private static int sizeAfter(int move) {
    return SIZES.get((move - 1) % SIZES.size());
  }

  private static Fault kill(int number) {
    return number % ONE_BETWEEN_TRANSACTIONS_OF == 0
        ? new Fault.KillBetweenTransactions()
        : new Fault.KillInTransaction();
  }

  private static void add(int times, IntFunction<Fault> fault, List<Fault> to) {
    IntStream.range(0, times).mapToObj(fault).forEach(to::add);
  }

  @Override
  public String toString() {
    return faults.stream().map(Fault::title).collect(Collectors.joining(", "));
  }
}
