-- What is not known yet is asked again of who decided, or who has the case: their list finds it by the decider.
create index identifications_by_decider on identification.identifications (county_id, decided_by, decided_at desc);

-- The counting goes forward by when something last happened and for whom, a portion at a time: without the second column
-- each portion sorted all that was still to be counted. Read backwards it serves what the one column did.
drop index youth.activity_newest;
create index activity_newest on youth.activity (county_id, at, youth_id);
