import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import kindsFile from '../../../reference/laws/kinds.json' with { type: 'json' };
import californiaCodesFile from '../../../reference/laws/us-ca-codes.json' with { type: 'json' };
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

let folder = fileURLToPath(new URL('../../../reference/laws/', import.meta.url));
/** Where the laws stand, for a program that is built into one file. */
export function lawsStandIn(path: string): void {
  folder = path;
  laws = null;
}
let laws: ReadonlyMap<string, Jurisdiction> | null = null;

/**
 * The laws that come with the program, by jurisdiction, read and checked when first asked for.
 * @throws when a file is wrong, naming it and each problem.
 */
export function shippedLaws(): ReadonlyMap<string, Jurisdiction> {
  laws ??= new Map(
    readdirSync(folder)
      .filter((name) => /^us(-[a-z]{2})?\.json$/.test(name))
      .sort()
      .map((name) => read(name))
      .map((each) => [each.id, each]),
  );
  return laws;
}

function read(name: string): Jurisdiction {
  const parsed = jurisdiction.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
  if (!parsed.success) throw new Error(`reference/laws/${name} is wrong:\n${z.prettifyError(parsed.error)}`);
  const problems = checkJurisdiction(
    parsed.data,
    offenseKinds.map(({ id }) => id),
  );
  if (problems.length > 0) throw new Error(`reference/laws/${name} is wrong:\n${problems.join('\n')}`);
  return parsed.data;
}
