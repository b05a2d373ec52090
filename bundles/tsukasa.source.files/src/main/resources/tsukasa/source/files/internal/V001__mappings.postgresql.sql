CREATE TABLE file_mapping (
  site VARCHAR(200) NOT NULL,
  source VARCHAR(100) NOT NULL,
  version INTEGER NOT NULL,
  saved BIGINT NOT NULL,
  mapping TEXT NOT NULL,
  PRIMARY KEY (site, source, version)
);
