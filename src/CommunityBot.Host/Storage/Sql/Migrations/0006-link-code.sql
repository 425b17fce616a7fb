-- Codes with which a person links a second channel.
CREATE TABLE link_code (
  hash       text NOT NULL PRIMARY KEY,          -- SHA-256 of the code; the code is not stored
  member_id  bigint NOT NULL,
  expires    bigint NOT NULL
);
