import { type ExploitationPeriod, exploitationPeriods } from '#casework/identification/index.ts';
import { type Day, dayOf } from '#kernel/calendar.ts';
import type { Errand } from '#platform/http/door.ts';
import { answersFor, lawsFor, type Person, type RecordAnswer } from '#reference/laws/index.ts';
import { personOf } from '../model/person.ts';
import type { Account, Evidence, Worksheet } from '../model/sheet.ts';
import { accountOf, evidenceOf, sheetsOf } from '../sheet-store.ts';
import type { OpenRelief } from './open.ts';

/** All that counsel knows of a youth's record, and what the laws say of it today. */
export type Work = {
  sheets: Map<string, Worksheet>;
  evidence: Evidence[];
  account: Account | null;
  periods: ExploitationPeriod[];
  person: Person;
  answers: RecordAnswer[];
  today: Day;
};

/** For the youth's own lawyer. */
export async function workOf(errand: Errand, { record, charges }: OpenRelief): Promise<Work> {
  const { id, sealer } = record;
  const sheets = await sheetsOf(errand, sealer, id);
  const evidence = await evidenceOf(errand, sealer, id);
  const account = await accountOf(errand, sealer, id);
  const periods = await exploitationPeriods(errand, sealer, id);
  const today = dayOf(errand.now, errand.actor.timeZone);
  const person = personOf({
    bornOn: record.card?.born ?? null,
    charges,
    sheets,
    evidence,
    account,
    periods: periods.map(({ form, from, until }) => ({ form: form === 'cse' ? 'sex' : 'labor', from, until })),
  });
  const answers = answersFor(person, await lawsFor(errand), today);
  return { sheets, evidence, account, periods, person, answers, today };
}
