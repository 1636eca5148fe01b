import { z } from 'zod';
import { endOfDay, isDay } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import { absent, invalid, ok, type Result, refused } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { openable } from '../model/categories.ts';
import { textSealerOf } from '../sealed.ts';
import {
  agencies,
  assign,
  joinMdt,
  type Named,
  peopleOf,
  type ReportLine,
  recordOrder,
  reportsOf,
  worksTheCase,
  youthNumber,
} from '../store.ts';

export const bringKinds = ['assigned-team', 'treatment', 'counsel', 'mdt-service', 'mdt-investigation'] as const;

export const bringFormInput = z.looseObject({
  youthId: z.uuid(),
  agency: z.union([z.literal(''), z.uuid()]).default(''),
});

export type BringView = {
  youthId: string;
  number: string;
  agencies: Named[];
  agency: string;
  people: Named[];
  reports: ReportLine[];
};

/** The form: first the agency, then its people. */
export async function bringForm(errand: Errand, input: z.infer<typeof bringFormInput>): Promise<Result<BringView>> {
  const number = await youthNumber(errand, input.youthId);
  if (!number || !(await worksTheCase(errand, input.youthId))) return absent;
  return ok({
    youthId: input.youthId,
    number,
    agencies: await agencies(errand),
    agency: input.agency,
    people: input.agency ? await peopleOf(errand, input.agency) : [],
    reports: await reportsOf(errand, input.youthId),
  });
}

const dayOrNone = z.union([z.literal(''), z.string().refine(isDay, 'dayNotRight')]).default('');

export const bringInput = z.object({
  youthId: z.uuid(),
  agency: z.string().default(''),
  person: z.uuid('choosePerson'),
  kind: z.enum(bringKinds, 'chooseBasis'),
  until: dayOrNone,
  report: z.union([z.literal(''), z.uuid()]).default(''),
  goodCause: z.string().trim().max(2000).default(''),
});

/** Lets a person in, for a reason that the county's rules know. */
export async function bring(errand: Errand, input: z.infer<typeof bringInput>): Promise<Result<{ youthId: string }>> {
  const sealer = await textSealerOf(errand, input.youthId);
  if (!sealer) return absent;
  const until = input.until ? endOfDay(input.until, errand.actor.timeZone) : null;
  if (until && until <= errand.now) return invalid({ until: 'dayNotRight' });
  const basisId = newId();
  const it = { basisId, youthId: input.youthId, userId: input.person, kind: input.kind, until };
  if (input.kind === 'mdt-investigation') {
    if (!input.report) return invalid({ report: 'reportNeeded' });
    if (input.goodCause && !until) return invalid({ until: 'dayNotRight' });
  }
  const goodCause = input.goodCause ? sealer.seal('access.bases', basisId, 'because', input.goodCause) : null;
  const done =
    input.kind === 'mdt-investigation' || input.kind === 'mdt-service'
      ? await joinMdt(errand, { ...it, reportId: input.report || null, goodCause })
      : await assign(errand, it);
  if (!done) return refused('notBrought');
  errand.touched({ youthId: input.youthId, recordIds: [basisId], basis: input.kind });
  return ok({ youthId: input.youthId });
}

export const orderInput = z.object({
  youthId: z.uuid(),
  agency: z.string().default(''),
  person: z.uuid('choosePerson'),
  categories: z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()),
    z.array(z.enum(openable)).min(1, 'chooseCategory'),
  ),
  words: z.string().trim().min(15, 'sayMore').max(2000),
  until: z.string().refine(isDay, 'dayNotRight'),
});

/** A court's order opens exactly what it names, to one person of another agency, until its day. */
export async function bringByOrder(
  errand: Errand,
  input: z.infer<typeof orderInput>,
): Promise<Result<{ youthId: string }>> {
  const sealer = await textSealerOf(errand, input.youthId);
  if (!sealer) return absent;
  const until = endOfDay(input.until, errand.actor.timeZone);
  if (until <= errand.now) return invalid({ until: 'dayNotRight' });
  const basisId = newId();
  const because = sealer.seal('access.bases', basisId, 'because', input.words);
  const { youthId, person: userId, categories } = input;
  if (!(await recordOrder(errand, { basisId, youthId, userId, categories, because, until })))
    return refused('notBrought');
  errand.touched({ youthId: input.youthId, recordIds: [basisId], basis: 'court-order' });
  return ok({ youthId: input.youthId });
}
