import { createRequire } from 'node:module';
import type * as fhirpath from 'fhirpath';

const require = createRequire(import.meta.url);
type Library = { fhirpath: typeof fhirpath; r4: fhirpath.Model };
let loaded: Library | undefined;

/**
 * The FHIRPath library and its model of FHIR R4, read when the first expression is worked out and not before: together
 * they are half of what a start would read, and most questionnaires hold no expression.
 */
export function fhirpathLibrary(): Library {
  loaded ??= { fhirpath: require('fhirpath'), r4: require('fhirpath/fhir-context/r4') } as Library;
  return loaded;
}
