// Parties that are alike have the same value here, and are offered to the operator as likely one.
CREATE INDEX party_likeness IF NOT EXISTS FOR (p:Party) ON (p.likeness);
