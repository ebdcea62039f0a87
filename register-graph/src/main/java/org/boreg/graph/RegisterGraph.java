package org.boreg.graph;

import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;
import org.boreg.bods.disclosure.Disclosure;
import org.boreg.bods.disclosure.DisclosurePolicy;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.bods.version.KnownStatements;
import org.boreg.graph.audit.AuditLog;
import org.boreg.graph.audit.AuditReads;
import org.boreg.graph.index.Upwards;
import org.boreg.graph.read.ActReads;
import org.boreg.graph.read.CandidateReads;
import org.boreg.graph.read.ChangeReads;
import org.boreg.graph.read.ConnectionReads;
import org.boreg.graph.read.ExportReads;
import org.boreg.graph.read.FigureReads;
import org.boreg.graph.read.HistoryReads;
import org.boreg.graph.read.ImportReads;
import org.boreg.graph.read.NetworkReads;
import org.boreg.graph.read.OwnershipReads;
import org.boreg.graph.read.PartyReads;
import org.boreg.graph.read.PictureReads;
import org.boreg.graph.read.SearchReads;
import org.boreg.graph.read.StatementReads;
import org.boreg.graph.schema.SchemaMigrations;
import org.boreg.graph.write.ImportLog;
import org.boreg.graph.write.Rebuild;
import org.boreg.graph.write.RegisterActs;
import org.boreg.graph.write.ReleaseBefore;
import org.boreg.graph.write.SeriesInRegister;
import org.boreg.graph.write.SourceRecords;
import org.boreg.graph.write.StatementWriter;
import org.boreg.graph.write.Trial;
import org.boreg.graph.write.Undo;
import org.neo4j.driver.Driver;

/** A register in a Neo4j, wherever that runs. Safe for many threads; the driver stays its owner's to close. */
public final class RegisterGraph {

    private final Driver driver;
    private final Upwards upwards;
    private final DisclosurePolicy policy;

    public RegisterGraph(Driver driver) {
        this(driver, Upwards.UNKNOWN);
    }

    /** @param upwards what questions of ownership may read ahead by */
    public RegisterGraph(Driver driver, Upwards upwards) {
        this(driver, upwards, DisclosurePolicy.usual());
    }

    /**
     * @param upwards what questions of ownership may read ahead by
     * @param policy what every viewer sees of what is read
     */
    public RegisterGraph(Driver driver, Upwards upwards, DisclosurePolicy policy) {
        this.driver = driver;
        this.upwards = upwards;
        this.policy = policy;
    }

    /** What this viewer sees: those who read whole statements here have to redact them by it. */
    public Disclosure disclosedTo(Viewer viewer) {
        return policy.to(viewer);
    }

    /**
     * Brings the database's shape up to date; does nothing where it is.
     *
     * @throws RegisterUnavailable when Neo4j cannot be reached or refuses the password
     */
    public void migrate() {
        RegisterUnavailable.guard(() -> new SchemaMigrations(driver).apply());
        new ReleaseBefore(driver).bringUpToDate();
    }

    /**
     * The same, watched by whoever waits for it.
     *
     * @param goesOn told several times a second how much of the indexes is built, from 0 to 1; whether to go on
     * @throws CancellationException when it was not to; the rest is done when the register is opened again
     */
    public void migrate(DoublePredicate goesOn) {
        RegisterUnavailable.guard(() -> new SchemaMigrations(driver).apply(goesOn));
        new ReleaseBefore(driver).bringUpToDate();
    }

    /** What the register comes to, in numbers that tell nobody of anybody. */
    public FigureReads figures() {
        return new FigureReads(driver);
    }

    public StatementWriter writer() {
        return new StatementWriter(driver);
    }

    /** Tells what the writer would do, and does not. */
    public Trial trial() {
        return Trial.beside(driver);
    }

    /** What the register has of statements that others refer to. */
    public KnownStatements knownStatements() {
        return new SeriesInRegister(driver);
    }

    /** What the next edition of a source is compared with. */
    public SourceRecords sourceRecords() {
        return new SourceRecords(driver);
    }

    /** What only an operator does. */
    public RegisterActs acts() {
        return new RegisterActs(driver);
    }

    /** Takes imports back. */
    public Undo undo() {
        return new Undo(driver);
    }

    /** Who did what, and what those read who see more than the public. */
    public AuditLog audit() {
        return new AuditLog(driver);
    }

    public AuditReads auditReads() {
        return new AuditReads(driver);
    }

    public ActReads actLog() {
        return new ActReads(driver);
    }

    public CandidateReads candidates() {
        return new CandidateReads(driver, policy);
    }

    public Rebuild rebuild() {
        return new Rebuild(driver);
    }

    /** Whether parties, edges and search are being made anew, or that was broken off: until it ends, answers are not whole. */
    public boolean isBeingRebuilt() {
        return rebuild().isUnderWay();
    }

    public ImportLog importLog() {
        return new ImportLog(driver);
    }

    public SearchReads search() {
        return new SearchReads(driver, policy);
    }

    public PartyReads parties() {
        return new PartyReads(driver, policy);
    }

    public StatementReads statements() {
        return new StatementReads(driver);
    }

    /** As this viewer sees it. */
    public OwnershipReads ownership(Viewer viewer) {
        return new OwnershipReads(driver, upwards, policy.to(viewer));
    }

    public NetworkReads networks() {
        return new NetworkReads(driver);
    }

    /** As this viewer sees it. */
    public ConnectionReads connections(Viewer viewer) {
        return new ConnectionReads(driver, policy.to(viewer));
    }

    /** As this viewer sees it. */
    public PictureReads pictures(Viewer viewer) {
        return new PictureReads(driver, policy.to(viewer));
    }

    public ExportReads export() {
        return new ExportReads(driver);
    }

    public ChangeReads changes() {
        return new ChangeReads(driver);
    }

    public HistoryReads history() {
        return new HistoryReads(driver);
    }

    public ImportReads imports() {
        return new ImportReads(driver);
    }
}
