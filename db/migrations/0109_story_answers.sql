-- More of what every form asks has a part of its own in the story: what the youth wants, whom they trust, where they feel safe, what
-- sets them off, how they eat and sleep. Told once, it stands beside the question.
alter table story.parts drop constraint parts_code_check;
alter table story.parts add constraint parts_code_check check (code in ('who', 'family', 'lived', 'school-work', 'happened', 'health',
  'helps', 'wants', 'people', 'places', 'sets-off', 'days', 'never-ask', 'own'));
