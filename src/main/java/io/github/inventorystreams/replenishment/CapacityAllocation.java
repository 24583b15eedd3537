package io.github.inventorystreams.replenishment;

import io.github.inventorystreams.event.CapacitySharing;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Shares a supplier's capacity over requests that compete for it: by default so that all are
 * covered for equally many days.
 *
 * <p>With q the quantities asked for, mu the demand rates and IP the positions, the cover tau is
 * the one at which {@code sum min(q, (tau mu - IP)+)} is the capacity; shares are rounded down to
 * packs, the rest goes pack by pack to the least cover, and a share below its minimum order is 0.
 * What rounding and minimums leave over is shared again among those who can still take it, until
 * nobody can.
 *
 * <p>Shares in proportion to the quantities would invite inflated ones (Cachon and Lariviere 1999);
 * equal cover goes by stock and demand.
 */
public final class CapacityAllocation {
  private final CapacityRequest[] requests;
  private final long[] given;
  private long left;

  private CapacityAllocation(CapacityRequest[] requests, long capacity) {
    this.requests = requests;
    this.given = new long[requests.length];
    this.left = capacity;
  }

  /**
   * Shares a capacity.
   *
   * @param requests their order only decides between equals
   * @param capacity units, 0 or more
   * @return what each request gets: 0, or whole packs from its minimum order up to its quantity; at
   *     most {@code capacity} together
   */
  public static long[] by(CapacitySharing rule, List<CapacityRequest> requests, long capacity) {
    return switch (rule) {
      case EQUAL_COVER -> equalCover(requests, capacity);
      case PROPORTIONAL -> proportional(requests, capacity);
      case PRIORITY -> priority(requests, capacity);
    };
  }

  /**
   * In proportion to the quantities, rounded down to packs; what that leaves over goes by equal
   * cover. Only if the capacity is too small for all.
   */
  static long[] proportional(List<CapacityRequest> requests, long capacity) {
    CapacityAllocation share =
        new CapacityAllocation(requests.toArray(CapacityRequest[]::new), capacity);
    long asked = requests.stream().mapToLong(CapacityRequest::most).sum();
    double ratio = asked <= capacity ? 1 : (double) capacity / asked;
    for (int i = 0; i < share.requests.length; i++) {
      CapacityRequest request = share.requests[i];
      long part =
          OrderSizing.roundDown(
              Math.min(request.most(), (long) Math.floor(request.most() * ratio)),
              request.packSize());
      if (part >= request.minimumOrder()) {
        share.give(i, Math.min(part, OrderSizing.roundDown(share.left, request.packSize())));
      }
    }
    share.fillUp();
    return share.given;
  }

  /** First all that the request asks for whose lack costs most, among equals the least covered. */
  static long[] priority(List<CapacityRequest> requests, long capacity) {
    CapacityAllocation share =
        new CapacityAllocation(requests.toArray(CapacityRequest[]::new), capacity);
    int[] dearestFirst =
        IntStream.range(0, requests.size())
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer i) -> -share.requests[i].shortageCost())
                    .thenComparingDouble(i -> share.requests[i].coverDays(0))
                    .thenComparingInt(i -> i))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int i : dearestFirst) {
      CapacityRequest request = share.requests[i];
      long most = Math.min(request.most(), OrderSizing.roundDown(share.left, request.packSize()));
      if (most >= request.minimumOrder()) {
        share.give(i, most);
      }
    }
    return share.given;
  }

  /**
   * Shares by equal cover, in O(n log n) for each time that the rest is shared again.
   *
   * @param requests their order only decides between requests of equal cover
   * @param capacity units, 0 or more
   * @return what each request gets: 0, or whole packs from its minimum order up to its quantity; at
   *     most {@code capacity} together
   */
  public static long[] equalCover(List<CapacityRequest> requests, long capacity) {
    CapacityAllocation share =
        new CapacityAllocation(requests.toArray(CapacityRequest[]::new), capacity);
    share.fillUp();
    return share.given;
  }

  private void fillUp() {
    int[] open = stillOpen(inFixedOrder());
    while (open.length > 0) {
      fillToEqualCover(open);
      giveOneStepEach(open);
      open = stillOpen(open);
    }
  }

  /** Sums of doubles depend on their order, which therefore must not depend on the caller's. */
  private int[] inFixedOrder() {
    return IntStream.range(0, requests.length)
        .boxed()
        .sorted(
            Comparator.comparingLong((Integer i) -> requests[i].position())
                .thenComparingDouble(i -> requests[i].demandPerDay())
                .thenComparingLong(i -> requests[i].quantity())
                .thenComparingLong(i -> requests[i].minimumOrder())
                .thenComparingLong(i -> requests[i].packSize()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private int[] stillOpen(int[] candidates) {
    return Arrays.stream(candidates).filter(this::canTakeStep).toArray();
  }

  private boolean canTakeStep(int i) {
    long step = requests[i].step(given[i]);
    return step <= left && step <= requests[i].most() - given[i];
  }

  /** Gives the requests what equal cover gives them, rounded down to packs. */
  private void fillToEqualCover(int[] open) {
    double coverDays = equalCoverDays(open);
    for (int i : open) {
      long units = Math.min((long) missing(i, coverDays), left);
      long wholePacks = OrderSizing.roundDown(units, requests[i].packSize());
      if (given[i] + wholePacks >= requests[i].minimumOrder()) {
        give(i, wholePacks);
      }
    }
  }

  /** After the rounding down, one step lifts a request above all that had none yet. */
  private void giveOneStepEach(int[] open) {
    int[] leastCoverFirst =
        Arrays.stream(open)
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer i) -> requests[i].coverDays(given[i]))
                    .thenComparingInt(i -> i))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int i : leastCoverFirst) {
      if (canTakeStep(i)) {
        give(i, requests[i].step(given[i]));
      }
    }
  }

  private void give(int i, long units) {
    given[i] += units;
    left -= units;
  }

  /**
   * The cover at which the requests take all that is left. What they take is piecewise linear in
   * the cover, with kinks where a request begins and ceases to take.
   */
  private double equalCoverDays(int[] open) {
    double[] kinks =
        Arrays.stream(open)
            .mapToObj(i -> requests[i])
            .flatMapToDouble(
                request -> DoubleStream.of(request.coverDays(0), request.coverDays(request.most())))
            .sorted()
            .toArray();
    int below = 0;
    int above = kinks.length - 1;
    if (taken(open, kinks[above]) <= left) {
      return kinks[above];
    }
    while (above - below > 1) {
      int middle = (below + above) >>> 1;
      if (taken(open, kinks[middle]) <= left) {
        below = middle;
      } else {
        above = middle;
      }
    }
    double takenBelow = taken(open, kinks[below]);
    double takenAbove = taken(open, kinks[above]);
    double way = (left - takenBelow) / (takenAbove - takenBelow);
    return kinks[below] + way * (kinks[above] - kinks[below]);
  }

  private double taken(int[] open, double coverDays) {
    double sum = 0;
    for (int i : open) {
      sum += missing(i, coverDays);
    }
    return sum;
  }

  /** What a request lacks to a cover beyond what it has been given, at most what it asks for. */
  private double missing(int i, double coverDays) {
    CapacityRequest request = requests[i];
    double upToCover = coverDays * request.rate() - request.position();
    return Math.max(0, Math.min(upToCover, (double) request.most()) - given[i]);
  }
}
