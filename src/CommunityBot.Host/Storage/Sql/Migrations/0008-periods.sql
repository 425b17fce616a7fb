-- A named stretch of days, such as a campaign of 45 days.
CREATE TABLE campaign (
  ward      text NOT NULL,
  key       text NOT NULL,                       -- the name without accents and spaces
  name      text NOT NULL,
  from_day  text NOT NULL,
  to_day    text NOT NULL,
  PRIMARY KEY (ward, key)
);

-- Locks and unlocks as they happened, never changed: the latest one that covers a day tells whether the day is locked.
CREATE TABLE period_lock (
  ward       text NOT NULL,
  id         bigint NOT NULL,
  from_day   text NOT NULL,
  to_day     text NOT NULL,
  is_locked  integer NOT NULL,
  reason     text NOT NULL,
  member     bigint,                             -- null once the leader asked to be forgotten
  at         bigint NOT NULL,
  PRIMARY KEY (ward, id)
);
