import { gzipSync } from 'node:zlib';
import { ok } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Jurisdiction } from '../model/remedy.ts';
import { helpPlaces } from '../shipped.ts';
import { publicLaws } from '../store.ts';

let packed: { mark: string; bytes: ArrayBuffer } | null = null;

/** Every law that the page works with, packed once for what the county approved: the page unpacks it itself. */
export async function packLaws(errand: Errand) {
  const { files, mark } = await publicLaws(errand);
  if (packed?.mark !== mark) packed = { mark, bytes: pack([...files.values()]) };
  return ok(packed.bytes);
}

const pack = (files: readonly Jurisdiction[]): ArrayBuffer =>
  new Uint8Array(gzipSync(JSON.stringify({ laws: files.map(withoutNames), help: helpPlaces }))).buffer;

/** Who of the county read a law is not for everybody to know. */
const withoutNames = (file: Jurisdiction): Jurisdiction => ({
  ...file,
  remedies: file.remedies.map((remedy) => ({
    ...remedy,
    versions: remedy.versions.map((law) => (law.own ? { ...law, checkedBy: null } : law)),
  })),
});
