import { isNotWanted, type Supporter, supportersFor } from '#casework/care/index.ts';
import { type AheadHearing, hearingsAhead } from '#casework/courts/index.ts';
import { openTasksOf, type TaskLine } from '#casework/plan/index.ts';
import { needsAnother, type Referral, referralState, referralsFor } from '#casework/referrals/index.ts';
import { type DueStep, dueForYouth } from '#casework/responses/index.ts';
import { isKeptNote, type RecordRow } from '#casework/youth/index.ts';
import { type Category, categories, type Turn, turnsSince } from '#foundation/access/index.ts';
import { consentsEndedSince, type EndedConsent } from '#foundation/consent/index.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Lang } from '#platform/i18n/catalogue.ts';
import { recentRows } from './agenda-store.ts';
import { type Guest, guestsOf } from './guest-store.ts';
import type { Meeting } from './meeting-store.ts';
import { type Change, newsFrom, newsOf } from './model/agenda.ts';
import { type Decision, decisionsOf, type Item, itemsOf, type Talk, talksOf } from './said-store.ts';
import { agendaSources, isForOne, waitsForAnswer } from './sources.ts';
import { type MetYouth, youthOf } from './youth-store.ts';

/** What a meeting has before it about one youth: all of it computed, but for the items that people added. */
export type YouthAgenda = {
  youth: MetYouth;
  since: Date;
  /** What was written lately; the page says it in the reader's language, and leaves out what is no news. */
  rows: RecordRow[];
  turns: Turn[];
  consents: EndedConsent[];
  due: DueStep[];
  hearings: AheadHearing[];
  tasks: TaskLine[];
  waiting: Referral[];
  items: Item[];
  prepared: Talk | null;
  told: Talk | null;
  decisions: Decision[];
  guests: Guest[];
  supporters: Supporter[];
  /** Kinds of facts that are not this reader's to see: which kinds, whether there are such facts or not. */
  leftOut: Category[];
};

/** Of each source, for each youth. */
const EACH = 15;
const DUE_EACH = 8;
/** A hearing is got ready over weeks: a team that meets once a month still meets before it. */
const HEARING_DAYS = 60;

/** The whole agenda of a meeting: a fixed number of statements, however many youth there are. */
export async function agendaOf(errand: Errand, meeting: Meeting, only?: string): Promise<YouthAgenda[]> {
  const all = await youthOf(errand, meeting);
  const youth = (only ? all.filter(({ id }) => id === only) : all).filter(({ rights }) => rights.has('coordination'));
  if (youth.length === 0) return [];
  const ids = youth.map(({ id }) => id);
  const sealers = new Map(youth.map(({ id, sealer }) => [id, sealer]));
  const from = new Map(youth.map(({ id, since }) => [id, newsFrom(since, errand.now)]));
  const first = new Date(Math.min(...[...from.values()].map((at) => at.getTime())));
  // An agenda is read out, and its sheets go round the table: from whom a note is kept, or whom the youth does not want, may sit there.
  const rows = (await recentRows(errand, ids, agendaSources(), EACH)).filter(
    (row) => !isForOne(row) && !isKeptNote(row) && !isNotWanted(row),
  );
  const turns = await turnsSince(errand, ids, first);
  const consents = await consentsEndedSince(errand, ids, first);
  const due = await dueForYouth(errand, ids, DUE_EACH);
  const hearings = await hearingsAhead(errand, ids, HEARING_DAYS);
  const tasks = await openTasksOf(errand, sealers);
  const referrals = await referralsFor(errand, ids);
  const items = await itemsOf(errand, sealers, meeting.id);
  const talks = await talksOf(errand, sealers, meeting.id);
  const decisions = await decisionsOf(errand, sealers, meeting.id);
  const guests = await guestsOf(errand, meeting.id);
  const supporters = await supportersFor(errand, sealers);
  const byYouth = Map.groupBy(rows, (row) => row.youth_id);
  return youth.map((each): YouthAgenda => {
    const { id } = each;
    const since = from.get(id) ?? first;
    const own = <T extends { youthId: string | null }>(list: readonly T[]) => list.filter((one) => one.youthId === id);
    const said = (kind: Talk['kind']) => own(talks).find((talk) => talk.kind === kind) ?? null;
    return {
      youth: each,
      since,
      rows: byYouth.get(id) ?? [],
      turns: own(turns).filter(({ at }) => at > since),
      consents: own(consents).filter(({ at }) => at > since),
      due: own(due),
      hearings: own(hearings),
      tasks: own(tasks),
      waiting: own(referrals).filter((one) => needsAnother(referralState(one, one.events, errand.now))),
      items: own(items),
      prepared: said('prepared'),
      told: said('told'),
      decisions: own(decisions),
      guests: own(guests),
      supporters: own(supporters),
      leftOut: categories.filter((category) => !each.rights.has(category)),
    };
  });
}

/** What changed of one youth since this team last met, in words. */
export function newsIn({ rows, youth, since }: YouthAgenda, lang: Lang, now: Date): { shown: Change[]; more: number } {
  return newsOf(saidOf(rows, youth, lang, now), since, now);
}

/** What the youth asked for on their own page and nobody has answered, however long ago. */
export const asksIn = ({ rows, youth }: YouthAgenda, lang: Lang, now: Date): Change[] =>
  saidOf(rows.filter(waitsForAnswer), youth, lang, now);

function saidOf(rows: readonly RecordRow[], { sealer }: MetYouth, lang: Lang, now: Date): Change[] {
  const bySource = new Map(agendaSources().map((source) => [source.source, source]));
  return rows.flatMap((row): Change[] => {
    const by = row.by_name ?? row.agency_name ?? '';
    const said = bySource.get(row.source)?.say(row, { lang, sealer, now }) ?? [];
    return said.map((moment) => ({ ...moment, by }));
  });
}
