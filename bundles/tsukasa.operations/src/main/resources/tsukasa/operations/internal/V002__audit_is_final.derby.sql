-- Entries are appended and stay as they are. A trigger has no way to refuse but to fail, so it reads words as a number.
create trigger audit_entry_is_not_changed after update on audit_entry referencing old as entry for each row
  values cast('audit entries are never changed: ' || entry.hash as integer);

create trigger audit_entry_is_not_removed after delete on audit_entry referencing old as entry for each row
  values cast('audit entries are never removed: ' || entry.hash as integer);

create trigger audit_head_stays after delete on audit_head referencing old as head for each row
  values cast('the head of the audit entries stays: ' || head.hash as integer);
