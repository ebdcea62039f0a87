// Reports that a statement is wrong: found by their id, by the statement and the company that they are about, and by what is due.
CREATE CONSTRAINT discrepancy_id IF NOT EXISTS FOR (d:Discrepancy) REQUIRE d.id IS UNIQUE;
CREATE INDEX discrepancy_statement IF NOT EXISTS FOR (d:Discrepancy) ON (d.statementId);
CREATE INDEX discrepancy_subject IF NOT EXISTS FOR (d:Discrepancy) ON (d.subject);
CREATE INDEX discrepancy_number IF NOT EXISTS FOR (d:Discrepancy) ON (d.number);
