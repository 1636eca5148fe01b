import type { Actor } from '#platform/http/actor.ts';
import type { CountyChoices } from './model/condition.ts';

/** What the county decided: which switches are on, and the settings that have no default. */
export function choicesOf(county: Pick<Actor, 'settings'>): CountyChoices {
  const { switches, protocolSettings } = county.settings;
  return {
    switches: new Set(Array.isArray(switches) ? switches.map(String) : []),
    settings: isRecord(protocolSettings)
      ? Object.fromEntries(Object.entries(protocolSettings).map(([id, value]) => [id, String(value)]))
      : {},
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
