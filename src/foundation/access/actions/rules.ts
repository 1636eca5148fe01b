import { z } from 'zod';
import { dayOf, isDay } from '#kernel/calendar.ts';
import { absent, invalid, ok, type Result, refused } from '#kernel/result.ts';
import { holdsAny } from '#platform/http/actor.ts';
import type { Errand } from '#platform/http/door.ts';
import { type AgencyKind, agencyKinds, basisKinds, type Category, openable } from '../model/categories.ts';
import { type Change, changesOf, type Rule, rowOf, unconfirmed } from '../model/rules.ts';
import {
  confirmCell,
  draftRules,
  publishRules,
  rulesOf,
  setCell,
  stillWaiting,
  type Version,
  versions,
} from '../store-rules.ts';

export const rulesInput = z.object({ version: z.coerce.number().int().positive().optional() });

export type RulesView = {
  versions: Version[];
  shown: Version;
  rules: Rule[];
  left: number;
  waiting: number;
  changes: Change[];
  administrator: boolean;
  mine: boolean;
};

/** The table of law: the one in force, or the version asked for with what it would change. */
export async function seeRules(errand: Errand, input: z.infer<typeof rulesInput>): Promise<Result<RulesView>> {
  const all = await versions(errand);
  const current = all.find((each) => each.current);
  const shown = input.version === undefined ? current : all.find((each) => each.version === input.version);
  if (!shown) return absent;
  const rules = await rulesOf(errand, shown.version);
  const draft = shown.inForceSince === null;
  return ok({
    versions: all,
    shown,
    rules,
    left: unconfirmed(rules),
    waiting: await stillWaiting(errand),
    changes: draft && current ? changesOf(await rulesOf(errand, current.version), rules) : [],
    administrator: holdsAny(errand.actor, ['administrator']),
    mine: shown.createdBy === errand.actor.userId,
  });
}

export const draftInput = z.object({ note: z.string().trim().min(15, 'sayMore').max(500, 'sayMore') });

export async function draft(errand: Errand, input: z.infer<typeof draftInput>): Promise<Result<{ version: number }>> {
  const version = await draftRules(errand, input.note);
  if (version === null) return refused('draftWaits');
  return ok({ version });
}

const cellPath = {
  version: z.coerce.number().int().positive(),
  category: z.enum(openable),
  recipient: z.enum(agencyKinds),
};
export const cellsInput = z.object(cellPath);

export type CellsView = {
  version: Version;
  category: Category;
  recipient: AgencyKind;
  cells: Rule[];
  administrator: boolean;
  today: string;
};

/** Every reason that could open one category to one kind of agency. */
export async function seeCells(errand: Errand, input: z.infer<typeof cellsInput>): Promise<Result<CellsView>> {
  const version = (await versions(errand)).find((each) => each.version === input.version);
  if (!version) return absent;
  return ok({
    version,
    category: input.category,
    recipient: input.recipient,
    cells: rowOf(await rulesOf(errand, input.version), input.category, input.recipient),
    administrator: holdsAny(errand.actor, ['administrator']),
    today: dayOf(errand.now, errand.actor.timeZone),
  });
}

const effects = z.enum(['view', 'add', 'neither']);
const conditions = z.enum(['none', 'masked', 'emergency', 'suspicion']);
export const saveCellsInput = z.looseObject({
  ...cellPath,
  citation: z.string().trim().min(2, 'citationNeeded').max(300, 'citationNeeded'),
});

/** Saves the cells that changed in a draft; each is unconfirmed again. */
export async function saveCells(
  errand: Errand,
  input: z.infer<typeof saveCellsInput>,
): Promise<Result<{ version: number }>> {
  const cells = rowOf(await rulesOf(errand, input.version), input.category, input.recipient);
  for (const cell of cells) {
    const effect = effects.safeParse(input[`effect-${cell.basis}`]);
    const condition = conditions.safeParse(input[`condition-${cell.basis}`]);
    if (!effect.success || !condition.success) return absent;
    const next = {
      effect: effect.data,
      condition: condition.data === 'none' ? null : condition.data,
      citation: input.citation,
    };
    const same = next.effect === cell.effect && next.condition === cell.condition && next.citation === cell.citation;
    if (same) continue;
    if (next.effect === 'neither' && cell.effect === 'neither') continue;
    if (!(await setCell(errand, input.version, { ...cell, ...next }))) return refused('notDraft');
  }
  return ok({ version: input.version });
}

export const confirmInput = z.object({
  ...cellPath,
  bases: z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()),
    z.array(z.enum(basisKinds)).min(1, 'chooseCategory'),
  ),
  by: z.string().trim().min(3, 'notConfirmed').max(120, 'notConfirmed'),
  on: z.string().refine(isDay, 'notConfirmed'),
});

/** Counsel, named, confirmed these cells on a day. */
export async function confirm(
  errand: Errand,
  input: z.infer<typeof confirmInput>,
): Promise<Result<{ version: number }>> {
  if (input.on > dayOf(errand.now, errand.actor.timeZone)) return invalid({ on: 'notConfirmed' });
  for (const basis of input.bases)
    if (!(await confirmCell(errand, input.version, { ...input, basis }, input.by, input.on)))
      return refused('notConfirmed');
  return ok({ version: input.version });
}

export const publishInput = z.object({ version: z.coerce.number().int().positive() });

/** Another administrator puts a draft in force; what became narrower is closed when this commits. */
export async function publish(errand: Errand, input: z.infer<typeof publishInput>): Promise<Result<null>> {
  if ((await publishRules(errand, input.version)) === null) return refused('notPublished');
  return ok(null);
}
