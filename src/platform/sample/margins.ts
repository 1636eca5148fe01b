import { z } from 'zod';
import agenciesFile from '../../../reference/agencies/agencies.json' with { type: 'json' };
import indicatorsFile from '../../../reference/indicators/indicators.json' with { type: 'json' };
import fullFile from '../../../reference/instruments/universal-screen.json' with { type: 'json' };
import shortFile from '../../../reference/instruments/universal-screen-short.json' with { type: 'json' };
import regionsFile from '../../../reference/regions/spas.json' with { type: 'json' };
import marginsFile from '../../../reference/sample/margins.json' with { type: 'json' };
import type { SampleAgency } from './model/shapes.ts';

/** The reference data that the sample county is made from, checked as it comes in. */
const cited = {
  document: z.enum(['report', 'brief', 'none']),
  where: z.string(),
  unit: z.string(),
  note: z.string().optional(),
};
const numbers = z.record(z.string(), z.number().nonnegative());

const figure = z.union([
  z.object({ value: z.number(), ...cited }),
  z.object({ share: z.number().min(0).max(1), ...cited }),
  z.object({ shares: numbers, ...cited }),
  z.object({
    counts: numbers,
    of: z.number().optional(),
    publishedNames: z.record(z.string(), z.string()).optional(),
    ...cited,
  }),
  z.object({ numerator: z.number(), denominator: z.number(), ...cited }),
  z.object({ list: z.array(z.string()), ...cited }),
]);
const marginsShape = z.object({
  checkedOn: z.iso.date(),
  documents: z.record(z.string(), z.string()),
  published: z.record(z.string(), figure),
  chosen: z.record(z.string(), z.object({ unit: z.string() }).loose()),
  slips: z.array(z.object({ what: z.string(), document: z.string(), where: z.string() })),
});
marginsShape.parse(marginsFile);
export const margins = marginsFile;
export type Margins = typeof marginsFile;

const text = z.object({ en: z.string().min(1), es: z.string().min(1) });
const agencyShape = z.object({
  id: z.string(),
  county: z.string(),
  kind: z.string(),
  protocolKinds: z.array(z.string()),
  doors: z.array(z.string()),
  name: text,
  phone: z.string().regex(/^\(213\) 555-01\d\d$/),
  regions: z.array(z.int().min(1).max(8)),
  sharedDesk: z.boolean(),
  within: z.string().optional(),
  firstResponder: z
    .object({ agreement: z.enum(['signed', 'update-pending', 'reviewing']), since: z.iso.date().optional() })
    .optional(),
});
const agenciesShape = z.object({
  counties: z.array(z.object({ id: z.string(), name: text, zone: z.string() })),
  agencies: z.array(agencyShape),
});
const checkedAgencies = agenciesShape.parse(agenciesFile);
export const agencies: readonly SampleAgency[] = checkedAgencies.agencies;
export const counties = checkedAgencies.counties;

const regionsShape = z.object({
  regions: z.array(
    z.object({ number: z.int().min(1).max(8), name: z.string(), languages: z.array(z.string()).min(1) }),
  ),
});
export const regions = regionsShape.parse(regionsFile).regions;

/** Only what the sample needs of an indicator; the screening module checks the rest. */
const indicatorShape = z.object({
  id: z.string(),
  kind: z.enum(['sign', 'vulnerability', 'circumstance']),
  seen: z.unknown(),
  asked: z.unknown(),
  evidence: z.array(z.object({ form: z.enum(['cse', 'lt', 'ltfc']), element: z.string(), strength: z.string() })),
  industry: z.string().optional(),
  crimeType: z.string().optional(),
  finds: z.array(z.string()),
});
export type SampleIndicator = z.infer<typeof indicatorShape>;
export const indicators = z.object({ indicators: z.array(indicatorShape).min(1) }).parse(indicatorsFile).indicators;

/** An item of an instrument that asks for one indicator, with the questions that open it, outermost first. */
export type ScreenItem = { linkId: string; indicator: string; mode: 'observed' | 'asked'; opens: string[] };

const enableWhen = z.array(z.object({ question: z.string() }));
type RawItem = {
  linkId: string;
  type: string;
  enableWhen?: { question: string }[] | undefined;
  item?: RawItem[] | undefined;
};
const rawItem: z.ZodType<RawItem> = z.object({
  linkId: z.string(),
  type: z.string(),
  enableWhen: enableWhen.optional(),
  get item() {
    return z.array(rawItem).optional();
  },
});
const instrumentShape = z.object({ item: z.array(rawItem) });

function screenItems(file: unknown): ScreenItem[] {
  const found: ScreenItem[] = [];
  const walk = (items: readonly RawItem[], opens: readonly string[]) => {
    for (const item of items) {
      const gate = item.enableWhen?.[0]?.question;
      const all = gate === undefined ? opens : [...opens, gate];
      const [mode, indicator] = item.linkId.split('.');
      if (item.type === 'choice' && indicator !== undefined)
        found.push({ linkId: item.linkId, indicator, mode: mode === 'seen' ? 'observed' : 'asked', opens: [...all] });
      walk(item.item ?? [], all);
    }
  };
  walk(instrumentShape.parse(file).item, []);
  return found;
}

export const instruments = {
  'universal-screen-short': screenItems(shortFile),
  'universal-screen': screenItems(fullFile),
} as const;
