import { dayOf } from '#kernel/calendar.ts';
import { absent, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { smallAlone } from '../county.ts';
import { alone, beginImport, existingIn, keepPlan, setChecked } from '../import-store.ts';
import { text } from '../model/directory.ts';
import { turnsOf } from '../model/plan.ts';

/** Somebody asked there today, and it is right as it stands; where the county wants a second person for that, it waits for one. */
export async function checkedToday(errand: Errand, { id }: { id: string }): Promise<Result<{ id: string }>> {
  const day = dayOf(errand.now, errand.actor.timeZone);
  if (!smallAlone(errand.actor)) return askForSecond(errand, id, day);
  if (!(await setChecked(errand, id, day))) return absent;
  errand.touched({ recordIds: [id] });
  return ok({ id });
}

async function askForSecond(errand: Errand, id: string, day: string): Promise<Result<{ id: string }>> {
  await alone(errand);
  const was = (await existingIn(errand)).service.get(id);
  if (!was || was.withdrawnAt) return absent;
  const row = {
    kind: 'service',
    id,
    outcome: 'changed',
    label: text(was.body, 'name'),
    source: '',
    faults: [],
  } as const;
  const rows = [{ ...row, faults: [], was, becomes: { ...was, checkedOn: day } }];
  const changeId = await beginImport(errand, { source: '', sourceId: null, origin: 'hand', about: id });
  await keepPlan(errand, changeId, turnsOf({ rows, places: [] }));
  errand.touched({ recordIds: [id] });
  return ok({ id });
}
