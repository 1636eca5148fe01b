import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The standard's own schemas and examples, read where they are at hand; tests that need them are skipped elsewhere. */
const places = [new URL('../../../../shared/data/hsds/', import.meta.url)];
const folder = places.find((place) => existsSync(place));

export const standardIsHere: boolean = folder !== undefined;

export function standardText(path: string): string {
  if (!folder) throw new Error('The standard is not at hand');
  return readFileSync(new URL(path, folder), 'utf8');
}

// biome-ignore lint/suspicious/noExplicitAny: a file of the standard, read by tests that say what they look for.
export const standardFile = (path: string): any => JSON.parse(standardText(path));

export const standardFiles = (path: string): string[] => (folder ? readdirSync(new URL(path, folder)) : []);
