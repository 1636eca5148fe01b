import { z } from 'zod';
import { instantAt, isDay } from '#kernel/calendar.ts';
import { absent, invalid, ok, type Result, refused } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { checkDefinition } from '../model/checks.ts';
import { compare } from '../model/compare.ts';
import { type ActKind, moveVersion } from '../store-versions.ts';
import { type Place, seeVersion } from './draft.ts';
import { versionInput } from './library.ts';

const why = z.string().trim().min(3, 'sayWhy').max(1000, 'sayLess');
export const actInput = versionInput.extend({ note: why });
export const quietInput = versionInput.extend({ note: z.string().trim().max(1000, 'sayLess').default('') });

/** A version goes one step on its way; the database says who may, and when. */
export const act =
  (kind: ActKind) =>
  async (errand: Errand, input: z.infer<typeof quietInput>): Promise<Result<Place>> => {
    const view = await seeVersion(errand, input);
    if (!view.ok) return view;
    if (!view.value.steward) return absent;
    if (kind === 'sent' || kind === 'approved') {
      if (checkDefinition(view.value.shown.definition).length > 0) return refused('hasProblems');
      const { base, shown } = view.value;
      if (base && compare(base.definition, shown.definition).length === 0) return refused('nothingChanged');
    }
    const done = await moveVersion(errand, input.protocolId, input.version, kind, input.note);
    return done.ok ? ok({ protocolId: input.protocolId, version: input.version }) : done;
  };

export const discardInput = versionInput.extend({
  note: z.string().trim().max(1000, 'sayLess').default(''),
  sure: z.literal('yes', 'tickSure'),
});

export const publishInput = versionInput.extend({
  from: z.enum(['now', 'later'], 'chooseMoment'),
  day: z.string().trim().default(''),
  time: z.string().trim().default(''),
});

/** An approved version runs from a moment on: now, or a day and time of the county. Running responses keep theirs. */
export async function publish(errand: Errand, input: z.infer<typeof publishInput>): Promise<Result<Place>> {
  const view = await seeVersion(errand, input);
  if (!view.ok) return view;
  if (!view.value.steward) return absent;
  const at = input.from === 'now' ? errand.now : momentOf(errand, input);
  if (!at) return invalid({ day: 'momentNotRight' });
  const done = await moveVersion(errand, input.protocolId, input.version, 'published', '', at);
  return done.ok ? ok({ protocolId: input.protocolId, version: input.version }) : done;
}

function momentOf(errand: Errand, { day, time }: { day: string; time: string }): Date | null {
  const clock = time === '' ? '00:00' : time;
  if (!isDay(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(clock)) return null;
  const at = instantAt(day, clock, errand.actor.timeZone);
  return at > errand.now ? at : null;
}
