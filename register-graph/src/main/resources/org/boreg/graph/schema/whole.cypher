// What all steps come to, for a database that has had none of them: on a register of many statements each index is built once, and what a
// later step drops is not built at all. What takes longest comes first: the others are built beside it.
CREATE FULLTEXT INDEX party_search IF NOT EXISTS FOR (p:Party)
ON EACH [p.searchNames, p.searchSounds, p.searchIdentifiers, p.kind, p.type, p.jurisdiction, p.nationalities, p.birthDate, p.dissolved]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};

CREATE CONSTRAINT statement_id IF NOT EXISTS FOR (s:Statement) REQUIRE s.statementId IS UNIQUE;
CREATE CONSTRAINT record_key IF NOT EXISTS FOR (r:Record) REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT party_id IF NOT EXISTS FOR (p:Party) REQUIRE p.id IS UNIQUE;
CREATE CONSTRAINT identifier_key IF NOT EXISTS FOR (i:Identifier) REQUIRE i.key IS UNIQUE;
CREATE CONSTRAINT import_id IF NOT EXISTS FOR (i:Import) REQUIRE i.id IS UNIQUE;
CREATE CONSTRAINT counter_name IF NOT EXISTS FOR (c:Counter) REQUIRE c.name IS UNIQUE;
CREATE CONSTRAINT act_number IF NOT EXISTS FOR (a:Act) REQUIRE a.seq IS UNIQUE;
CREATE CONSTRAINT act_id IF NOT EXISTS FOR (a:Act) REQUIRE a.id IS UNIQUE;
CREATE CONSTRAINT audit_entry_number IF NOT EXISTS FOR (e:AuditEntry) REQUIRE e.number IS UNIQUE;
CREATE CONSTRAINT audit_end_name IF NOT EXISTS FOR (e:AuditEnd) REQUIRE e.name IS UNIQUE;
CREATE CONSTRAINT discrepancy_id IF NOT EXISTS FOR (d:Discrepancy) REQUIRE d.id IS UNIQUE;
CREATE CONSTRAINT api_key_id IF NOT EXISTS FOR (k:ApiKey) REQUIRE k.id IS UNIQUE;
CREATE CONSTRAINT interest_application_id IF NOT EXISTS FOR (a:InterestApplication) REQUIRE a.id IS UNIQUE;
CREATE CONSTRAINT declaration_id IF NOT EXISTS FOR (d:Declaration) REQUIRE d.id IS UNIQUE;
CREATE CONSTRAINT declaration_key IF NOT EXISTS FOR (d:Declaration) REQUIRE d.idempotencyKey IS UNIQUE;
CREATE CONSTRAINT declaration_papers IF NOT EXISTS FOR (p:DeclarationPapers) REQUIRE p.id IS UNIQUE;

CREATE INDEX discrepancy_statement IF NOT EXISTS FOR (d:Discrepancy) ON (d.statementId);
CREATE INDEX discrepancy_subject IF NOT EXISTS FOR (d:Discrepancy) ON (d.subject);
CREATE INDEX discrepancy_number IF NOT EXISTS FOR (d:Discrepancy) ON (d.number);
CREATE INDEX statement_arrival IF NOT EXISTS FOR (s:Statement) ON (s.arrival);
CREATE INDEX record_id IF NOT EXISTS FOR (r:Record) ON (r.recordId);
CREATE INDEX record_party_id IF NOT EXISTS FOR (r:Record) ON (r.partyId);
CREATE INDEX party_likeness IF NOT EXISTS FOR (p:Party) ON (p.likeness);
CREATE INDEX declaration_subject IF NOT EXISTS FOR (d:Declaration) ON (d.subject);
CREATE INDEX declaration_state IF NOT EXISTS FOR (d:Declaration) ON (d.state);
CREATE INDEX declaration_position IF NOT EXISTS FOR (d:Declaration) ON (d.position);
CREATE INDEX declaration_confirm_by IF NOT EXISTS FOR (d:Declaration) ON (d.confirmBy);
CREATE INDEX identifier_value IF NOT EXISTS FOR (i:Identifier) ON (i.value);
CREATE INDEX interest_application_state IF NOT EXISTS FOR (a:InterestApplication) ON (a.state, a.id);
CREATE INDEX holds_arrival IF NOT EXISTS FOR ()-[h:HOLDS]-() ON (h.arrival);

// Of a first step that an earlier release had begun.
DROP INDEX party_names IF EXISTS;
DROP INDEX holds_record IF EXISTS;
DROP CONSTRAINT merged_party_id IF EXISTS;
MATCH (c:Counter {name: 'arrivals'})
SET c.value = c.value
MERGE (r:Register)
ON CREATE SET r.id = left(replace(randomUUID(), '-', ''), 16);
