-- Who answered, where the answers' file says so: for reminders and for crossing with measured use, never shown with an answer.
alter table survey_response add column usr varchar(200);

-- Codes that a person gave to texts; text is a digest of it. One that was taken back stays, with who did and when.
create table survey_coding (
    site varchar(200) not null,
    survey varchar(100) not null,
    wave varchar(100) not null,
    question varchar(200) not null,
    text varchar(64) not null,
    code varchar(200) not null,
    coded bigint not null,
    coder varchar(200) not null,
    undone bigint,
    undoer varchar(200),
    constraint survey_coding_key primary key (site, survey, wave, question, text, code, coded)
);

-- In which order the answers' file had its columns.
create table survey_column (
    site varchar(200) not null,
    survey varchar(100) not null,
    wave varchar(100) not null,
    question varchar(200) not null,
    position integer not null,
    constraint survey_column_key primary key (site, survey, wave, question)
);
