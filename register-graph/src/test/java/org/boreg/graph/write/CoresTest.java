package org.boreg.graph.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CoresTest {

    private final Cores cores = new Cores();

    @AfterEach
    void end() {
        cores.close();
    }

    @Test
    void eachPartIsDoneOnce() {
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());
        cores.each(1_000, done::add, () -> {});
        assertThat(done).hasSize(1_000).doesNotHaveDuplicates();
        cores.each(0, done::add, () -> {});
        assertThat(done).hasSize(1_000);
    }

    @Test
    void whereOnePartFailsNoOtherIsBegun() {
        Set<Integer> begun = new ConcurrentSkipListSet<>();
        assertThatThrownBy(() -> cores.each(
                        1_000_000,
                        part -> {
                            begun.add(part);
                            throw new IllegalArgumentException("part");
                        },
                        () -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("part");
        assertThat(begun).hasSizeLessThanOrEqualTo(cores.count());
    }

    @Test
    void whatIsUnderWayIsStoppedByTheOneWhoWatches() {
        List<Double> shares = new ArrayList<>();
        CountDownLatch working = new CountDownLatch(1);
        Deriving deriving = new Deriving(cores, new LoadWatch() {

            @Override
            public void progressed(double share) {
                shares.add(share);
            }

            @Override
            public boolean isStopped() {
                return working.getCount() == 0;
            }
        });
        assertThatThrownBy(() -> deriving.stage(0.5, Long.MAX_VALUE, 1, part -> {
                    while (true) {
                        working.countDown();
                        deriving.step(1);
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(shares).hasSizeGreaterThan(1).isSorted().allMatch(share -> share <= 0.5);
    }
}
