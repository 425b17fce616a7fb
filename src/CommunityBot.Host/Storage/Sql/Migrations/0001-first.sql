-- Instants are Unix milliseconds, local days yyyy-MM-dd, flags 0 or 1, small documents JSON.
-- Keys begin with the ward wherever a row belongs to one.

CREATE TABLE ward (
  code            text NOT NULL PRIMARY KEY,
  name            text NOT NULL,
  province        text NOT NULL,
  time_zone       text NOT NULL,
  lock_time       text NOT NULL,
  digest_time     text,                          -- from the settings
  chat_set_digest integer NOT NULL DEFAULT 0,    -- 1: the next column was set in the chat and wins
  chat_digest     text,
  is_sample       integer NOT NULL
);

CREATE TABLE team (
  ward      text NOT NULL,
  code      text NOT NULL,
  name      text NOT NULL,
  position  integer NOT NULL,
  PRIMARY KEY (ward, code)
);

CREATE TABLE tally_group (
  ward     text NOT NULL,
  channel  text NOT NULL,
  chat_id  text NOT NULL,
  PRIMARY KEY (ward, channel, chat_id)
);

CREATE TABLE member (
  id        bigint NOT NULL PRIMARY KEY,
  ward      text,
  team      text,
  role      integer NOT NULL,
  name      text NOT NULL,
  language  integer NOT NULL,
  since     bigint NOT NULL
);
CREATE INDEX member_by_ward ON member (ward, role);

-- Who a sender of a channel is. The sender's id is also the id of their private chat.
CREATE TABLE identity (
  channel    text NOT NULL,
  sender_id  text NOT NULL,
  member_id  bigint NOT NULL,
  reachable  integer NOT NULL DEFAULT 1,
  PRIMARY KEY (channel, sender_id)
);
CREATE INDEX identity_by_member ON identity (member_id);

CREATE TABLE invite (
  hash       text NOT NULL PRIMARY KEY,          -- SHA-256 of the code; the code is not stored
  ward       text NOT NULL,
  team       text,
  role       integer NOT NULL,
  uses_left  integer,                            -- null: any number
  expires    bigint,                             -- null: a fixed code of the settings
  made_by    bigint
);

CREATE TABLE wrong_code (
  who  text NOT NULL,
  at   bigint NOT NULL
);
CREATE INDEX wrong_code_by_who ON wrong_code (who, at);

CREATE TABLE handled_update (
  channel    text NOT NULL,
  update_id  text NOT NULL,
  at         bigint NOT NULL,
  PRIMARY KEY (channel, update_id)
);
CREATE INDEX handled_update_by_time ON handled_update (at);

CREATE TABLE conversation (
  channel    text NOT NULL,
  chat_id    text NOT NULL,
  sender_id  text NOT NULL,
  pending    text,
  choices    text,
  until      bigint NOT NULL,
  PRIMARY KEY (channel, chat_id, sender_id)
);

CREATE TABLE support_log (
  ward       text NOT NULL,
  id         bigint NOT NULL,
  team       text NOT NULL,
  member     bigint,
  day        text NOT NULL,
  logged_at  bigint NOT NULL,
  is_late    integer NOT NULL,
  minutes    integer,
  state      integer NOT NULL,                   -- 0 active, 1 removed, 2 replaced
  replaces   bigint,
  PRIMARY KEY (ward, id)
);
CREATE INDEX support_log_by_member ON support_log (ward, member, id);
CREATE INDEX support_log_by_member_day ON support_log (ward, member, day);

CREATE TABLE support_action (
  ward       text NOT NULL,
  log_id     bigint NOT NULL,
  position   integer NOT NULL,
  indicator  text NOT NULL,
  quantity   integer NOT NULL,
  procedure  text,
  PRIMARY KEY (ward, log_id, position)
);

CREATE TABLE tally (
  ward       text NOT NULL,
  day        text NOT NULL,
  team       text NOT NULL,
  indicator  text NOT NULL,
  quantity   bigint NOT NULL,
  PRIMARY KEY (ward, day, team, indicator)
);

CREATE TABLE team_day (
  ward     text NOT NULL,
  day      text NOT NULL,
  team     text NOT NULL,
  reports  bigint NOT NULL,
  late     bigint NOT NULL,
  PRIMARY KEY (ward, day, team)
);

CREATE TABLE outbox (
  id          bigint NOT NULL PRIMARY KEY,
  channel     text NOT NULL,
  chat_id     text NOT NULL,
  lane        integer NOT NULL,
  message     text NOT NULL,
  replaces    text,                              -- the provider's id of the message this one takes the place of
  sent_as     text,                              -- the provider's id of this message, once sent
  state       integer NOT NULL,                  -- 0 waiting, 1 sent, 2 given up
  attempts    integer NOT NULL,
  not_before  bigint NOT NULL,
  created_at  bigint NOT NULL,
  problem     text
);
CREATE INDEX outbox_waiting ON outbox (id) WHERE state = 0;
CREATE INDEX outbox_dead ON outbox (id) WHERE state = 2;
CREATE INDEX outbox_by_chat ON outbox (channel, chat_id, id);

CREATE TABLE digest_run (
  ward  text NOT NULL,
  day   text NOT NULL,
  kind  text NOT NULL,
  at    bigint NOT NULL,
  PRIMARY KEY (ward, day, kind)
);

-- Questions are never linked to persons: a text without identities, a ward and a day.
CREATE TABLE unanswered_question (
  ward   text NOT NULL,
  text   text NOT NULL,
  id     bigint NOT NULL,
  day    text NOT NULL,
  times  integer NOT NULL,
  PRIMARY KEY (ward, text)
);

CREATE TABLE question_count (
  ward       text NOT NULL,
  day        text NOT NULL,
  outcome    integer NOT NULL,                   -- 0 answered, 1 asked back, 2 unanswered, 3 useful, 4 wrong
  procedure  text NOT NULL,
  times      bigint NOT NULL,
  PRIMARY KEY (ward, day, outcome, procedure)
);

CREATE TABLE learned_alias (
  ward       text NOT NULL,
  words      text NOT NULL,
  procedure  text NOT NULL,
  PRIMARY KEY (ward, words)
);
