import { learnFacts, startResponses } from '#casework/responses/index.ts';
import { ageOfCard, type Card, cardShape, findYouth, meetYouth, type Sealer } from '#casework/youth/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Facts } from '#reference/protocols/index.ts';
import { allegedIn } from '../addition-store.ts';
import { attachResponse, handToHotline } from '../gate-store.ts';
import type { Account, Reporter } from '../model/account.ts';
import { type Allegation, formsAlleged } from '../model/allegations.ts';
import { owedAgain } from '../model/duty.ts';
import { goes } from '../model/state.ts';
import { insertReporter } from '../reporter-store.ts';
import { insertReport } from '../store.ts';

export type About = { id: string; card: Card | null; heldBy: string | null; sealer: Sealer };

export type Who = { given: string; family: string; age: number | ''; born: string; about: string };

/** The youth whom the report is about, met now. `held`: the record begins as the agency's own. */
export async function meetFor(errand: Errand, who: Who, held: boolean): Promise<About> {
  const card = cardShape.parse({
    names: who.given || who.family ? [{ given: who.given, family: who.family, kind: 'usual' }] : [],
    born: who.born || null,
    aboutAge: who.age === '' ? null : who.age,
    about: who.about,
  });
  const met = await meetYouth(errand, { held, card });
  return { id: met.youthId, card, heldBy: held ? errand.actor.agencyId : null, sealer: met.sealer };
}

export async function knownFor(errand: Errand, youthId: string): Promise<About | null> {
  const youth = await findYouth(errand, youthId);
  return youth ? { id: youth.id, card: youth.card, heldBy: youth.heldBy, sealer: youth.sealer } : null;
}

export type Taking = {
  id: string;
  about: About;
  channel: 'telephone' | 'partner-form';
  at: Date;
  account: Account;
  allegations: readonly Allegation[];
  mandated: boolean;
  /** Whether the law covers the concern, so that police are told; null: not decided. */
  covered: boolean | null;
  reporter: Reporter;
  hotlineId: string;
  door: string | null;
  responseTime: string | null;
};

/**
 * Writes the report, seals the reporter away, brings the hotline in and lets the protocol's clocks start at `at`, all in the
 * errand's transaction. Gives the response that runs for it; null where none may run.
 */
export async function takeReport(errand: Errand, it: Taking): Promise<string | null> {
  await insertReport(errand, it.about.sealer, {
    id: it.id,
    youthId: it.about.id,
    receivedAt: it.at,
    channel: it.channel,
    reporterKind: it.reporter.kind,
    mandated: it.mandated,
    account: it.account,
    allegations: it.allegations,
  });
  const { id: reportId, hotlineId, reporter } = it;
  await insertReporter(errand, { reportId, youthId: it.about.id, hotlineId, reporter });
  if (it.channel === 'partner-form') await handToHotline(errand, reportId, hotlineId, newId());
  const { responses } = await startResponses(errand, it.about.id, factsOf(errand, it), it.at);
  const responseId = await attachResponse(errand, reportId);
  const runsSince = responseId !== null && !responses.some((one) => one.id === responseId);
  if (runsSince) await tellNews(errand, responseId, { ...it, danger: it.account.danger, receivedAt: it.at });
  return responseId;
}

type News = { mandated: boolean; covered: boolean | null; danger: string; receivedAt: Date };

/**
 * A report about a youth for whom a response runs already joins it: what is new opens its steps there, counted from when it came.
 * What this report does not say takes nothing of an earlier one away.
 */
export async function tellNews(errand: Errand, responseId: string, it: News): Promise<void> {
  const forms = formsAlleged(await allegedIn(errand, responseId));
  const facts = {
    ...(it.mandated ? { mandatedReporter: true } : {}),
    ...(it.covered ? { reportDue: true } : {}),
    ...(it.danger === 'yes' ? { danger: true } : {}),
    ...(forms.length > 0 ? { form: forms } : {}),
  } as Facts;
  const again = owedAgain({ danger: it.danger === 'yes', police: it.covered, mandated: it.mandated });
  if (Object.keys(facts).length > 0) await learnFacts(errand, responseId, facts, { cameAt: it.receivedAt, again });
}

/** What protocols may ask of a report. What is not known stays out; an allegation names no standing. */
function factsOf(errand: Errand, it: Taking): Facts {
  const age = ageOfCard(it.about.card, dayOf(errand.now, errand.actor.timeZone));
  const forms = formsAlleged(it.allegations);
  const { danger } = it.account;
  return {
    event: 'report',
    mandatedReporter: it.mandated,
    ...(it.door ? { door: it.door } : {}),
    ...(it.covered === null ? {} : { reportDue: it.covered }),
    ...(danger === 'not-known' ? {} : { danger: danger === 'yes' }),
    ...(forms.length > 0 ? { form: forms } : {}),
    ...(age === null ? {} : { age }),
    ...(it.about.card?.born ? { birthDay: it.about.card.born } : {}),
    ...(it.responseTime === null ? {} : decidedFacts(it.responseTime)),
  } as Facts;
}

/** The facts that a response time makes known. */
export const decidedFacts = (responseTime: string): Record<string, string> =>
  goes(responseTime)
    ? { disposition: 'investigate', responseTime }
    : responseTime === 'evaluate-out'
      ? { disposition: 'evaluated-out' }
      : {};
