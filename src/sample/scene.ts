import type { protocolFacts } from '#casework/identification/index.ts';
import { type Card, makeSealer, type Sealer } from '#casework/youth/index.ts';
import { newId } from '#kernel/ids.ts';
import type { SampleYouth } from '#platform/sample/index.ts';
import { type KeyRing, newDataKey } from '#platform/vault/index.ts';
import type { Questionnaire } from '#reference/instruments/index.ts';
import type { ProtocolDefinition } from '#reference/protocols/index.ts';
import type { Bulk } from './bulk.ts';
import type { Places } from './places.ts';

/** What is the same for every youth of a year that is loaded. */
export type Stage = {
  seed: string;
  now: Date;
  ring: KeyRing;
  places: Places;
  bulk: Bulk;
  instruments: ReadonlyMap<string, Questionnaire>;
  definitions: ReadonlyMap<string, ProtocolDefinition>;
  /** The contract under which an agency stands by youth, by the agency. */
  contracts: ReadonlyMap<string, string>;
};

/** One youth of the generated year, as their rows are written. */
export type Scene = Stage & {
  youth: SampleYouth;
  id: string;
  countyId: string;
  base: { county_id: string; youth_id: string };
  wrapped: Buffer;
  sealer: Sealer;
  card: Card;
  since: Date;
  starter: NonNullable<ReturnType<Places['finderOf']>>;
  /** Met by filing a report: who began the record would be who reported. */
  byReport: boolean;
  /** Standing by form, as the events so far have it. */
  standing: Parameters<typeof protocolFacts>[0]['standing'];
};

/** Who did it, for a row's columns. */
export type By = { by_user: string; agency_id: string };

/** Null for a youth whom nobody of the sample county met. */
export function sceneOf(stage: Stage, youth: SampleYouth): Scene | null {
  const first = youth.events[0];
  const countyId = stage.places.countyOf(youth.county);
  const starter = first ? stage.places.finderOf(first, youth) : null;
  if (!first || !countyId || !starter) return null;
  const id = newId(first.at.getTime());
  const { wrapped, dataKey } = newDataKey(stage.ring, { kind: 'youth', county: countyId, id });
  return {
    ...stage,
    youth,
    id,
    countyId,
    base: { county_id: countyId, youth_id: id },
    wrapped,
    sealer: makeSealer(countyId, dataKey),
    card: cardOf(youth),
    since: first.at,
    starter,
    byReport: first.kind === 'report' && first.channel === 'form',
    standing: {},
  };
}

function cardOf(youth: SampleYouth): Card {
  const name = youth.name;
  return {
    names: name
      ? [
          { given: name.given, family: name.family, kind: 'usual' },
          ...(youth.nickname ? [{ given: youth.nickname, family: name.family, kind: 'nickname' as const }] : []),
        ]
      : [],
    born: name ? youth.born : null,
    aboutAge: youth.described?.about ?? null,
    aboutAgeOn: null,
    about: youth.described?.place ?? '',
    identifiers: [],
  };
}
