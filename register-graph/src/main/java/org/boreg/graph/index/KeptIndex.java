package org.boreg.graph.index;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.boreg.graph.index.EdgeReads.Counts;
import org.boreg.graph.index.EdgeReads.Edge;
import org.boreg.graph.index.EdgeReads.Place;
import org.boreg.graph.index.EdgeReads.Standing;
import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An index of a register's ownership edges that is loaded in the background and follows what arrives, in the order of arrival. Until it is
 * loaded, and where the register is too large for it, it knows of nobody. Safe for many threads.
 */
public final class KeptIndex implements Upwards, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(KeptIndex.class);

    private static final long BEFORE_ALL = -1;
    private static final long ARRIVALS_AT_ONCE = 10_000;
    private static final long BETWEEN_LOOKS_SECONDS = 1;
    private static final long PATIENCE_SECONDS = 10;
    private static final long MIB = 1L << 20;

    private final Driver driver;
    private final long mostBytes;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread follower = new Thread(this::follow, "ownership-index");
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    private OwnershipIndex index = new OwnershipIndex(0);
    private String edition = "";
    private long position = BEFORE_ALL;
    private long loadedAt = Long.MAX_VALUE;
    private boolean tooLarge;
    private boolean away;

    /** @param mostBytes where the index would take more, there is none */
    public KeptIndex(Driver driver, long mostBytes) {
        this.driver = driver;
        this.mostBytes = mostBytes;
    }

    /** Begins to load in the background, unless it may take no memory at all. */
    public void start() {
        if (mostBytes > 0) {
            follower.setDaemon(true);
            follower.start();
        }
    }

    /** Stops following; its owner closes the driver after that. */
    @Override
    public void close() {
        closing.countDown();
        try {
            follower.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Collection<String> from(String partyId, int levels, int links) {
        lock.readLock().lock();
        try {
            return isLoaded() ? index.above(partyId, levels, links) : List.of();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Takes in what came since, from the beginning where nothing was taken in yet. */
    public synchronized void catchUp() {
        try (EdgeReads reads = new EdgeReads(driver)) {
            Standing standing = reads.standing();
            if (standing.rebuilding()) {
                return;
            }
            if (!standing.edition().equals(edition) || standing.latest() < position) {
                begin(standing, reads.counts());
            }
            while (!tooLarge && position < standing.latest() && closing.getCount() > 0) {
                long end = position < loadedAt ? loadedAt : standing.latest();
                step(reads, Math.min(position + ARRIVALS_AT_ONCE, end));
            }
        }
    }

    private boolean isLoaded() {
        return !tooLarge && position >= loadedAt;
    }

    private void follow() {
        try {
            do {
                look();
            } while (!closing.await(BETWEEN_LOOKS_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException hurried) {
            log.debug("The index of ownership is not followed any more", hurried);
        }
    }

    /** A database that is away is waited for: questions are told of it. */
    private void look() {
        try {
            catchUp();
            away = false;
        } catch (RuntimeException failure) {
            if (!away && closing.getCount() > 0) {
                log.warn("The index of ownership is behind, and goes on when it can: {}", failure.toString());
            }
            away = true;
        }
    }

    private void begin(Standing standing, Counts counts) {
        long expected = OwnershipIndex.bytes(counts.records(), counts.edges());
        boolean fits = expected <= mostBytes;
        changed(() -> {
            edition = standing.edition();
            position = BEFORE_ALL;
            loadedAt = standing.latest();
            tooLarge = false;
            index = new OwnershipIndex(fits ? counts.records() : 0);
        });
        if (!fits) {
            giveUp(expected);
        }
    }

    private void step(EdgeReads reads, long until) {
        Arrived arrived = position < loadedAt
                ? Arrived.before(reads, position, until)
                : Arrived.since(reads, index, position, until);
        changed(() -> {
            arrived.edges().forEach(this::take);
            arrived.places().forEach(this::take);
            position = until;
        });
        long bytes = index.bytes();
        if (bytes > mostBytes) {
            giveUp(bytes);
        } else if (until == loadedAt) {
            log.info("The index of ownership has {} edges and takes {} MB", index.edges(), bytes / MIB);
        }
    }

    private void take(Edge edge) {
        take(edge.owner());
        take(edge.owned());
        index.hold(edge.owner().record(), edge.owned().record());
    }

    private void take(Place place) {
        index.place(place.record(), place.party());
    }

    private void giveUp(long bytes) {
        log.info(
                "The index of ownership would take {} MB and may take {}: questions are answered without it",
                bytes / MIB,
                mostBytes / MIB);
        changed(() -> {
            tooLarge = true;
            index = new OwnershipIndex(0);
        });
    }

    private void changed(Runnable change) {
        lock.writeLock().lock();
        try {
            change.run();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
