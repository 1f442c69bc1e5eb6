-- A person is found by the primary key as well: there are few counts, and an index is skipped through from one to the next.
DROP INDEX breach_scope_person_of_account;
