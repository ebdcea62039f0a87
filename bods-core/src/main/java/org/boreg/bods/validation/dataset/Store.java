package org.boreg.bods.validation.dataset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.boreg.bods.finding.Place;
import org.boreg.bods.model.BodsVersion;
import org.boreg.bods.validation.dataset.StatementFacts.Form;
import org.boreg.bods.validation.dataset.StatementFacts.Head;
import org.boreg.bods.validation.dataset.StatementFacts.Kind;
import org.boreg.bods.validation.dataset.StatementFacts.Life;
import org.boreg.bods.validation.dataset.StatementFacts.Lists;
import org.boreg.bods.validation.dataset.StatementFacts.Tie;
import org.jspecify.annotations.Nullable;

/** The facts of all statements of a file. For one thread. */
final class Store implements AutoCloseable {

    final Statements statements;
    final Records records;
    final Stakes stakes;
    /** Components and replaced statements of all statements; 0 for what is no identifier. */
    final NumberList lists;

    final StatementIds statementIds;

    private final Memory memory;
    private final BodsVersion version;
    private final TextLog texts;
    private final Interner recordNumbers;
    private final Interner statementIdNumbers;
    private final List<String> files = new ArrayList<>();

    Store(BodsVersion version, Memory memory) {
        this.version = version;
        this.memory = memory;
        statements = new Statements(memory);
        records = new Records(memory);
        stakes = new Stakes(memory);
        lists = new NumberList(memory);
        statementIds = new StatementIds(memory);
        texts = new TextLog(memory);
        recordNumbers = new Interner(memory);
        statementIdNumbers = new Interner(memory);
    }

    BodsVersion version() {
        return version;
    }

    /** Whether statements are in series of records, as since 0.4. */
    boolean hasRecords() {
        return version == BodsVersion.V0_4;
    }

    boolean hasComponents() {
        return version != BodsVersion.V0_1;
    }

    Memory memory() {
        return memory;
    }

    void add(StatementFacts facts) throws IOException {
        Head head = facts.head();
        int at = statements.add();
        statements.place(at, file(facts.place()), facts.place().line(), (int)
                Math.min(facts.place().index(), Integer.MAX_VALUE));
        statements.content(at, head.content());
        statements.flags(at, head);
        statements.dates(at, head.minute(), head.published());
        int record = record(head.recordId());
        statements.ids(at, statementId(head.statementId(), at), record, record(head.declarationSubject()));
        addTie(at, facts.tie(), record != 0);
        addLists(at, facts.lists(), record != 0);
        if (record != 0) {
            addToRecord(at, record, head.kind());
        }
        addLife(at, facts.life(), record);
    }

    private void addToRecord(int at, int record, Kind kind) {
        statements.previous(at, records.last(record));
        records.addStatement(record, at + 1);
        records.kind(record, kind);
        records.firstAs(record, kind, at + 1);
        if (kind != Kind.ABSENT && (hasRecords() || kind != Kind.OTHER)) {
            records.set(record, kind.isParty() ? Records.TYPED : Records.TYPED | Records.NO_PARTY);
        }
    }

    private void addLife(int at, @Nullable Life life, int record) {
        if (life != null) {
            statements.life(at, life.begin(), life.end());
            if (record != 0 && life.form() != Form.UNKNOWN) {
                records.form(record, life.form());
            }
        } else if (record != 0 && statements.kind(at) == Kind.RELATIONSHIP) {
            records.form(record, Form.NO_ENTITY);
        }
    }

    private void addTie(int at, @Nullable Tie tie, boolean counts) throws IOException {
        if (tie == null) {
            return;
        }
        int subject = record(tie.subject());
        int party = record(tie.party());
        int person = record(tie.personParty());
        statements.parties(at, subject, party == 0 ? unspecified(tie.unspecified()) : party, person);
        statements.stakes(at, stakes.add(tie.stakes()), tie.stakes().length);
        if (counts) {
            use(subject, Records.USED_AS_ENTITY);
            use(party, Records.USED_AS_ENTITY);
            use(person, Records.USED_AS_PERSON);
        }
    }

    private void use(int record, int flag) {
        if (record != 0) {
            records.set(record, flag);
        }
    }

    private static int unspecified(@Nullable String reason) {
        if (reason == null) {
            return 0;
        }
        return reason.equals("noBeneficialOwners") || reason.equals("no-beneficial-owners")
                ? Statements.NO_BENEFICIAL_OWNERS
                : Statements.UNSPECIFIED;
    }

    private void addLists(int at, Lists list, boolean counts) throws IOException {
        if (list == Lists.NONE) {
            return;
        }
        statements.list(at, lists.count(), list.components().length, list.replaced().length);
        boolean lists = counts && hasComponents() && isListing(at);
        for (Id id : list.components()) {
            int component = record(id);
            this.lists.add(component);
            if (lists && component != 0) {
                records.listed(component, at + 1);
            }
        }
        for (Id id : list.replaced()) {
            this.lists.add(record(id));
        }
    }

    /** Before 0.4 only relationships list components, and only such as are no components themselves. */
    private boolean isListing(int at) {
        return hasRecords() || statements.kind(at) == Kind.RELATIONSHIP && !statements.isComponent(at);
    }

    private int record(@Nullable Id id) throws IOException {
        if (id == null) {
            return 0;
        }
        int number = recordNumbers.intern(id);
        if (number > records.count()) {
            records.add(texts.append(id.text()));
        }
        return number;
    }

    private int statementId(@Nullable Id id, int at) throws IOException {
        if (id == null) {
            return 0;
        }
        int number = statementIdNumbers.intern(id);
        if (number > statementIds.count()) {
            statementIds.add(texts.append(id.text()), at + 1);
        }
        return number;
    }

    private int file(Place place) {
        String name = place.file();
        int last = files.size() - 1;
        if (last >= 0 && (last == Statements.MOST_FILES - 1 || files.get(last).equals(name))) {
            return last;
        }
        files.add(name);
        return last + 1;
    }

    Place place(int at) {
        return new Place(files.get(statements.file(at)), statements.line(at), statements.index(at));
    }

    /** Its identifier as it stands in the statement; null where it has none. */
    @Nullable
    String statementIdText(int at) throws IOException {
        if (!hasRecords()) {
            int record = statements.record(at);
            return record == 0 ? null : recordText(record);
        }
        int id = statements.statementId(at);
        return id == 0 ? null : texts.read(statementIds.text(id));
    }

    String recordText(int record) throws IOException {
        return texts.read(records.text(record));
    }

    /** The series of the party of a relationship, the same for all statements about it; -1 where nobody knows who it is. */
    int partySeries(int at) {
        int party = statements.anyParty(at);
        return party > 0 ? records.series(party) : -1;
    }

    /** Whether what a statement refers to as a record is the statementId of some statement. */
    boolean isStatementId(int record) throws IOException {
        return statementIdNumbers.find(Id.of(recordText(record))) != 0;
    }

    long fileBytes() {
        return memory.fileBytes() + texts.fileBytes();
    }

    @Override
    public void close() throws IOException {
        try (texts) {
            memory.close();
        }
    }
}
