import { z } from 'zod';
import { absent, ok, type Result } from '#kernel/result.ts';
import { holdsAny } from '#platform/http/actor.ts';
import type { Errand } from '#platform/http/door.ts';
import { choicesOf } from '../county.ts';
import { desksOf } from '../desk-store.ts';
import type { CountyChoices } from '../model/condition.ts';
import { type Gaps, gapsOf } from '../model/gaps.ts';
import { type Phone, phonesOf } from '../model/phones.ts';
import { inForce, openDraft, type Standing, standingOf } from '../model/versions.ts';
import {
  type Act,
  actsOf,
  allVersions,
  type ChoiceMade,
  choicesMade,
  type Version,
  versionsOf,
} from '../store-versions.ts';

/** Who keeps the protocols; the database checks it again. */
export const stewards = ['administrator', 'plan-lead'] as const;
export const isSteward = ({ actor }: Pick<Errand, 'actor'>) => holdsAny(actor, stewards);

export const anything = z.looseObject({});
export const protocolInput = z.object({ protocolId: z.string().regex(/^[a-z][a-z0-9-]{0,79}$/) });
export const versionInput = protocolInput.extend({ version: z.coerce.number().int().positive().max(1_000_000) });

export type LibraryRow = {
  id: string;
  shown: Version;
  standing: Standing;
  open: Version | null;
  gaps: Gaps;
  on: boolean;
};
export type Library = { rows: LibraryRow[]; steward: boolean };

/** Every protocol of the county: the version in force, or the newest one where none is. */
export async function library(errand: Errand): Promise<Result<Library>> {
  const all = await allVersions(errand);
  const county = choicesOf(errand.actor);
  const steward = isSteward(errand);
  const rows = [...new Set(all.map((each) => each.id))].flatMap((id): LibraryRow[] => {
    const versions = all.filter((each) => each.id === id);
    const open = openDraft(versions);
    const last = versions.filter((each) => each.publishedAt).at(-1) ?? (steward ? open : null);
    const shown = inForce(versions, errand.now) ?? last;
    if (!shown) return [];
    const on = shown.definition.switch === undefined || county.switches.has(shown.definition.switch);
    return [
      {
        id,
        shown,
        standing: standingOf(shown, versions, errand.now),
        open,
        gaps: gapsOf(shown.definition, county),
        on,
      },
    ];
  });
  return ok({ rows, steward });
}

export type ProtocolView = {
  id: string;
  shown: Version;
  standing: Standing;
  versions: Version[];
  current: Version | null;
  open: Version | null;
  county: CountyChoices;
  /** Who answers each of its numbers in this county. */
  phones: Phone[];
  gaps: Gaps;
  steward: boolean;
};

/** One protocol in the version asked for, else the one in force. Drafts are shown to those who keep the protocols. */
export async function seeProtocol(
  errand: Errand,
  input: { protocolId: string; version?: number },
): Promise<Result<ProtocolView>> {
  const versions = await versionsOf(errand, input.protocolId);
  const steward = isSteward(errand);
  const current = inForce(versions, errand.now);
  const open = openDraft(versions);
  const newest = current ?? versions.filter((each) => each.publishedAt).at(-1) ?? open;
  const shown = input.version === undefined ? newest : versions.find((each) => each.version === input.version);
  if (!shown || (!steward && !shown.publishedAt)) return absent;
  const county = choicesOf(errand.actor);
  return ok({
    id: input.protocolId,
    shown,
    standing: standingOf(shown, versions, errand.now),
    versions,
    current,
    open,
    county,
    phones: phonesOf(shown.definition.phones, county.settings, await desksOf(errand)),
    gaps: gapsOf(shown.definition, county),
    steward,
  });
}

export type HistoryView = ProtocolView & { acts: Act[] };
export async function seeHistory(errand: Errand, input: { protocolId: string }): Promise<Result<HistoryView>> {
  const view = await seeProtocol(errand, input);
  return view.ok ? ok({ ...view.value, acts: await actsOf(errand, input.protocolId) }) : view;
}

export type ChoicesView = ProtocolView & { made: ChoiceMade[] };
export async function seeChoices(errand: Errand, input: { protocolId: string }): Promise<Result<ChoicesView>> {
  const view = await seeProtocol(errand, input);
  if (!view.ok) return view;
  const { definition } = view.value.shown;
  const keys = [...definition.switches, ...definition.settings].map((each) => each.id);
  return ok({ ...view.value, made: await choicesMade(errand, keys) });
}
