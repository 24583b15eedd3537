package io.github.inventorystreams.replenishment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CapacityAllocationTest {

  private static CapacityRequest loose(long position, double demandPerDay, long quantity) {
    return new CapacityRequest(position, demandPerDay, quantity, 0, 1);
  }

  @Test
  void givesEverybodyAllWhenTheCapacitySuffices() {
    assertThat(
            CapacityAllocation.equalCover(
                List.of(loose(0, 1, 10), new CapacityRequest(5, 2, 24, 12, 12)), 34))
        .containsExactly(10, 24);
  }

  @Test
  void evensOutTheCover() {
    // By hand: tau = 10 days, since (10 x 1 - 4) + (10 x 3 - 6) = 30.
    assertThat(CapacityAllocation.equalCover(List.of(loose(4, 1, 100), loose(6, 3, 100)), 30))
        .containsExactly(6, 24);
  }

  @Test
  void servesBackordersFirst() {
    // By hand: tau = 1 day, since (1 x 5 + 20) + (1 x 5 - 0) = 30.
    assertThat(CapacityAllocation.equalCover(List.of(loose(0, 5, 50), loose(-20, 5, 50)), 30))
        .containsExactly(5, 25);
  }

  @Test
  void givesNothingToThoseWhoAreBetterCovered() {
    assertThat(CapacityAllocation.equalCover(List.of(loose(90, 1, 50), loose(0, 1, 50)), 40))
        .containsExactly(0, 40);
  }

  @Test
  void neverExceedsTheRequestAndPassesTheRestOn() {
    assertThat(CapacityAllocation.equalCover(List.of(loose(0, 1, 5), loose(0, 1, 50)), 40))
        .containsExactly(5, 35);
  }

  @Test
  void givesTheRestPackByPackToTheLeastCover() {
    // By hand: tau = 10, 10 and 20 units, rounded down 6 and 18; the rest of 6 to the 6 at rate 1.
    assertThat(
            CapacityAllocation.equalCover(
                List.of(new CapacityRequest(0, 2, 60, 0, 6), new CapacityRequest(0, 1, 60, 0, 6)),
                30))
        .containsExactly(18, 12);
  }

  @Test
  void givesNothingRatherThanLessThanTheMinimum() {
    assertThat(
            CapacityAllocation.equalCover(
                List.of(new CapacityRequest(0, 1, 20, 20, 1), loose(0, 1, 20)), 20))
        .containsExactly(0, 20);
  }

  @Test
  void gathersWhatMinimumsForbidIntoOneOrder() {
    CapacityRequest tenOrNothing = new CapacityRequest(0, 1, 20, 10, 1);
    assertThat(CapacityAllocation.equalCover(List.of(tenOrNothing, tenOrNothing), 15))
        .containsExactly(15, 0);
  }

  @Test
  void tieGoesToTheFirst() {
    assertThat(CapacityAllocation.equalCover(List.of(loose(0, 1, 9), loose(0, 1, 9)), 1))
        .containsExactly(1, 0);
  }

  @Test
  void stockWithoutDemandComesLastBackordersWithoutDemandFirst() {
    assertThat(
            CapacityAllocation.equalCover(
                List.of(loose(3, 0, 10), loose(-4, 0, 4), loose(0, 2, 10)), 14))
        .containsExactly(0, 4, 10);
  }

  @Test
  void sharesNothingOutOfNothing() {
    assertThat(CapacityAllocation.equalCover(List.of(), 10)).isEmpty();
    assertThat(CapacityAllocation.equalCover(List.of(loose(-5, 1, 10)), 0)).containsExactly(0);
  }

  @Test
  void keepsExactWithHugeQuantitiesAndUnequalPacks() {
    long trillion = 1_000_000_000_000L;
    List<CapacityRequest> requests =
        List.of(
            new CapacityRequest(0, 3.3, trillion, 0, trillion),
            new CapacityRequest(0, 1.1, trillion, 0, 1),
            new CapacityRequest(0, 2.2, trillion, 7, 7));
    assertThat(Arrays.stream(CapacityAllocation.equalCover(requests, trillion - 1)).sum())
        .isEqualTo(trillion - 1);
  }

  @Test
  void holdsItsPromisesOnRandomRequests() {
    for (long seed = 0; seed < 20_000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<CapacityRequest> requests = randomRequests(random, true);
      long capacity = random.nextLong(200);
      long[] given = CapacityAllocation.equalCover(requests, capacity);
      long left = capacity - Arrays.stream(given).sum();
      assertThat(left).as("seed %d: left", seed).isNotNegative();
      for (int i = 0; i < given.length; i++) {
        CapacityRequest request = requests.get(i);
        String name = "seed %d: %d of %s".formatted(seed, given[i], request);
        assertThat(given[i]).as(name).isBetween(0L, request.quantity());
        assertThat(given[i] % request.packSize()).as(name).isZero();
        assertThat(given[i] == 0 || given[i] >= request.minimumOrder()).as(name).isTrue();
        long next = given[i] + request.packSize();
        while (next < request.minimumOrder()) {
          next += request.packSize();
        }
        assertThat(next > request.quantity() || next - given[i] > left)
            .as("%s: no more although %d are left", name, left)
            .isTrue();
      }
    }
  }

  @Test
  void noPackWouldBeBetterElsewhere() {
    for (long seed = 0; seed < 20_000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<CapacityRequest> requests = new ArrayList<>();
      randomRequests(random, false)
          .forEach(r -> requests.add(loose(r.position(), r.demandPerDay(), r.quantity())));
      long[] given = CapacityAllocation.equalCover(requests, random.nextLong(200));
      for (int from = 0; from < given.length; from++) {
        for (int to = 0; to < given.length; to++) {
          if (given[from] > 0 && given[to] < requests.get(to).quantity()) {
            assertThat(cover(requests.get(from), given[from] - 1))
                .as("seed %d: a unit of %d should go to %d in %s", seed, from, to, requests)
                .isLessThanOrEqualTo(cover(requests.get(to), given[to] + 1) + 1e-9);
          }
        }
      }
    }
  }

  /** Tries every allocation and takes the one whose least covers are greatest. */
  @Test
  void agreesWithTheBestOfAllAllocations() {
    for (long seed = 0; seed < 300; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      long[] positions = random.longs(3, -5, 10).toArray();
      long[] quantities = random.longs(3, 0, 8).toArray();
      long capacity = random.nextLong(20);
      List<CapacityRequest> requests =
          IntStream.range(0, 3).mapToObj(i -> loose(positions[i], 0.7, quantities[i])).toList();
      long[] best = new long[0];
      for (long a = 0; a <= quantities[0]; a++) {
        for (long b = 0; b <= quantities[1]; b++) {
          for (long c = 0; c <= quantities[2] && a + b + c <= capacity; c++) {
            long[] stocks = {positions[0] + a, positions[1] + b, positions[2] + c};
            Arrays.sort(stocks);
            if (best.length == 0 || Arrays.compare(stocks, best) > 0) {
              best = stocks;
            }
          }
        }
      }
      long[] given = CapacityAllocation.equalCover(requests, capacity);
      long[] stocks = IntStream.range(0, 3).mapToLong(i -> positions[i] + given[i]).toArray();
      Arrays.sort(stocks);
      assertThat(stocks).as("seed %d: %s of %d", seed, requests, capacity).isEqualTo(best);
    }
  }

  @Test
  void doesNotDependOnTheOrderOfTheRequests() {
    for (long seed = 0; seed < 2_000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<CapacityRequest> requests = randomRequests(random, true);
      long capacity = random.nextLong(200);
      List<Integer> order = new ArrayList<>(IntStream.range(0, requests.size()).boxed().toList());
      Collections.shuffle(order, new Random(seed));
      long[] given = CapacityAllocation.equalCover(requests, capacity);
      long[] shuffled =
          CapacityAllocation.equalCover(order.stream().map(requests::get).toList(), capacity);
      for (int i = 0; i < shuffled.length; i++) {
        assertThat(shuffled[i]).as("seed %d: %s", seed, requests).isEqualTo(given[order.get(i)]);
      }
    }
  }

  private static double cover(CapacityRequest request, long given) {
    return (request.position() + given) / request.demandPerDay();
  }

  private static List<CapacityRequest> randomRequests(
      SplittableRandom random, boolean withMinimums) {
    List<CapacityRequest> requests = new ArrayList<>();
    int count = 1 + random.nextInt(6);
    for (int i = 0; i < count; i++) {
      requests.add(
          new CapacityRequest(
              // Never 0, where all rates have the same cover and the given order decides.
              random.nextInt(3) == 0 ? -1 - random.nextLong(20) : 1 + random.nextLong(40),
              0.05 + 3 * random.nextDouble(),
              random.nextLong(80),
              withMinimums && random.nextBoolean() ? random.nextLong(30) : 0,
              1 + random.nextLong(12)));
    }
    return requests;
  }
}
