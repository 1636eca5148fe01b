import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The public suite of questionnaires (LHC-Forms), read where it is at hand; tests that need it are skipped elsewhere. */
const places = [new URL('../../../../shared/data/fhir/', import.meta.url)];
const folder = places.find((place) => existsSync(place));

export const publicFiles: string[] = folder ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];

export const publicFile = (name: string): string => {
  if (!folder) throw new Error('The public suite is not at hand');
  return readFileSync(new URL(name, folder), 'utf8');
};
