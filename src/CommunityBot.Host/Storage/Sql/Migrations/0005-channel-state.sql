-- What channels keep between runs: tokens that renew themselves, keys, counters.
CREATE TABLE channel_state (
  channel  text NOT NULL,
  name     text NOT NULL,
  value    text NOT NULL,
  PRIMARY KEY (channel, name)
);
