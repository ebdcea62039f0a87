// Declarations of filers. A receipt's number and a filer's key are each of one declaration; lists go through them by subject, state and age.
CREATE CONSTRAINT declaration_id IF NOT EXISTS FOR (d:Declaration) REQUIRE d.id IS UNIQUE;
CREATE CONSTRAINT declaration_key IF NOT EXISTS FOR (d:Declaration) REQUIRE d.idempotencyKey IS UNIQUE;
CREATE CONSTRAINT declaration_papers IF NOT EXISTS FOR (p:DeclarationPapers) REQUIRE p.id IS UNIQUE;
CREATE INDEX declaration_subject IF NOT EXISTS FOR (d:Declaration) ON (d.subject);
CREATE INDEX declaration_state IF NOT EXISTS FOR (d:Declaration) ON (d.state);
CREATE INDEX declaration_position IF NOT EXISTS FOR (d:Declaration) ON (d.position);
CREATE INDEX declaration_confirm_by IF NOT EXISTS FOR (d:Declaration) ON (d.confirmBy);
