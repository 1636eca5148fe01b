import { z } from 'zod';
import { type Hub, instantOf } from '#casework/youth/index.ts';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Text } from '#platform/i18n/catalogue.ts';
import {
  desksOf,
  type EvidenceField,
  type FactName,
  type Facts,
  factChoices,
  factLabel,
  type ProtocolDefinition,
  type Published,
  publishedProtocols,
  starts,
} from '#reference/protocols/index.ts';
import { choicesOf } from '../county.ts';
import { readEvidence } from '../evidence.ts';
import { knownFacts } from '../known-facts.ts';
import { mayWorkOn, runningFor } from '../list-store.ts';
import { factField } from '../model/asked.ts';
import {
  askedFacts,
  asksWhyItOpens,
  eventsOf,
  impliedFacts,
  mayBeginByHand,
  type Offer,
  offerOf,
} from '../model/begin.ts';
import { findResponse } from '../store.ts';
import { sealedReason } from '../write-store.ts';
import { beginOne } from './start.ts';

export const offersInput = z.looseObject({ youthId: z.uuid() });

export type OfferRow = Offer & { id: string; title: Text; purpose: Text };
export type OffersView = { youth: Hub; offers: OfferRow[] };

/** The protocols that may be begun for a youth now: those that the facts call for first. One that runs is not among them. */
export async function offers(errand: Errand, input: z.infer<typeof offersInput>): Promise<Result<OffersView>> {
  const known = await knownFacts(errand, input.youthId);
  if (!known || !(await mayWorkOn(errand, known.youth))) return absent;
  errand.touched({ youthId: known.youth.id });
  const { protocols: running } = await runningFor(errand, known.youth.id);
  const county = choicesOf(errand.actor);
  const rows = (await publishedProtocols(errand)).flatMap(({ definition }): OfferRow[] => {
    const offer = running.has(definition.id) ? null : offerOf(definition, known.facts, errand.actor.roles, county);
    return offer ? [{ ...offer, id: definition.id, title: definition.title, purpose: definition.purpose }] : [];
  });
  const first = (row: OfferRow) => (row.because === 'facts' ? 0 : 1);
  return ok({ youth: known.youth, offers: rows.sort((a, b) => first(a) - first(b)) });
}

export const beginInput = z.looseObject({ youthId: z.uuid(), protocolId: z.string().max(80) });

export type BeginView = {
  youth: Hub;
  published: Published;
  because: Offer['because'];
  fields: EvidenceField[];
  facts: Facts;
};

/** One protocol before it is begun: what it is for, and the facts that its trigger looks at, filled in from what is known. */
export async function beforeBegin(errand: Errand, input: z.infer<typeof beginInput>): Promise<Result<BeginView>> {
  const known = await knownFacts(errand, input.youthId);
  if (!known || !(await mayWorkOn(errand, known.youth))) return absent;
  const published = (await publishedProtocols(errand)).find(({ definition }) => definition.id === input.protocolId);
  const offer = published
    ? offerOf(published.definition, known.facts, errand.actor.roles, choicesOf(errand.actor))
    : null;
  if (!published || !offer) return absent;
  errand.touched({ youthId: known.youth.id });
  const fields = askedFacts(published.definition).map((fact) => plainField(fact, published.definition));
  return ok({ youth: known.youth, published, because: offer.because, fields, facts: known.facts });
}

/** A fact as it is asked; of what happened, only what this protocol begins with. */
function plainField(fact: FactName, definition: ProtocolDefinition): EvidenceField {
  if (fact !== 'event') return { ...factField(fact), sets: fact };
  const events = eventsOf(definition);
  const options = factChoices(fact).filter(({ value }) => events.includes(value));
  return { id: fact, label: factLabel(fact), kind: 'choice', options, required: true };
}

const LEAST_REASON = 10;

/** Begins it: because the facts call for it, or because one whose role may says why. */
export async function begin(
  errand: Errand,
  input: z.infer<typeof beginInput>,
): Promise<Result<{ youthId: string; responseId: string; seen: boolean }>> {
  const view = await beforeBegin(errand, input);
  if (!view.ok) return view;
  const { published, youth, fields } = view.value;
  const { definition } = published;
  const { evidence, wrong } = readEvidence(fields, input, errand);
  const which = fields.find(({ id }) => id === 'event')?.options;
  if (which && !which.some(({ value }) => value === evidence.event)) wrong.event ??= 'notAnAnswer';
  if (Object.keys(wrong).length > 0)
    return invalid(Object.fromEntries(Object.entries(wrong).map(([id, key]) => [`e.${id}`, key])));
  const at = instantOf(typeof input.at === 'string' ? input.at : '', errand.now, errand.actor.timeZone);
  if (!at) return invalid({ at: 'momentNotRight' });
  const facts = { ...view.value.facts, ...impliedFacts(definition), ...evidence } as Facts;
  const reason = typeof input.reason === 'string' ? input.reason.trim().slice(0, 2000) : '';
  const county = choicesOf(errand.actor);
  if (starts(definition, facts, county).answer !== true) {
    if (asksWhyItOpens(definition) && !facts.opens) return invalid({ 'e.opens': 'opensNeeded' });
    if (!mayBeginByHand(definition, errand.actor.roles)) return invalid({ reason: 'factsDoNotCall' });
    if (reason.length < LEAST_REASON) return invalid({ reason: 'reasonNeeded' });
  }
  if (facts.opens === 'emergency' && reason.length < LEAST_REASON) return invalid({ reason: 'emergencyNeeded' });
  const id = await beginOne(
    errand,
    youth.id,
    published,
    {
      facts,
      at,
      region: null,
      ...(reason ? { sealReason: (responseId) => sealedReason({ id: responseId }, youth.sealer, reason) } : {}),
    },
    { county, desks: await desksOf(errand) },
  );
  if (!id) return conflict('runsAlready');
  errand.touched({ youthId: youth.id, recordIds: [id] });
  return ok({ youthId: youth.id, responseId: id, seen: (await findResponse(errand, id)) !== null });
}
