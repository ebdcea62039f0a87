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
