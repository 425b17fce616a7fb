-- Exports and person-days read a ward's log by days.
CREATE INDEX support_log_by_day ON support_log (ward, day, id);

-- What a province took over from its wards' bundles; each period of a ward once.
CREATE TABLE bundle (
  ward         text NOT NULL,
  from_day     text NOT NULL,
  to_day       text NOT NULL,
  name         text NOT NULL,                    -- of the ward
  hash         text NOT NULL,                    -- SHA-256 of the signed manifest, in hex
  imported_at  bigint NOT NULL,
  PRIMARY KEY (ward, from_day, to_day)
);

CREATE TABLE bundle_tally (
  ward       text NOT NULL,
  day        text NOT NULL,
  team       text NOT NULL,
  indicator  text NOT NULL,
  quantity   bigint NOT NULL,
  PRIMARY KEY (ward, day, team, indicator)
);
