-- Volunteers who do not want to be reminded of a silent day.
CREATE TABLE nudge_off (
  member_id  bigint NOT NULL PRIMARY KEY
);
