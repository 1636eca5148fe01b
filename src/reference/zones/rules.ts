import { z } from 'zod';
import { numberSetting, type Setting } from '#foundation/people/index.ts';
import type { Text } from '#platform/i18n/catalogue.ts';
import file from '../../../reference/zones/requirements.json' with { type: 'json' };
import type { Rules } from './model/standing.ts';
import type { StoredRules } from './place-store.ts';

const source = { source: z.string(), checkedOn: z.iso.date().nullable() };
const shipped = z
  .object({
    ...source,
    spans: z.object({
      ...source,
      trainedPeople: z.int().min(1),
      trainingMonths: z.int().min(1),
      signMonths: z.int().min(1),
      graceDays: z.int().min(0),
    }),
  })
  .parse(file);

/** Where the requirements come from, and where the numbers that hold until the county decides its own. */
export const requirementSource = { citation: shipped.source, checkedOn: shipped.checkedOn };
export const numbersSource = { citation: shipped.spans.source, checkedOn: shipped.spans.checkedOn };

const keys = {
  trainedPeople: 'zoneTrainedPeople',
  trainingMonths: 'zoneTrainingMonths',
  signMonths: 'zoneSignMonths',
  graceDays: 'zoneGraceDays',
} as const;

/** What this county's zones are judged by; `isOwn`: the county has decided every number itself. */
export function rulesFrom({ settings, versions }: StoredRules): Rules & { isOwn: boolean } {
  const own = (name: keyof typeof keys): number => {
    const value = settings[keys[name]];
    return typeof value === 'number' ? value : shipped.spans[name];
  };
  return {
    trainedPeople: own('trainedPeople'),
    trainingMonths: own('trainingMonths'),
    signMonths: own('signMonths'),
    graceDays: own('graceDays'),
    versions,
    isOwn: Object.values(keys).every((key) => typeof settings[key] === 'number'),
  };
}

const group: Text = { en: 'Safe Youth Zones', es: 'Zonas Seguras para Jóvenes' };
const unverified: Text = {
  en: 'No source gives this number; it holds until the county decides.',
  es: 'Ninguna fuente da este número; vale hasta que el condado decida.',
};
const number = (name: keyof typeof keys, en: string, es: string, least: number, most: number): Setting => ({
  key: keys[name],
  group,
  label: { en, es },
  hint: unverified,
  kind: 'number',
  read: numberSetting(least, most),
  otherwise: shipped.spans[name],
});

/** What the county decides for zones, on its settings page. */
export const zoneSettings: readonly Setting[] = [
  number('trainedPeople', 'People trained at each place', 'Personas capacitadas en cada lugar', 1, 50),
  number('trainingMonths', 'Months that a training counts', 'Meses que vale una capacitación', 1, 60),
  number('signMonths', 'Months that the photo of a sign counts', 'Meses que vale la foto de un letrero', 1, 60),
  number(
    'graceDays',
    'Days to approve a new version of the protocol',
    'Días para aprobar una versión nueva del protocolo',
    0,
    365,
  ),
];
