// Statements in the order of their arrival: the changes feed, exports and rebuilding read them so.
CREATE INDEX statement_arrival IF NOT EXISTS FOR (s:Statement) ON (s.arrival);

// The id that a party has where this record is the first of it: it leads to the party that the record is in now, whatever merged.
CREATE INDEX record_party_id IF NOT EXISTS FOR (r:Record) ON (r.partyId);

// What an operator did: redactions, parties merged and split; each with its number in the order of arrivals.
CREATE CONSTRAINT act_number IF NOT EXISTS FOR (a:Act) REQUIRE a.seq IS UNIQUE;
CREATE CONSTRAINT act_id IF NOT EXISTS FOR (a:Act) REQUIRE a.id IS UNIQUE;

// Edges run between records, one for each statement; nobody looks for one by its record any more.
DROP INDEX holds_record IF EXISTS;
DROP CONSTRAINT merged_party_id IF EXISTS;

// Parties by words of their names, how these sound, parts of identifiers, and what a search is filtered by. The words come from
// SearchFields, which folds and transliterates, so the analyser only splits at spaces. Updated with the commit, not eventually: what
// an import has put in is found when it has ended, and what a redaction takes out is not found any more.
DROP INDEX party_names IF EXISTS;
CREATE FULLTEXT INDEX party_search IF NOT EXISTS FOR (p:Party)
ON EACH [p.searchNames, p.searchSounds, p.searchIdentifiers, p.kind, p.type, p.jurisdiction, p.nationalities, p.birthDate, p.dissolved]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};
