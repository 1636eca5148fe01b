import { z } from 'zod';
import { findYouth, type Hub, meetYouth } from '#casework/youth/index.ts';
import { newId } from '#kernel/ids.ts';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Agreement, agreementsHere } from '#reference/agreements/index.ts';
import {
  clockAt,
  instrumentInUse,
  instrumentsInUse,
  type Questionnaire,
  startResponse,
} from '#reference/instruments/index.ts';
import { type Door, doorOf } from '../model/doors.ts';
import { findScreening, insertScreening, saveTerms, type Terms } from '../store.ts';

const flag = z
  .literal('yes')
  .optional()
  .transform((value) => value === 'yes');

/** What protects the youth where answers could be used against them: each said with its source, never a bare tick. */
const protection = {
  counselSpoken: flag,
  counselWho: z.string().trim().max(120).default(''),
  nonUseAgreement: flag,
  agreementWhich: z.string().trim().max(120).default(''),
};
const LEAST = 3;
type Said = { counselSpoken: boolean; counselWho: string; nonUseAgreement: boolean; agreementWhich: string };

/** Messages for what was ticked and not said. */
export const unsaid = (said: Said): Record<string, string> => ({
  ...(said.counselSpoken && said.counselWho.length < LEAST ? { counselWho: 'counselWhoNeeded' } : {}),
  ...(said.nonUseAgreement && said.agreementWhich.length < LEAST ? { agreementWhich: 'agreementWhichNeeded' } : {}),
});

export const protectionOf = (said: Said) => ({
  counselSpoken: said.counselSpoken,
  ...(said.counselSpoken ? { counselWho: said.counselWho } : {}),
  nonUseAgreement: said.nonUseAgreement,
  ...(said.nonUseAgreement ? { agreementWhich: said.agreementWhich } : {}),
});

/** What "Someone is here" asks: the least that is needed to begin. The youth may be unnamed. */
export const beginInput = z.object({
  door: z.string().max(40),
  instrument: z.string().max(80),
  given: z.string().trim().max(120).default(''),
  family: z.string().trim().max(120).default(''),
  age: z
    .union(
      [z.literal(''), z.coerce.number().int().min(0).max(30)],
      // The union's own message: its parts' are never shown.
      'ageNotRight',
    )
    .default(''),
  about: z.string().trim().max(300).default(''),
  youth: z.union([z.literal(''), z.uuid()]).default(''),
  ...protection,
  mayBeForeignNational: z.enum(['yes', 'no', 'unknown']).default('unknown'),
  missingNow: flag,
});
export type BeginInput = z.infer<typeof beginInput>;

export type HereView = {
  doors: Door[];
  instruments: { id: string; questionnaire: Questionnaire }[];
  /** What protects the youth's words at this agency, where answers could be used against them: written agreements that stand. */
  agreements: Agreement[];
  /** The youth to be screened, where they were met before. */
  youth: Hub | null;
};

export const askInput = z.looseObject({ youthId: z.uuid().optional(), youth: z.string().max(40).optional() });

/** The doors of this person's agency, and the instruments in use. */
export async function whoIsHere(errand: Errand, input: z.infer<typeof askInput>): Promise<Result<HereView>> {
  const youthId = input.youthId ?? z.uuid().safeParse(input.youth).data;
  const youth = youthId ? await findYouth(errand, youthId) : null;
  if (youthId && !youth) return absent;
  if (youth) errand.touched({ youthId: youth.id });
  const doors = errand.actor.agencyDoors.map(doorOf).filter((door) => door !== null);
  const instruments = await instrumentsInUse(errand);
  const justice = doors.some((door) => door.observedOnlyUntilCounsel);
  return ok({
    youth,
    doors,
    agreements: justice ? await agreementsHere(errand) : [],
    instruments: instruments.map((each) => ({ id: each.id, questionnaire: each.questionnaire })).sort(shortFirst),
  });
}

/** The county's own screens first, the short one before the full one. */
const order = ['universal-screen-short', 'universal-screen'];
const placeOf = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
const shortFirst = (a: { id: string }, b: { id: string }) => placeOf(a.id) - placeOf(b.id) || a.id.localeCompare(b.id);

/** Meets the youth (unless already met) and begins the screening, saved from its first moment. */
export async function begin(errand: Errand, input: BeginInput): Promise<Result<{ screeningId: string }>> {
  const door = doorOf(input.door);
  if (!door || !errand.actor.agencyDoors.includes(door.id)) return absent;
  const missing = door.observedOnlyUntilCounsel ? unsaid(input) : {};
  if (Object.keys(missing).length > 0) return invalid(missing);
  const instrument = await instrumentInUse(errand, input.instrument);
  if (!instrument) return absent;
  const met = input.youth ? await findYouth(errand, input.youth) : await meetNow(errand, input, door);
  if (!met) return absent;
  const youthId = 'youthId' in met ? met.youthId : met.id;
  const screeningId = newId();
  await insertScreening(errand, met.sealer, {
    id: screeningId,
    youthId,
    instrumentId: instrument.id,
    instrumentVersion: instrument.version,
    door: door.id,
    terms: termsOf(input, door),
    answers: startResponse(instrument.questionnaire, clockAt(errand.now, errand.actor.timeZone)),
  });
  errand.touched({ youthId, recordIds: [screeningId], basis: 'own-case' });
  return ok({ screeningId });
}

const meetNow = (errand: Errand, input: BeginInput, door: Door) =>
  meetYouth(errand, {
    // At a community door the record stays with the agency (domain, Cautions 1).
    held: door.side === 'community',
    card: {
      names: input.given || input.family ? [{ given: input.given, family: input.family, kind: 'usual' }] : [],
      born: null,
      aboutAge: input.age === '' ? null : input.age,
      about: input.about,
    },
  });

/** Immigration is not written down at a door that may not hold it (domain, Cautions 6). */
const termsOf = (input: BeginInput, door: Door): Terms => ({
  ...(door.observedOnlyUntilCounsel ? protectionOf(input) : { counselSpoken: false, nonUseAgreement: false }),
  mayBeForeignNational: door.withholds.includes('immigration') ? 'unknown' : input.mayBeForeignNational,
  missingNow: input.missingNow,
});

export const counselInput = z.object({ screeningId: z.uuid(), ...protection });

/** The youth has spoken with a lawyer, or an agreement was found, while the screening is open: now it may ask. */
export async function counselCame(
  errand: Errand,
  input: z.infer<typeof counselInput>,
): Promise<Result<{ screeningId: string }>> {
  const screening = await findScreening(errand, input.screeningId);
  const door = screening ? doorOf(screening.door) : null;
  if (!screening || !door?.observedOnlyUntilCounsel) return absent;
  if (!input.counselSpoken && !input.nonUseAgreement) return invalid({ counselSpoken: 'protectionNeeded' });
  const missing = unsaid(input);
  if (Object.keys(missing).length > 0) return invalid(missing);
  if (!(await saveTerms(errand, screening, { ...screening.terms, ...protectionOf(input) })))
    return conflict('alreadyFinished');
  errand.touched({ youthId: screening.youthId, recordIds: [screening.id] });
  return ok({ screeningId: screening.id });
}
