import { z } from 'zod';
import { meetYouth, writeNote } from '#casework/youth/index.ts';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import {
  desksOf,
  type Phone,
  type ProtocolDefinition,
  phonesOf,
  publishedProtocols,
} from '#reference/protocols/index.ts';
import { choicesOf } from '../county.ts';
import { begunHere } from '../list-store.ts';
import { impliedFacts } from '../model/begin.ts';
import { type ResponseView, see } from './see.ts';
import { beginOne } from './start.ts';

export const PROTOCOL = 'first-responder';

export type StreetView = {
  /** Null while the county has not published the protocol. */
  definition: ProtocolDefinition | null;
  phones: Phone[];
  /** What this officer, or this shift card, began and is still running; newest first. */
  own: ResponseView[];
};

const AT_MOST = 5;

/** The officer's one page: the numbers, the steps, the clock, and what was entered on this shift. */
export async function street(errand: Errand): Promise<Result<StreetView>> {
  if (errand.actor.agencyKind !== 'law-enforcement') return absent;
  const published = await protocolNow(errand);
  const own: ResponseView[] = [];
  for (const id of await begunHere(errand, PROTOCOL, AT_MOST)) {
    const seen = await see(errand, { responseId: id });
    if (seen.ok) own.push(seen.value);
  }
  const definition = published?.definition ?? null;
  const phones = definition ? phonesOf(definition.phones, choicesOf(errand.actor).settings, await desksOf(errand)) : [];
  return ok({ definition, phones, own });
}

const protocolNow = async (errand: Errand) =>
  (await publishedProtocols(errand)).find(({ definition }) => definition.id === PROTOCOL) ?? null;

export const streetInput = z.object({
  age: z.union([z.literal(''), z.coerce.number().int().min(0).max(30)], 'ageNotRight').default(''),
  given: z.string().trim().max(120).default(''),
  where: z.string().trim().max(300).default(''),
  seen: z.string().trim().max(2000).default(''),
});

/** A youth is met on the street, named or not: the response runs from this moment. */
export async function meetOnStreet(
  errand: Errand,
  input: z.infer<typeof streetInput>,
): Promise<Result<{ responseId: string }>> {
  if (errand.actor.agencyKind !== 'law-enforcement') return absent;
  if (!input.where && !input.given) return invalid({ where: 'whereNeeded' });
  const published = await protocolNow(errand);
  if (!published) return conflict('streetNotPublished');
  const { youthId } = await meetYouth(errand, {
    held: false,
    card: {
      names: input.given ? [{ given: input.given, family: '', kind: 'usual' }] : [],
      born: null,
      aboutAge: input.age === '' ? null : input.age,
      about: input.where,
    },
  });
  if (input.seen) {
    const noted = await writeNote(errand, { youthId, body: input.seen, category: 'law_enforcement', at: '' });
    if (!noted.ok) return noted;
  }
  const facts = {
    ...impliedFacts(published.definition),
    door: 'law-enforcement',
    form: ['cse'],
    ...(input.age === '' ? {} : { age: input.age }),
  };
  const county = { county: choicesOf(errand.actor), desks: await desksOf(errand) };
  const responseId = await beginOne(errand, youthId, published, { facts, at: errand.now, region: null }, county);
  if (!responseId) return conflict('runsAlready');
  errand.touched({ youthId, recordIds: [responseId], basis: 'own-case' });
  return ok({ responseId });
}
