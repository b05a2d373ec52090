CREATE TABLE source (
  site VARCHAR(200) NOT NULL,
  source VARCHAR(100) NOT NULL,
  uid VARCHAR(36) NOT NULL,
  kind VARCHAR(200) NOT NULL,
  pid VARCHAR(500) NOT NULL,
  settings CLOB NOT NULL,
  paused SMALLINT NOT NULL,
  reached CLOB,
  events BIGINT NOT NULL,
  events_day BIGINT NOT NULL,
  events_today BIGINT NOT NULL,
  last_event BIGINT,
  last_alive BIGINT,
  problem VARCHAR(2000),
  problem_since BIGINT,
  PRIMARY KEY (site, source)
);
