package org.boreg.importer.source.psc;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.json.BodsReader;
import org.boreg.bods.json.ReadLimits;
import org.boreg.importer.source.Source;
import org.boreg.importer.source.SourceOptions;
import org.boreg.importer.source.SourceReader;

/**
 * A snapshot of the UK register of people with significant control, in any number of parts, or events that follow one.
 *
 * <p>Each company has one statement in all parts together, before the first that refers to it.
 */
public final class PscSource implements Source {

    private final ReadLimits limits;
    private final Companies companies;
    private final Publication published;
    private final CompaniesSaid said = new CompaniesSaid();
    private final RecentIds recent = new RecentIds();
    private final PscTotals totals = new PscTotals();

    private PscSource(ReadLimits limits, Companies companies, LocalDate publishedOn) {
        this.limits = limits;
        this.companies = companies;
        this.published = Publication.on(publishedOn);
    }

    /**
     * @throws IllegalArgumentException where nobody says when it was published; the message can be shown
     * @throws IOException where the table of companies cannot be read
     */
    public static PscSource open(SourceOptions options) throws IOException {
        LocalDate publishedOn = options.publishedOn();
        if (publishedOn == null) {
            throw new IllegalArgumentException("the day of the snapshot is needed, such as 2026-09-18");
        }
        Path csv = options.companies();
        return new PscSource(options.limits(), csv == null ? Companies.NONE : CompanyTable.open(csv), publishedOn);
    }

    @Override
    public SourceReader open(Path file) throws IOException {
        return new PscReader(file, BodsReader.open(file, limits), limits, this);
    }

    @Override
    public List<Finding> findingsAtEnd() {
        return totals.differences();
    }

    @Override
    public Optional<String> recordIds() {
        return Optional.of(CompanyNumber.SCHEME + ":");
    }

    @Override
    public boolean isWhole() {
        return totals.areComplete();
    }

    /** What was counted in all parts read so far. */
    public PscTotals totals() {
        return totals;
    }

    @Override
    public void close() throws IOException {
        companies.close();
    }

    Companies companies() {
        return companies;
    }

    Publication published() {
        return published;
    }

    CompaniesSaid said() {
        return said;
    }

    RecentIds recent() {
        return recent;
    }
}
