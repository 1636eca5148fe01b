import { z } from 'zod';
import { type OwnLife, ownLifeOf, type SessionsView, sessionsOf } from '#casework/care/index.ts';
import { regionsOfHarm } from '#casework/identification/index.ts';
import { languageIn } from '#casework/referrals/index.ts';
import { type Told, toldOnce } from '#casework/story/index.ts';
import { ageOfCard, known, type OpenRecord, openRecord, particularsOf, standingNow } from '#casework/youth/index.ts';
import { type Named, peopleOf } from '#foundation/access/index.ts';
import { languageTags } from '#foundation/consent/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import { absent, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Region, regionsNow } from '#reference/regions/index.ts';
import { type Ask, asksOf } from '../ask-store.ts';
import { contractorsOf, type Home, homesOf } from '../home-store.ts';
import { type Lack, lacking, stageOf } from '../model/home.ts';
import { type MoveOut, moveOutsOf } from '../move-out-store.ts';
import { type Assessment, assessmentsOf, type Placement, placementsOf } from '../placement-store.ts';
import { coursesOf, places } from './who.ts';

export const youthInput = z.looseObject({ youthId: z.uuid() });

/** A home as a worker who looks for one sees it. */
export type Choice = {
  home: Home;
  lacks: Lack[];
  nearHarm: boolean;
  /** The day on which its contractor leaves, where that is planned: the home goes on with another, and the youth should know before. */
  leavesOn: string | null;
};

export type YouthHomeView = {
  record: OpenRecord;
  /** They may ask, place and end. */
  mayPlace: boolean;
  mayAdd: boolean;
  placements: Placement[];
  asks: Ask[];
  assessments: Assessment[];
  moveOuts: MoveOut[];
  choices: Choice[];
  /** Who of each contractor could come to know the youth, by the contractor's id, for homes that the youth said yes to. */
  people: ReadonlyMap<string, Named[]>;
  regions: readonly Region[];
  known: Known;
  /** What the youth told already, as far as it may stand beside a question. */
  told: Told;
  /** Who of the youth's own life may be told that they are to leave; null where the team is not theirs to see. */
  life: OwnLife | null;
  sessions: SessionsView | null;
};

/** The record, for those who see where the youth lives. */
export async function openHome(
  errand: Errand,
  youthId: string,
): Promise<{ record: OpenRecord; mayAdd: boolean; mayPlace: boolean } | null> {
  const record = await openRecord(errand, youthId);
  const right = record?.rights.get('contact_location');
  if (!record || !right) return null;
  return { record, mayAdd: right.add, mayPlace: right.add && places(errand.actor) };
}

/** Where the youth lives and lived, what was asked and offered, and what they said. */
export async function seeYouthHome(
  errand: Errand,
  { youthId }: z.infer<typeof youthInput>,
): Promise<Result<YouthHomeView>> {
  const opened = await openHome(errand, youthId);
  if (!opened) return absent;
  const { record, mayPlace, mayAdd } = opened;
  const asks = await asksOf(errand, youthId);
  const { regions } = await regionsNow(errand.tx, errand.actor.countyId);
  const ready = asks.flatMap(({ closedAt, offers }) => (closedAt ? [] : offers.filter(({ say }) => say === 'yes')));
  const people = new Map<string, Named[]>();
  for (const { agencyId } of mayPlace ? ready : [])
    if (agencyId && !people.has(agencyId)) people.set(agencyId, await peopleOf(errand, agencyId));
  errand.touched({ youthId, ...(record.basis ? { basis: record.basis } : {}) });
  return ok({
    record,
    mayPlace,
    mayAdd,
    placements: await placementsOf(errand, record.sealer, youthId),
    asks,
    assessments: await assessmentsOf(errand, record.sealer, youthId),
    moveOuts: await moveOutsOf(errand, record.sealer, youthId),
    choices: mayPlace ? await choicesOf(errand, record) : [],
    people,
    regions,
    known: await knownOf(errand, record, regions),
    told: await toldOnce(errand, youthId),
    life: await ownLifeOf(errand, youthId),
    sessions: await sessionsOf(errand, youthId),
  });
}

/** The approved homes, each with whether it lies in a region where the youth was exploited, for those who may see that. */
export async function choicesOf(errand: Errand, record: OpenRecord): Promise<Choice[]> {
  const [homes, courses, contractors] = [await homesOf(errand), await coursesOf(errand), await contractorsOf(errand)];
  const harm = record.rights.has('screening') ? await regionsOfHarm(errand, record.sealer, record.id) : [];
  const { regions } = await regionsNow(errand.tx, errand.actor.countyId);
  const there = new Set(
    regions.filter(({ id, number }) => harm.some((each) => each === id || each === String(number))).map(({ id }) => id),
  );
  return homes
    .filter(({ facts }) => stageOf(facts) === 'approved')
    .map((home) => ({
      home,
      lacks: lacking(home.facts, courses, home.living),
      nearHarm: there.has(home.region),
      leavesOn: contractors.find(({ agencyId }) => agencyId === home.agencyId)?.leavesOn ?? null,
    }));
}

/** What the form is filled in with, as far as this person may see it. */
export type Known = { age: number | null; region: string; languages: string[]; ownChild: 'yes' | '' };

async function knownOf(errand: Errand, record: OpenRecord, regions: readonly Region[]): Promise<Known> {
  const facts = standingNow(await particularsOf(errand, record.sealer, record.id), errand.now);
  const said = known(facts, 'region');
  const words = said ? [...said.codes, said.words] : [];
  const language = languageIn(known(facts, 'language')?.words ?? '', languageTags);
  return {
    age: ageOfCard(record.card, dayOf(errand.now, errand.actor.timeZone)),
    region:
      regions.find(({ id, number, name }) => words.some((each) => [id, String(number), name].includes(each)))?.id ?? '',
    languages: language ? [language] : [],
    ownChild: known(facts, 'pregnancy')?.codes.includes('parenting') ? 'yes' : '',
  };
}
