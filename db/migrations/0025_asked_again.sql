-- What is not known yet is asked again of who decided, or who has the case: their list finds it by the decider.
create index identifications_by_decider on identification.identifications (county_id, decided_by, decided_at desc);
