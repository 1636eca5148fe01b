import { ageOfCard, findYouth, type Hub, type KindName, particularsOf, standingNow } from '#casework/youth/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Errand } from '#platform/http/door.ts';
import type { FactName, Facts, FactValue } from '#reference/protocols/index.ts';
import { factsOfResponses } from './list-store.ts';

/** Facts about a youth that protocols ask for under another name. A "no" is known too; "not known" stays unknown. */
const asFacts: { readonly [kind in KindName]?: FactName } = {
  'in-care': 'inCare',
  'child-welfare-services': 'childWelfareServices',
  'on-probation': 'onProbation',
  detained: 'detained',
  missing: 'missing',
  'may-be-foreign-national': 'foreignNational',
  'waiting-for-placement': 'waitsForPlacement',
};
const yesNoFacts: ReadonlySet<FactName> = new Set([
  'inCare',
  'childWelfareServices',
  'onProbation',
  'detained',
  'waitsForPlacement',
]);

export type KnownYouth = { youth: Hub; facts: Facts };

/** What this person may know of a youth, as protocols ask for it: the card, the dated facts, and what responses recorded. */
export async function knownFacts(errand: Errand, youthId: string): Promise<KnownYouth | null> {
  const youth = await findYouth(errand, youthId);
  if (!youth) return null;
  const facts: { [name in FactName]?: FactValue | null } = { ...(await factsOfResponses(errand, youthId)) };
  const age = ageOfCard(youth.card, dayOf(errand.now, errand.actor.timeZone));
  if (age !== null) facts.age = age;
  if (youth.card?.born) facts.birthDay = youth.card.born;
  const particulars = standingNow(await particularsOf(errand, youth.sealer, youthId), errand.now);
  for (const { kind, value } of particulars) {
    const fact = asFacts[kind];
    const [code] = value.codes;
    if (fact && code && code !== 'not-known') facts[fact] = yesNoFacts.has(fact) ? code === 'yes' : code;
    if (kind === 'from-other-county') facts.outOfCounty = true;
  }
  return { youth, facts };
}
