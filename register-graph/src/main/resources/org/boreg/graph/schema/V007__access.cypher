// Who may more than the public: keys, and applications of those who say that they have a legitimate interest.
CREATE CONSTRAINT api_key_id IF NOT EXISTS FOR (k:ApiKey) REQUIRE k.id IS UNIQUE;
CREATE CONSTRAINT interest_application_id IF NOT EXISTS FOR (a:InterestApplication) REQUIRE a.id IS UNIQUE;
CREATE INDEX interest_application_state IF NOT EXISTS FOR (a:InterestApplication) ON (a.state, a.id);
