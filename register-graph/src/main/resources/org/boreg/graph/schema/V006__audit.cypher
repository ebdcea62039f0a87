// The log of who did and read what: entries are numbered without gaps, and there is one end of the chain.
CREATE CONSTRAINT audit_entry_number IF NOT EXISTS FOR (e:AuditEntry) REQUIRE e.number IS UNIQUE;
CREATE CONSTRAINT audit_end_name IF NOT EXISTS FOR (e:AuditEnd) REQUIRE e.name IS UNIQUE;
