-- Entries are appended and stay as they are.
create function audit_entry_is_final() returns trigger language plpgsql as 'begin raise exception ''audit entries are never changed or removed''; end';

create trigger audit_entry_is_final before update or delete on audit_entry for each row execute function audit_entry_is_final();

create trigger audit_entry_is_not_emptied before truncate on audit_entry for each statement execute function audit_entry_is_final();

create trigger audit_head_stays before delete on audit_head for each row execute function audit_entry_is_final();
