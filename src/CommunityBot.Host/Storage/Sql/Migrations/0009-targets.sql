CREATE TABLE target (
  ward       text NOT NULL,
  team       text NOT NULL,                      -- empty: the whole ward
  indicator  text NOT NULL,
  from_day   text NOT NULL,
  to_day     text NOT NULL,
  goal       bigint NOT NULL,                    -- in the indicator's unit; percent for a rate
  PRIMARY KEY (ward, from_day, to_day, indicator, team)
);

-- All dossiers a ward received, online or not: what the online rate is measured against.
CREATE TABLE dossier_total (
  ward      text NOT NULL,
  from_day  text NOT NULL,
  to_day    text NOT NULL,
  total     bigint NOT NULL,
  PRIMARY KEY (ward, from_day, to_day)
);
