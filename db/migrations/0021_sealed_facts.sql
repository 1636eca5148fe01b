-- Casework: a date of birth stands on the sealed card alone, never beside the plain facts of a response.

alter table responses.responses no force row level security;
alter table responses.events no force row level security;
-- What was copied here came from the card, or is asked again on the response's page.
update responses.responses set facts = facts - 'birthDay' where facts ? 'birthDay';
update responses.events set detail = detail #- '{facts,birthDay}' where detail -> 'facts' ? 'birthDay';
alter table responses.responses force row level security;
alter table responses.events force row level security;

alter table responses.responses add constraint no_birth_date check (not facts ? 'birthDay');
alter table responses.events add constraint no_birth_date check (not coalesce(detail -> 'facts' ? 'birthDay', false));
