package org.boreg.bods.validation;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.FindingTally;
import org.boreg.bods.json.BodsReader;
import org.boreg.bods.json.BrokenItem;
import org.boreg.bods.json.RawItem;
import org.boreg.bods.json.RawStatement;
import org.boreg.bods.json.StatementTree;
import org.boreg.bods.json.TreeReader;
import org.boreg.bods.model.BodsVersion;
import org.boreg.bods.validation.dataset.Dataset;
import org.boreg.bods.validation.dataset.StatementFacts;
import org.jspecify.annotations.Nullable;

/** The validation of one file: batches of statements go out to workers and come back in the order of the file. */
final class FileRun implements AutoCloseable {

    private static final int BATCH_ITEMS = 256;

    /** Statements can be large: a batch ends at this size, too, so that memory stays bounded. */
    private static final int BATCH_CHARACTERS = 1 << 22;

    private final ValidationSettings settings;
    private final Executor workers;
    private final ValidationListener listener;
    private final TreeReader trees;
    private final FindingTally tally;
    private final StatisticsCount statistics = new StatisticsCount();
    private final Deque<CompletableFuture<StatementBatch>> onTheirWay = new ArrayDeque<>();
    private @Nullable BodsVersion version;
    private @Nullable BatchWorker worker;
    private @Nullable Dataset dataset;
    private long taken;
    private long items;
    private boolean stopped;

    FileRun(ValidationSettings settings, Executor workers, ValidationListener listener) {
        this.settings = settings;
        this.workers = workers;
        this.listener = listener;
        this.trees = new TreeReader(settings.limits());
        this.tally = new FindingTally(settings.listedPerCode());
    }

    ValidationReport run(String file, BodsReader reader) throws IOException {
        List<RawItem> batch = nextBatch(reader);
        while (!batch.isEmpty() && !stopped) {
            send(batch);
            takeBack(settings.threads() + 1);
            listener.progressed(reader.bytesRead(), items);
            stopped = listener.isStopped();
            batch = nextBatch(reader);
        }
        takeBack(0);
        boolean complete = !stopped;
        if (dataset != null && complete) {
            dataset.check(tally);
        }
        return report(file, complete);
    }

    @Override
    public void close() {
        if (dataset != null) {
            dataset.close();
        }
    }

    private List<RawItem> nextBatch(BodsReader reader) throws IOException {
        List<RawItem> batch = new ArrayList<>(BATCH_ITEMS);
        long characters = 0;
        while (batch.size() < BATCH_ITEMS && characters < BATCH_CHARACTERS && isInSample()) {
            Optional<RawItem> next = reader.next();
            if (next.isEmpty()) {
                break;
            }
            RawItem item = next.get();
            if (item instanceof BrokenItem broken && !broken.isItem()) {
                tally.accept(broken.finding());
                continue;
            }
            characters +=
                    item instanceof RawStatement statement ? statement.text().length() : 0;
            batch.add(item);
            taken++;
        }
        return batch;
    }

    private boolean isInSample() {
        return !settings.isSample() || taken < settings.sample();
    }

    private void send(List<RawItem> batch) {
        BatchWorker able = worker == null ? judgeBy(batch) : worker;
        onTheirWay.add(CompletableFuture.supplyAsync(() -> able.look(batch), workers));
    }

    /** Takes back what the workers have, until only so many batches are on their way. */
    private void takeBack(int mostOnTheirWay) throws IOException {
        while (onTheirWay.size() > mostOnTheirWay) {
            StatementBatch batch = onTheirWay.remove().join();
            items += batch.items();
            tally.merge(batch.tally());
            statistics.merge(batch.statistics());
            for (StatementFacts facts : batch.facts()) {
                if (dataset != null) {
                    dataset.add(facts);
                }
            }
        }
    }

    /** The file is judged by its first statement; what comes before it is none, so that no rule is needed. */
    private BatchWorker judgeBy(List<RawItem> batch) {
        for (RawItem item : batch) {
            if (trees.read(item) instanceof StatementTree first) {
                return judgeBy(first);
            }
        }
        return new BatchWorker(trees, BodsVersion.V0_4, List.of(), settings.listedPerCode(), false);
    }

    private BatchWorker judgeBy(StatementTree first) {
        FileRules by = FileRules.of(first, settings);
        by.finding().ifPresent(tally);
        if (!settings.isSample() && settings.scope() != Scope.SCHEMA) {
            dataset = new Dataset(by.version(), settings.today());
        }
        version = by.version();
        worker = new BatchWorker(trees, by.version(), by.rules(), settings.listedPerCode(), dataset != null);
        return worker;
    }

    private ValidationReport report(String file, boolean complete) {
        Map<String, Map<String, Long>> counts = new LinkedHashMap<>(statistics.counts());
        if (dataset != null && complete) {
            counts.putAll(dataset.statistics());
        }
        return new ValidationReport(
                file,
                version,
                items,
                tally.counts(),
                tally.kept(),
                settings.listedPerCode(),
                dataset != null && complete ? Set.of() : skipped(),
                complete,
                new Statistics(counts));
    }

    private Set<FindingCode> skipped() {
        return version == null ? EnumSet.noneOf(FindingCode.class) : Dataset.codes(version);
    }
}
