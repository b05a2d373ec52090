-- What sources saw of devices; never changed.
create table device_contact (
    site varchar(200) not null,
    source varchar(100) not null,
    contact_key varchar(250) not null,
    device_key varchar(200) not null,
    device varchar(200) not null,
    happened bigint not null,
    user_name varchar(200),
    address varchar(100),
    os varchar(100),
    os_build varchar(100),
    client varchar(100),
    encryption varchar(8),
    signal_dbm bigint,
    radio varchar(100),
    iccid varchar(22),
    received bigint,
    sent bigint,
    up_micros bigint,
    drift_micros bigint,
    disk_free bigint,
    disk_size bigint,
    constraint device_contact_key primary key (site, source, contact_key)
);
create index device_contact_device on device_contact (device_key, happened, site);

-- What is known of each device by the name that sources give it, each fact the latest; can always be made again from the contacts
-- and the sessions.
create table device_known (
    site varchar(200) not null,
    device_key varchar(200) not null,
    device varchar(200) not null,
    known varchar(20000) not null,
    constraint device_known_key primary key (site, device_key)
);

-- What devices carried on each day of the site's zone, as each source's counter tells; can be made again from the contacts.
create table device_traffic (
    site varchar(200) not null,
    device_key varchar(200) not null,
    source varchar(100) not null,
    iccid varchar(22) not null,
    traffic_day date not null,
    bytes bigint not null,
    constraint device_traffic_key primary key (site, device_key, source, iccid, traffic_day)
);
create index device_traffic_day on device_traffic (traffic_day, site);

-- How often each source sees a device that is well; no row: whenever it likes.
create table device_source (
    site varchar(200) not null,
    source varchar(100) not null,
    interval_seconds bigint not null,
    constraint device_source_key primary key (site, source)
);

-- Up to when, and since when again, sessions have been followed.
create table device_follow (
    site varchar(200) not null,
    follower varchar(100) not null,
    until_instant bigint not null,
    whole_instant bigint not null,
    constraint device_follow_key primary key (site, follower)
);

-- Computers as each directory has them.
create table device_directory (
    site varchar(200) not null,
    source varchar(100) not null,
    computer_key varchar(200) not null,
    computer varchar(200) not null,
    disabled smallint not null,
    os varchar(200),
    os_build varchar(200),
    last_logon bigint,
    created bigint,
    description varchar(2000) not null,
    constraint device_directory_key primary key (site, source, computer_key)
);

-- What carriers billed, for a day or for a month (then the day is its first).
create table device_bill (
    site varchar(200) not null,
    source varchar(100) not null,
    line varchar(100) not null,
    bill_day date not null,
    whole_month smallint not null,
    bytes bigint not null,
    yen bigint not null,
    constraint device_bill_key primary key (site, source, line, bill_day, whole_month)
);
create index device_bill_day on device_bill (bill_day, site);
