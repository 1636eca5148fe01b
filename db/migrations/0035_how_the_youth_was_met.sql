-- A report that was looked into is closed only when the youth was met, or with the reason why nobody of child welfare met them
-- (WIC 16504). Null: it stands at the response already, or nobody needed to go. The words are sealed as the decision's own.
alter table reports.dispositions
  add column visit text check (visit in ('met', 'other-agency', 'not-found')),
  add column met_at timestamptz,
  add column visit_words bytea,
  add check ((met_at is not null) = (visit is not distinct from 'met')),
  add check ((visit_words is not null) = (visit is not null and visit <> 'met'));
