import { z } from 'zod';
import helpFile from '../../../reference/laws/help.json' with { type: 'json' };
import kindsFile from '../../../reference/laws/kinds.json' with { type: 'json' };
import californiaCodesFile from '../../../reference/laws/us-ca-codes.json' with { type: 'json' };
import { files } from './files.ts';
import { checkJurisdiction } from './model/checks.ts';
import { type ChargeCode, chargeCodes } from './model/codes.ts';
import { codeWithin } from './model/offenses.ts';
import { type Jurisdiction, jurisdiction, text } from './model/remedy.ts';

/** Kinds of offense as people name them. */
export const offenseKinds = z
  .strictObject({ note: z.string(), kinds: z.array(z.strictObject({ id: z.string(), label: text })) })
  .parse(kindsFile).kinds;

/** Codes of California that are often charged against youth, with what each is called and where it stands. */
export const californiaCodes: readonly ChargeCode[] = chargeCodes.parse(californiaCodesFile).codes;

/** What is known of a code as a charge writes it: `PC 484(a)` is `PC 484`, and the narrowest that holds it is taken. */
export const californiaCode = (written: string): ChargeCode | null =>
  californiaCodes
    .filter(({ code }) => codeWithin(code, written))
    .reduce<ChargeCode | null>((best, each) => (best && best.code.length >= each.code.length ? best : each), null);

let laws: ReadonlyMap<string, Jurisdiction> | null = null;

/**
 * The laws that come with the program, by jurisdiction, read and checked when first asked for.
 * @throws when a file is wrong, naming it and each problem.
 */
export function shippedLaws(): ReadonlyMap<string, Jurisdiction> {
  laws ??= new Map(Object.entries(files).map(([name, content]) => [name, read(name, content)]));
  return laws;
}

function read(name: string, content: unknown): Jurisdiction {
  const parsed = jurisdiction.safeParse(content);
  if (!parsed.success) throw new Error(`reference/laws/${name}.json is wrong:\n${z.prettifyError(parsed.error)}`);
  const problems = checkJurisdiction(
    parsed.data,
    offenseKinds.map(({ id }) => id),
  );
  if (parsed.data.id !== name) problems.push(`It is the file of ${parsed.data.id}.`);
  if (problems.length > 0) throw new Error(`reference/laws/${name}.json is wrong:\n${problems.join('\n')}`);
  return parsed.data;
}

const helpShape = z.strictObject({
  note: z.string(),
  places: z.array(
    z.strictObject({
      name: z.string().min(1),
      where: z.string(),
      what: text,
      href: z.url(),
      source: z.string().min(1),
      checkedOn: z.iso.date().nullable(),
    }),
  ),
});
/** Where free legal help is. */
export const helpPlaces = helpShape.parse(helpFile).places;
export const helpFor = (jurisdiction: string) =>
  helpPlaces.filter(({ where }) => where === 'all' || where === jurisdiction);
