-- Laptops. The keys are the names as they are compared.
create table device (
    site varchar(200) not null,
    asset varchar(50) not null,
    asset_key varchar(100) not null,
    serial varchar(200) not null,
    serial_key varchar(400) not null,
    model varchar(200) not null,
    computer varchar(200) not null,
    computer_key varchar(400) not null,
    life_state varchar(12) not null,
    section_name varchar(200),
    contract varchar(200),
    warranty date,
    sim varchar(22),
    ring integer not null,
    kept_at varchar(200) not null,
    notes varchar(2000) not null,
    version bigint not null,
    constraint device_key primary key (site, asset)
);
create index device_asset on device (site, asset_key);
create index device_serial on device (site, serial_key);
create index device_computer on device (site, computer_key);
create index device_sim_in on device (site, sim);

-- Lines. The PUK is enciphered with a key that is not in the database.
create table device_sim (
    site varchar(200) not null,
    iccid varchar(22) not null,
    line varchar(100) not null,
    line_key varchar(200) not null,
    carrier varchar(100) not null,
    plan_pool varchar(100),
    sim_state varchar(12) not null,
    yen_per_month bigint not null,
    notes varchar(2000) not null,
    puk varchar(500),
    version bigint not null,
    constraint device_sim_key primary key (site, iccid)
);
create index device_sim_line on device_sim (site, line_key);

-- Lines that share a volume of data, in bytes.
create table device_plan (
    site varchar(200) not null,
    plan_pool varchar(100) not null,
    carrier varchar(100) not null,
    per_line bigint not null,
    fixed_volume bigint not null,
    yen_per_month bigint not null,
    closing_day integer not null,
    version bigint not null,
    constraint device_plan_key primary key (site, plan_pool)
);

-- Who had which device, from when until when; kept when it is over.
create table device_loan (
    site varchar(200) not null,
    id char(36) not null,
    device varchar(50) not null,
    borrower varchar(200) not null,
    first_day date not null,
    due_day date,
    accepted bigint,
    returned_day date,
    note varchar(500) not null,
    version bigint not null,
    constraint device_loan_key primary key (site, id)
);
create index device_loan_device on device_loan (site, device, first_day);
create index device_loan_borrower on device_loan (site, borrower, first_day);

-- Who works for the city, as each source says; gone is the day on which a source no longer had somebody.
create table staff_member (
    site varchar(200) not null,
    source varchar(100) not null,
    user_name varchar(200) not null,
    person varchar(200) not null,
    section_name varchar(200),
    mail varchar(200),
    disabled integer not null,
    last_day date,
    gone date,
    constraint staff_member_key primary key (site, source, user_name)
);

-- What was changed of each thing: only what is different.
create table device_history (
    site varchar(200) not null,
    id char(36) not null,
    kind varchar(12) not null,
    thing varchar(100) not null,
    happened bigint not null,
    actor varchar(200) not null,
    summary varchar(1000) not null,
    was varchar(4000) not null,
    became varchar(4000) not null,
    constraint device_history_key primary key (site, id)
);
create index device_history_thing on device_history (site, kind, thing, happened);
