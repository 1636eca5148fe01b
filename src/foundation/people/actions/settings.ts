import { sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import { invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { allSettings, type Setting, type SettingValue } from '../model/settings.ts';
import { askGate } from './gate.ts';

/**
 * Sets one of the county's own values, with its history; `null` takes the decision back. For administrators only: the
 * database checks it. The ledger's entry is the door's.
 */
export async function changeSetting(
  errand: Errand,
  key: string,
  value: SettingValue | readonly object[],
): Promise<Result<null>> {
  const json = value === null ? null : JSON.stringify(value);
  return askGate(errand.tx, sql`people.change_setting(${newId()}, ${key}, ${json}::jsonb)`);
}

/** The settings page sends all of its fields: those that changed are set, one by one. */
export async function changeSettings(errand: Errand, typed: Record<string, string>): Promise<Result<null>> {
  const wanted: { key: string; value: SettingValue }[] = [];
  const wrong: Record<string, string> = {};
  for (const setting of allSettings()) {
    const text = typed[setting.key] ?? (setting.kind === 'switch' ? 'no' : null);
    if (text === null) continue;
    // Left empty where something holds without a decision: no decision.
    const read =
      text.trim() === '' && setting.kind === 'number' ? ({ ok: true, value: null } as const) : setting.read(text);
    if (!read.ok) wrong[setting.key] = 'settingNotRight';
    else if (read.value !== holds(errand, setting)) wanted.push({ key: setting.key, value: read.value });
  }
  if (Object.keys(wrong).length > 0) return invalid(wrong);
  for (const { key, value } of wanted) {
    const done = await changeSetting(errand, key, value);
    if (!done.ok) return done;
  }
  return ok(null);
}

/** A box that is not ticked says the same as no decision, where "off" is what holds without one. */
const holds = (errand: Errand, setting: Setting): SettingValue =>
  currentValue(errand, setting.key) ?? (setting.kind === 'switch' ? (setting.otherwise ?? false) : null);

/** What the county has decided; null where it has not. */
export function currentValue({ actor }: Pick<Errand, 'actor'>, key: string): SettingValue {
  if (key === 'name') return actor.countyName;
  if (key === 'timeZone') return actor.timeZone;
  const value = actor.settings[key];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
