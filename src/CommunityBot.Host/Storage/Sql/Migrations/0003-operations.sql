-- Who did what to people and settings: codes and row ids only, never a citizen's data.
CREATE TABLE audit (
  id       bigint NOT NULL PRIMARY KEY,
  ward     text,                                 -- null: of the whole installation
  at       bigint NOT NULL,
  actor    bigint,                               -- null: the program, or somebody who was erased since
  act      text NOT NULL,
  subject  bigint,
  detail   text NOT NULL
);
CREATE INDEX audit_by_ward ON audit (ward, id);

-- The kill switch, and who was told of it.
CREATE TABLE pause (
  ward    text NOT NULL PRIMARY KEY,
  scope   integer NOT NULL,                      -- 0 answers to residents, 1 answers to everybody
  reason  text NOT NULL,
  since   bigint NOT NULL
);

CREATE TABLE pause_told (
  ward    text NOT NULL,
  member  bigint NOT NULL,
  PRIMARY KEY (ward, member)
);

-- Browsers of people with a role. A browser that is not here is a stranger whose chat goes by the hash of its secret.
CREATE TABLE browser (
  hash     text NOT NULL PRIMARY KEY,            -- SHA-256 of the cookie's secret; the secret is not stored
  chat_id  text NOT NULL,
  role     integer NOT NULL,                     -- the role the secret was made for
  ended    bigint,                               -- null: it is good
  sign_in  text                                  -- the page's id of the message that ended it
);
CREATE INDEX browser_by_chat ON browser (chat_id);

-- One row that the readiness check writes, to know that writing works.
CREATE TABLE heartbeat (
  id  integer NOT NULL PRIMARY KEY,
  at  bigint NOT NULL
);
