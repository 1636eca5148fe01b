import { z } from 'zod';
import type { Lang } from '#platform/i18n/catalogue.ts';
import allegationsFile from '../../../reference/codes/allegations.json' with { type: 'json' };
import kindsFile from '../../../reference/codes/reporter-kinds.json' with { type: 'json' };
import timesFile from '../../../reference/codes/response-times.json' with { type: 'json' };
import { type Allegation, allegationShape, type SubCategory, subCategories } from './model/allegations.ts';
import { parseReporterKinds, type ReporterKind } from './model/mandated.ts';
import { parseResponseTimes } from './model/response-time.ts';

/** The county's lists, read once. */
export const reporterKinds = parseReporterKinds(kindsFile);
export const responseTimes = parseResponseTimes(timesFile);

const text = z.object({ en: z.string(), es: z.string() });
const book = z
  .object({
    types: z.array(z.object({ code: z.int(), label: text })),
    exploitation: z.int(),
    source: z.object({ title: z.string(), checkedOn: z.string().nullable() }),
    subCategories: z.array(z.object({ id: z.string(), code: z.int().nullable(), label: text })),
  })
  .parse(allegationsFile);

export const reporterKind = (id: string): ReporterKind | null =>
  reporterKinds.kinds.find((kind) => kind.id === id) ?? null;

export const reporterKindChoices = (lang: Lang, mandated: boolean) =>
  reporterKinds.kinds
    .filter((kind) => kind.mandated === mandated)
    .map((kind) => ({ value: kind.id, label: kind.label[lang] }));

export const responseTimeChoices = (lang: Lang) =>
  responseTimes.times.map((time) => ({ value: time.id, label: time.label[lang] }));

export const responseTimeLabel = (id: string, lang: Lang): string =>
  responseTimes.times.find((time) => time.id === id)?.label[lang] ?? id;

/** What may be alleged, as a form's choices: exploitation first, one choice for each sub-category. */
export const allegationChoices = (lang: Lang): { value: string; label: string; subCategory: SubCategory | null }[] => [
  ...subCategories.map((id) => ({
    value: `${book.exploitation}:${id}`,
    label: labelOf(book.exploitation, id, lang),
    subCategory: id,
  })),
  ...book.types
    .filter((type) => type.code !== book.exploitation)
    .map((type) => ({ value: String(type.code), label: type.label[lang], subCategory: null })),
];

/** Where the numbers come from. */
export const allegationSource = book.source;

/** The state's numbers of an allegation; a sub-category's is the county's to enter. */
export const allegationCodes = ({ category, subCategory }: Allegation) => ({
  category,
  subCategory: book.subCategories.find((one) => one.id === subCategory)?.code ?? null,
});

/** Reads a form's choices; null where one of them is not of the list. */
export function allegationsFrom(values: readonly string[], by: string | null): Allegation[] | null {
  const read = values.map((value) => {
    const [code, subCategory = null] = value.split(':');
    return allegationShape.safeParse({ category: Number(code), subCategory, by });
  });
  return read.every((one) => one.success) ? read.map((one) => one.data as Allegation) : null;
}

export const allegationLabel = (allegation: Allegation, lang: Lang): string =>
  labelOf(allegation.category, allegation.subCategory, lang);

function labelOf(code: number, subCategory: string | null, lang: Lang): string {
  const type = book.types.find((one) => one.code === code)?.label[lang] ?? String(code);
  const sub = book.subCategories.find((one) => one.id === subCategory)?.label[lang];
  return sub ? `${type}: ${sub}` : type;
}
