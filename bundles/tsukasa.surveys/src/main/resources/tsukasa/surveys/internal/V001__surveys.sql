-- What a survey asks: a question's own row has the choice -1, the survey's title the question -1.
create table survey_question (
    site varchar(200) not null,
    survey varchar(100) not null,
    question integer not null,
    choice integer not null,
    kind varchar(12) not null,
    code varchar(200) not null,
    said varchar(4000) not null,
    constraint survey_question_key primary key (site, survey, question, choice)
);

create table survey_wave (
    site varchar(200) not null,
    survey varchar(100) not null,
    wave varchar(100) not null,
    closed bigint,
    constraint survey_wave_key primary key (site, survey, wave)
);

-- late: 1 for what came after the wave was closed, and is in no result.
create table survey_response (
    site varchar(200) not null,
    survey varchar(100) not null,
    wave varchar(100) not null,
    respondent varchar(200) not null,
    section varchar(200),
    grp varchar(200),
    late smallint not null,
    constraint survey_response_key primary key (site, survey, wave, respondent)
);

create table survey_value (
    site varchar(200) not null,
    survey varchar(100) not null,
    wave varchar(100) not null,
    respondent varchar(200) not null,
    question varchar(200) not null,
    said varchar(4000) not null,
    constraint survey_value_key primary key (site, survey, wave, respondent, question)
);
