package org.boreg.service.validate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.boreg.bods.finding.FindingTally;
import org.boreg.bods.gathered.GatheredFiles;
import org.boreg.bods.gathered.GatheredStatements;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.ownership.Network;
import org.boreg.bods.series.Moment;
import org.boreg.bods.validation.Scope;
import org.boreg.bods.validation.Validation;
import org.boreg.bods.validation.ValidationReport;
import org.boreg.bods.validation.ValidationSettings;
import org.boreg.bods.validation.schema.Schemas;
import org.boreg.graph.read.InvalidQuestion;
import org.boreg.service.ServiceSettings;
import org.boreg.service.uploads.Upload;
import org.boreg.service.uploads.UploadFolder;
import org.boreg.service.uploads.UploadRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Validates files that anybody sends. Of a file, nothing is kept and nothing logged. */
@Service
public final class Validations {

    /** How many findings of a kind a report lists where nobody says otherwise, and how many it lists at most. */
    public static final int LISTED = 100;

    public static final int MOST_LISTED = 1_000;

    private static final int MOST_INSIDE = 16;
    private static final int MOST_AT_WORK = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LONGEST_SENDING = Duration.ofMinutes(2);
    private static final Duration LONGEST_WORK = Duration.ofSeconds(30);
    private static final Duration LONGEST_DRAWING = Duration.ofSeconds(10);

    /** Of more statements than this no structure is read: nobody sees anything in it. */
    private static final int MOST_DRAWN = 5_000;

    /** Longer than any file is on its way: what is older was left by a service that did not end in good order. */
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    /** Less than an import takes: findings keep parts of statements in memory. */
    private static final ReadLimits LIMITS = new ReadLimits(1 << 20, ReadLimits.DEFAULT.depth());

    private final UploadFolder uploads;
    private final Clock clock;
    private final long largest;
    private final Schemas schemas = Schemas.own();
    private final Turns turns = new Turns(MOST_INSIDE, MOST_AT_WORK, PATIENCE);

    Validations(ServiceSettings settings, Clock clock) {
        this.uploads = new UploadFolder(settings.dataFolder().resolve("validating"), settings.largestValidation());
        this.clock = clock;
        this.largest = settings.largestValidation();
        try {
            uploads.removeOlderThan(clock.instant().minus(FORGOTTEN));
        } catch (IOException unusable) {
            throw new UncheckedIOException("The data folder cannot be used: " + unusable.getMessage(), unusable);
        }
    }

    /**
     * What there is to say about a file. One that takes too long to look at is looked at as far as the time goes, and the report
     * is not complete.
     *
     * @param fileName what the sender calls it
     * @param announcedSize in bytes; -1 where it was not announced
     * @param listed how many findings of a kind the report lists, 0 to {@link #MOST_LISTED}
     * @throws UploadRefused when there is nothing, too much, or too many are being looked at
     * @throws InvalidQuestion when no report can list so many
     * @throws IOException when the sender breaks off or the disk fails
     */
    public Validated validate(String fileName, long announcedSize, InputStream body, int listed) throws IOException {
        return looked(fileName, announcedSize, body, listed, this::validated);
    }

    /** The same, and the structure that the file tells of, where it is not too much. */
    public Validated validateAndDraw(String fileName, long announcedSize, InputStream body, int listed)
            throws IOException {
        return looked(fileName, announcedSize, body, listed, this::validatedAndDrawn);
    }

    /** The most bytes that a file may have. */
    public long largest() {
        return largest;
    }

    private Validated looked(String fileName, long announcedSize, InputStream body, int listed, Look look)
            throws IOException {
        if (listed < 0 || listed > MOST_LISTED) {
            throw new InvalidQuestion(
                    "listed", "\"listed\" is a number from 0 to %d, not %d.".formatted(MOST_LISTED, listed), null);
        }
        return turns.enter(() -> {
            InputStream prompt = new PromptStream(body, Deadline.in(LONGEST_SENDING));
            Upload upload = uploads.receive(fileName, announcedSize, prompt);
            try {
                return turns.take(() -> look.at(upload, listed));
            } finally {
                uploads.remove(upload);
            }
        });
    }

    private Validated validated(Upload upload, int listed) throws IOException {
        LocalDate today = LocalDate.now(clock);
        ValidationSettings settings = new ValidationSettings(today, 1, listed, 0, Scope.EVERYTHING, LIMITS, schemas);
        ValidationReport report = new Validation(settings).validate(upload.file(), Deadline.in(LONGEST_WORK));
        return new Validated(report, today, null);
    }

    private Validated validatedAndDrawn(Upload upload, int listed) throws IOException {
        Validated validated = validated(upload, listed);
        return validated.report().statements() > MOST_DRAWN
                ? validated
                : new Validated(validated.report(), validated.today(), structure(upload, validated.today()));
    }

    /** Null where the file cannot be read, of which the report tells, or where it takes too long. */
    private static @Nullable Network structure(Upload upload, LocalDate day) {
        Deadline deadline = Deadline.in(LONGEST_DRAWING);
        try {
            GatheredStatements statements =
                    GatheredFiles.read(List.of(upload.file()), LIMITS, new FindingTally(0), deadline);
            return deadline.isStopped() ? null : statements.at(Moment.on(day));
        } catch (IOException broken) {
            return null;
        }
    }

    private interface Look {
        Validated at(Upload upload, int listed) throws IOException;
    }
}
