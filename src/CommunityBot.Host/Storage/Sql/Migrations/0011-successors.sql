-- First and last local day of wards and teams, and the code under which each goes on.
ALTER TABLE ward ADD COLUMN since text;
ALTER TABLE ward ADD COLUMN until text;
ALTER TABLE ward ADD COLUMN successor text;
ALTER TABLE team ADD COLUMN since text;
ALTER TABLE team ADD COLUMN until text;
ALTER TABLE team ADD COLUMN successor text;

-- Difficulties and proposals of a team or a whole ward, in words, for the province's form.
CREATE TABLE remark (
  ward      text NOT NULL,
  id        bigint NOT NULL,
  team      text NOT NULL,                       -- empty: the whole ward
  from_day  text NOT NULL,
  to_day    text NOT NULL,
  text      text NOT NULL,
  PRIMARY KEY (ward, id)
);
CREATE INDEX remark_by_day ON remark (ward, from_day);
