import type { County } from './county.ts';

/** Puts a questionnaire in use in the sample county, as if two people had brought it in and approved it. */
export const bringInto = (county: County, questionnaire: { id: string } & Record<string, unknown>) =>
  county.owner(
    `insert into instruments.instruments (county_id, id, version, questionnaire, approved_at, in_use_since)
     select county_id, $1, 1, $2, now(), now() from people.users where handle = 'nurse'`,
    [questionnaire.id, JSON.stringify(questionnaire)],
  );
