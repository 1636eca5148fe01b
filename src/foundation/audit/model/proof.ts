import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { ok, type Result, refused } from '#kernel/result.ts';
import type { Lang } from '#platform/i18n/catalogue.ts';
import { type Batch, keyIdOf, marksHashOf, sealText, signatureHolds } from './batch.ts';
import { type Entry, entrySchema, hashOf, textOf } from './entry.ts';
import { inclusionPath, leafHash, merkleRoot, rootFromPath } from './merkle.ts';
import { words } from './words.ts';

const FORM = 'throughline ledger proof 1';
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What a court receives: one entry, the hashes that lead to the signed root, the seal, and how to check it by hand. */
export const proofSchema = z.object({
  form: z.literal(FORM),
  about: z.string(),
  /** The entry's number in the county's ledger. */
  number: z.int().min(1),
  entry: entrySchema,
  text: z.string(),
  leaf: hash,
  path: z.array(z.object({ side: z.enum(['left', 'right']), hash })),
  seal: z.object({
    county: z.string(),
    number: z.int(),
    previousRoot: hash,
    firstSeq: z.int(),
    lastSeq: z.int(),
    count: z.int(),
    root: hash,
    marksHash: hash,
    sealedAt: z.string(),
    keyId: z.string(),
  }),
  sealText: z.string(),
  signature: z.string(),
  publicKey: z.string(),
  howToCheck: z.array(z.string()),
});
export type Proof = z.infer<typeof proofSchema>;

const STEPS = [
  'proofText',
  'proofLeaf',
  'proofPath',
  'proofRoot',
  'proofSignature',
  'proofKey',
  'proofOutside',
] as const;

/**
 * Proves the entry at `index` of a batch, given all entries of that batch in order; of the others only hashes
 * leave. Throws when the entries are not those of the batch: verify the ledger first.
 */
export function proveEntry(batch: Batch, entries: readonly Entry[], index: number, key: KeyObject, lang: Lang): Proof {
  const hashes = entries.map(hashOf);
  const entry = entries[index];
  if (!entry || merkleRoot(hashes).toString('hex') !== batch.root) throw new Error('Not the entries of this batch');
  const { signature, marks, ...header } = batch;
  const t = words(lang);
  return {
    form: FORM,
    about: t('proofAbout'),
    number: batch.firstSeq + index,
    entry,
    text: textOf(entry),
    leaf: hashOf(entry).toString('hex'),
    path: sidesOf(index, entries.length, inclusionPath(hashes, index)),
    seal: { ...header, marksHash: marksHashOf(marks) },
    sealText: sealText(batch),
    signature,
    publicKey: key.export({ type: 'spki', format: 'pem' }).toString(),
    howToCheck: STEPS.map((step) => t(step)),
  };
}

/**
 * Checks a proof against the county's public key, got from elsewhere. Refusals: `notAProof`, `textDiffers` (the entry
 * shown is not the one proven), `rootDiffers` (not under this seal), `signatureFails`.
 */
export function checkProof(document: unknown, publicKey: KeyObject): Result<Proof> {
  const parsed = proofSchema.safeParse(document);
  if (!parsed.success) return refused('notAProof');
  const proof = parsed.data;
  const { entry, seal, number } = proof;
  const leaf = leafHash(proof.text);
  if (proof.text !== textOf(entry) || leaf.toString('hex') !== proof.leaf) return refused('textDiffers');
  const path = proof.path.map((step) => Buffer.from(step.hash, 'hex'));
  const index = number - seal.firstSeq;
  const root = rootFromPath(leaf, index, seal.count, path);
  if (root?.toString('hex') !== seal.root || entry.county !== seal.county) return refused('rootDiffers');
  const sides = sidesOf(index, seal.count, path).every(({ side }, n) => side === proof.path[n]?.side);
  if (!sides || proof.sealText !== sealText(seal)) return refused('rootDiffers');
  const signed = seal.keyId === keyIdOf(publicKey) && signatureHolds(proof.sealText, proof.signature, publicKey);
  return signed ? ok(proof) : refused('signatureFails');
}

/** On which side each hash of a path stands, so that a person can follow it without knowing the tree. */
function sidesOf(index: number, count: number, path: readonly Buffer[]): Proof['path'] {
  let at = index;
  let last = count - 1;
  return path.map((sibling) => {
    const left = at % 2 === 1 || at === last;
    if (left) while (at % 2 === 0 && at !== 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
    return { side: left ? ('left' as const) : ('right' as const), hash: sibling.toString('hex') };
  });
}
