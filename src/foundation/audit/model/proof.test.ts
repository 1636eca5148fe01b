import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashOf } from './entry.ts';
import { aLedger, anEntry, keys } from './ledger.fixture.ts';
import { checkProof, type Proof, proveEntry } from './proof.ts';

const ledger = aLedger([3, 11]);
const batch = ledger.batches[1];
if (!batch) throw new Error('no batch');
const entries = ledger.entries.slice(3).map(({ entry }) => entry);
const prove = (index: number) => proveEntry(batch, entries, index, keys.publicKey, 'en');
const onPaper = (proof: Proof): Proof => JSON.parse(JSON.stringify(proof));
const why = (result: ReturnType<typeof checkProof>) =>
  result.ok ? 'holds' : 'because' in result.failure && result.failure.because;

describe('the proof of one entry', () => {
  it('holds for each entry of a batch, after printing and reading', () => {
    entries.forEach((entry, index) => {
      const proof = onPaper(prove(index));
      expect(proof).toMatchObject({ number: index + 4, entry });
      expect(why(checkProof(proof, keys.publicKey))).toBe('holds');
    });
  });

  it('shows no other entry', () => {
    const printed = JSON.stringify(prove(5));
    entries.forEach((entry, index) => {
      expect(printed.includes(`"${entry.id}"`), entry.id).toBe(index === 5);
    });
    const shown = entries.filter((entry) => printed.includes(hashOf(entry).toString('hex')));
    expect(shown.map(({ id }) => id)).toEqual([entries[4]?.id, entries[5]?.id]);
    expect(printed).not.toContain(batch.marks);
  });

  it.each<[string, (proof: Proof) => unknown, string]>([
    ['another person in it', (proof) => ({ ...proof, entry: { ...proof.entry, who: 'user-2' } }), 'textDiffers'],
    ['another text', (proof) => ({ ...proof, text: proof.text.replace('user-1', 'user-2') }), 'textDiffers'],
    ['another leaf', (proof) => ({ ...proof, leaf: '0'.repeat(64) }), 'textDiffers'],
    ['another number', (proof) => ({ ...proof, number: proof.number + 1 }), 'rootDiffers'],
    ['a number before the batch', (proof) => ({ ...proof, number: 1 }), 'rootDiffers'],
    ['a shorter path', (proof) => ({ ...proof, path: proof.path.slice(1) }), 'rootDiffers'],
    ['a side turned', (proof) => ({ ...proof, path: proof.path.map((s) => ({ ...s, side: 'left' })) }), 'rootDiffers'],
    ['another root', (proof) => ({ ...proof, seal: { ...proof.seal, root: '0'.repeat(64) } }), 'rootDiffers'],
    ['another day of sealing', (proof) => ({ ...proof, seal: { ...proof.seal, sealedAt: 'x' } }), 'rootDiffers'],
    ['another sealed text', (proof) => ({ ...proof, sealText: `${proof.sealText} ` }), 'rootDiffers'],
    ['no signature', (proof) => ({ ...proof, signature: '' }), 'signatureFails'],
    ['nothing', () => null, 'notAProof'],
    ['a field gone', ({ leaf, ...proof }) => proof, 'notAProof'],
  ])('does not hold with %s', (_what, change, because) => {
    expect(why(checkProof(change(onPaper(prove(5))), keys.publicKey))).toBe(because);
  });

  it('does not hold for an entry that was never sealed, nor under another key', () => {
    expect(() => proveEntry(batch, entries.with(2, anEntry(999)), 2, keys.publicKey, 'en')).toThrow('Not the entries');
    expect(why(checkProof(prove(1), generateKeyPairSync('ed25519').publicKey))).toBe('signatureFails');
  });

  it('tells how to check it by hand, in both languages', () => {
    const spanish = proveEntry(batch, entries, 0, keys.publicKey, 'es');
    expect(prove(0).howToCheck).toHaveLength(7);
    expect(spanish.howToCheck).toHaveLength(7);
    expect(spanish.howToCheck.join(' ')).toContain('SHA-256');
  });
});
