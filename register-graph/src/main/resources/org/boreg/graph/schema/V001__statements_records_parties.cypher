// What was published, once for each statementId.
CREATE CONSTRAINT statement_id IF NOT EXISTS FOR (s:Statement) REQUIRE s.statementId IS UNIQUE;

// The series of statements of one publisher with one recordId.
CREATE CONSTRAINT record_key IF NOT EXISTS FOR (r:Record) REQUIRE r.key IS UNIQUE;
CREATE INDEX record_id IF NOT EXISTS FOR (r:Record) ON (r.recordId);

// Whom records are about; an id that was merged away stays, and points to the party that it is now.
CREATE CONSTRAINT party_id IF NOT EXISTS FOR (p:Party) REQUIRE p.id IS UNIQUE;
CREATE CONSTRAINT merged_party_id IF NOT EXISTS FOR (m:MergedParty) REQUIRE m.id IS UNIQUE;
CREATE FULLTEXT INDEX party_names IF NOT EXISTS FOR (p:Party) ON EACH [p.folded]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}};

// Strong identifiers: by kind of party and SCHEME:id, and by the id alone for those who do not know the scheme.
CREATE CONSTRAINT identifier_key IF NOT EXISTS FOR (i:Identifier) REQUIRE i.key IS UNIQUE;
CREATE INDEX identifier_value IF NOT EXISTS FOR (i:Identifier) ON (i.value);

// Who holds what: one edge for each relationship record that is in the graph.
CREATE INDEX holds_record IF NOT EXISTS FOR ()-[h:HOLDS]-() ON (h.recordKey);

CREATE CONSTRAINT import_id IF NOT EXISTS FOR (i:Import) REQUIRE i.id IS UNIQUE;
CREATE CONSTRAINT counter_name IF NOT EXISTS FOR (c:Counter) REQUIRE c.name IS UNIQUE;
