import { z } from 'zod';
import { forms } from './forms.ts';

/**
 * The code lists an identification is recorded in (`reference/codes/*.json`). A code that is null is not known here:
 * the county enters it, and until then exports leave it out and say so.
 */
const text = z.strictObject({ en: z.string().min(1), es: z.string().min(1) });
const checked = z.iso.date().nullable();
const source = z.strictObject({ title: z.string(), checkedOn: checked });
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const unique = (rows: readonly { id: string }[]) => new Set(rows.map((row) => row.id)).size === rows.length;

const allegationsShape = z
  .strictObject({
    version: z.string(),
    source,
    types: z.array(z.strictObject({ code: z.int(), label: text })),
    exploitation: z.int(),
    siblingAtRisk: z.strictObject({ code: z.int(), needsOneOf: z.array(z.int()), rule: z.string() }),
    subCategories: z.array(
      z.strictObject({ id, form: z.enum(forms), code: z.int().nullable(), label: text, checkedOn: checked }),
    ),
    subCategoryNote: z.string(),
  })
  .refine((book) => book.types.some((type) => type.code === book.exploitation), {
    message: 'the code for exploitation is not among the types',
  })
  .refine((book) => forms.every((form) => book.subCategories.filter((one) => one.form === form).length === 1), {
    message: 'each form needs one sub-category',
  });

const csecShape = z.strictObject({
  version: z.string(),
  source,
  codes: z.array(z.strictObject({ code: z.int(), id, label: text })).length(6),
  rules: z.array(z.strictObject({ id: z.string(), says: z.string() })),
  labelNote: z.string(),
});

const projectsShape = z.strictObject({
  version: z.string(),
  source,
  csecReferral: z.strictObject({ name: z.string(), reportType: z.string(), checkedOn: checked }),
  projects: z.array(
    z.strictObject({
      id,
      form: z.enum(forms),
      standing: z.enum(['at-risk', 'confirmed']),
      code: z.string().nullable(),
      label: text,
      checkedOn: checked,
    }),
  ),
  note: z.string(),
});

const federalShape = z.strictObject({
  version: z.string(),
  afcars: z.strictObject({ source, elements: z.array(z.strictObject({ id: z.string(), says: z.string() })) }),
  ncands: z.strictObject({ source, sexTrafficking: z.int(), other: z.int() }),
  note: z.string(),
});

const exploitationShape = z
  .strictObject({
    version: z.string(),
    checkedOn: z.iso.date(),
    sources: z.record(z.string(), z.string()),
    sections: z.array(z.strictObject({ id: z.string().regex(/^[A-U]$/), htcds: z.string(), label: text })).length(21),
    industries: z.array(z.strictObject({ id, section: z.string(), label: text })).refine(unique),
    crimeTypes: z.array(z.strictObject({ id, label: text })).refine(unique),
    relationships: z.array(z.strictObject({ id, htcds: z.string().nullable(), label: text })).refine(unique),
    waysToLight: z.array(z.strictObject({ id, label: text })).refine(unique),
  })
  .refine((book) => book.industries.every((one) => book.sections.some((section) => section.id === one.section)), {
    message: 'an industry names a section that is not listed',
  });

export const fundWhen = [
  'cse',
  'labor-also-at-risk-of-cse',
  'any',
  'may-be-foreign-national',
  'county-rules-unknown',
] as const;

const fundsShape = z.strictObject({
  version: z.string(),
  note: z.string(),
  funds: z.array(
    z.strictObject({
      id,
      forms: z.array(z.enum(forms)).min(1),
      when: z.enum(fundWhen),
      label: text,
      citation: z.string(),
      checkedOn: checked,
    }),
  ),
});

export type Allegations = z.infer<typeof allegationsShape>;
export type CsecHistoryCodes = z.infer<typeof csecShape>;
export type SpecialProjects = z.infer<typeof projectsShape>;
export type FederalElements = z.infer<typeof federalShape>;
export type ExploitationCodes = z.infer<typeof exploitationShape>;
export type Fund = z.infer<typeof fundsShape>['funds'][number];

/** Each reads one file of `reference/codes` and throws a ZodError where it does not fit. */
export const parseAllegations = (json: unknown): Allegations => allegationsShape.parse(json);
export const parseCsecHistoryCodes = (json: unknown): CsecHistoryCodes => csecShape.parse(json);
export const parseSpecialProjects = (json: unknown): SpecialProjects => projectsShape.parse(json);
export const parseFederalElements = (json: unknown): FederalElements => federalShape.parse(json);
export const parseExploitationCodes = (json: unknown): ExploitationCodes => exploitationShape.parse(json);
export const parseFunds = (json: unknown): Fund[] => fundsShape.parse(json).funds;
