import { z } from 'zod';

/**
 * The county's indicators as data (`reference/indicators/indicators.json`): what is seen or told, and which legal
 * element of which form it is evidence of. A vulnerability raises risk and is never an element; a circumstance only
 * opens the questions that fit.
 */
export const forms = ['cse', 'lt', 'ltfc'] as const;
export type Form = (typeof forms)[number];

export const elementParts = [
  'act',
  'means:force',
  'means:fraud',
  'means:coercion',
  'means:debt',
  'means:legal-process',
  'purpose:commercial-sex',
  'purpose:labor',
  'purpose:crime',
] as const;
export type ElementPart = (typeof elementParts)[number];

export const spectrumPlaces = ['lawful-child-labor', 'child-labor-violation', 'labor-exploitation'] as const;
export type SpectrumPlace = (typeof spectrumPlaces)[number];

const text = z.strictObject({ en: z.string().min(1), es: z.string().min(1) });
const day = z.iso.date();
const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const indicatorShape = z.strictObject({
  id: kebab,
  kind: z.enum(['sign', 'vulnerability', 'circumstance']),
  seen: text.nullable(),
  asked: text.nullable(),
  whyWeAsk: z.string().optional(),
  evidence: z.array(
    z.strictObject({ form: z.enum(forms), element: z.enum(elementParts), strength: z.enum(['sign', 'strong']) }),
  ),
  spectrum: z.enum(spectrumPlaces).optional(),
  trade: z.enum(['street-sales', 'unlicensed-trade', 'recruiting']).optional(),
  industry: kebab.optional(),
  crimeType: kebab.optional(),
  category: z.enum(['immigration', 'medical']).optional(),
  online: z.literal(true).optional(),
  finds: z.array(z.enum(['boys', 'lgbtq', 'immigrant', 'native', 'aapi', 'disabled', 'parenting'])),
  source: z.string(),
});

export type Indicator = z.infer<typeof indicatorShape>;
export type IndicatorEvidence = Indicator['evidence'][number];

const catalogueShape = z
  .strictObject({
    version: z.string(),
    checkedOn: day,
    note: z.string(),
    sources: z.record(
      z.string(),
      z.strictObject({ title: z.string(), citation: z.string(), checkedOn: day.nullable() }),
    ),
    whyWeAsk: z.record(z.string(), text),
    indicators: z.array(indicatorShape).min(1),
  })
  .superRefine((catalogue, context) => {
    const seen = new Set<string>();
    for (const indicator of catalogue.indicators)
      for (const problem of problemsOf(indicator, catalogue, seen))
        context.addIssue({ code: 'custom', message: `${indicator.id}: ${problem}` });
  });

export type IndicatorCatalogue = z.infer<typeof catalogueShape>;

/** Reads the indicators file. Throws a ZodError that names the indicator when something does not fit. */
export const parseIndicators = (json: unknown): IndicatorCatalogue => catalogueShape.parse(json);

/** The indicators by id, for the functions of this model. */
export const byId = (indicators: readonly Indicator[]): ReadonlyMap<string, Indicator> =>
  new Map(indicators.map((indicator) => [indicator.id, indicator]));

type Kept = { sources: Record<string, unknown>; whyWeAsk: Record<string, unknown> };

function problemsOf(indicator: Indicator, kept: Kept, seen: Set<string>): string[] {
  const problems: string[] = [];
  if (seen.has(indicator.id)) problems.push('the id is used twice');
  seen.add(indicator.id);
  if (!indicator.seen && !indicator.asked) problems.push('it can be neither seen nor asked');
  if (!(indicator.source in kept.sources)) problems.push(`the source ${indicator.source} is not listed`);
  if (indicator.whyWeAsk && !(indicator.whyWeAsk in kept.whyWeAsk)) problems.push('its reason to ask is not listed');
  if (indicator.kind === 'sign' && indicator.evidence.length === 0)
    problems.push('a sign must be evidence of something');
  if (indicator.kind !== 'sign' && indicator.evidence.length > 0)
    problems.push('only a sign is evidence of an element');
  for (const { form, element } of indicator.evidence)
    if (element.startsWith('purpose:') && element !== purposeOf[form])
      problems.push(`${element} is no purpose of ${form}`);
  return problems;
}

/** The one purpose that belongs to each form (domain, Identification). */
export const purposeOf = {
  cse: 'purpose:commercial-sex',
  lt: 'purpose:labor',
  ltfc: 'purpose:crime',
} as const satisfies Record<Form, ElementPart>;
