import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyIdOf, MARK_BYTES, sealBatch, start } from './batch.ts';
import { aLedger, anEntry, asFound, keys } from './ledger.fixture.ts';
import { verifyLedger } from './verify.ts';

const found = async (ledger: Parameters<typeof asFound>[0]) => (await verifyLedger(asFound(ledger))).findings;

// Each property tampers with one place of a ledger and asks for that very place; with and without the file outside.
describe('one tampering anywhere is found, and named', () => {
  const places = fc.record({
    sizes: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 5 }),
    where: fc.nat(),
    witness: fc.boolean(),
  });
  type Place = { ledger: ReturnType<typeof aLedger>; seq: number; count: number; outside: string[] | null };
  const always = (name: string, check: (place: Place) => Promise<void>) =>
    it(name, async () => {
      await fc.assert(
        fc.asyncProperty(places, async ({ sizes: some, where, witness }) => {
          const ledger = aLedger(some);
          const count = ledger.entries.length;
          await check({ ledger, count, seq: 1 + (where % count), outside: witness ? ledger.outside : null });
        }),
        { numRuns: 60 },
      );
    });

  always('an entry edited', async ({ ledger, seq, outside }) => {
    const entries = ledger.entries.map((row) =>
      row.seq === seq ? { seq, entry: { ...row.entry, who: 'someone else' } } : row,
    );
    expect(await found({ ...ledger, entries, outside })).toEqual([{ kind: 'edited', from: seq, to: seq }]);
  });

  always('an entry removed', async ({ ledger, seq, count, outside }) => {
    const entries = ledger.entries.filter((row) => row.seq !== seq);
    const kind = seq === count ? 'tailCut' : 'removed';
    expect(await found({ ...ledger, entries, outside })).toEqual([{ kind, from: seq, to: seq }]);
  });

  always('an entry removed and the gap closed by renumbering', async ({ ledger, seq, count, outside }) => {
    const entries = ledger.entries.filter((row) => row.seq !== seq).map((row, n) => ({ ...row, seq: n + 1 }));
    const findings = await found({ ...ledger, entries, outside });
    expect(findings[0]).toEqual({ kind: seq === count ? 'tailCut' : 'removed', from: seq, to: seq });
    expect(findings).toHaveLength(seq === count ? 1 : 2);
  });

  always('an entry inserted, the rest renumbered', async ({ ledger, seq, outside }) => {
    const rows = ledger.entries.map(({ entry }) => entry);
    rows.splice(seq - 1, 0, anEntry(999));
    const findings = await found({ ...ledger, entries: rows.map((entry, n) => ({ seq: n + 1, entry })), outside });
    expect(findings[0]).toEqual({ kind: 'inserted', from: seq, to: seq });
  });

  always('an entry doubled', async ({ ledger, seq, outside }) => {
    const entries = ledger.entries.flatMap((row) => (row.seq === seq ? [row, row] : [row]));
    const findings = await found({ ...ledger, entries, outside });
    expect(findings).toEqual([{ kind: 'inserted', from: seq, to: seq }]);
  });

  always('two entries exchanged', async ({ ledger, seq, count, outside }) => {
    const other = (seq % count) + 1;
    const [low, high] = [Math.min(seq, other), Math.max(seq, other)];
    const at = (n: number) => ledger.entries[n - 1]?.entry ?? anEntry(0);
    const entries = ledger.entries.map((row) => ({
      ...row,
      entry: at(row.seq === low ? high : row.seq === high ? low : row.seq),
    }));
    const findings = await found({ ...ledger, entries, outside });
    expect(findings.length).toBeGreaterThan(0);
    for (const { kind, from, to } of findings) {
      expect(['moved', 'renumbered', 'renumberedMany']).toContain(kind);
      expect(Math.min(from, to)).toBeGreaterThanOrEqual(low);
      expect(Math.max(from, to)).toBeLessThanOrEqual(high);
    }
  });

  always('the tail of entries cut', async ({ ledger, seq, count, outside }) => {
    const entries = ledger.entries.filter((row) => row.seq < seq);
    expect(await found({ ...ledger, entries, outside })).toEqual([{ kind: 'tailCut', from: seq, to: count }]);
  });

  always('the last batch cut with all its entries', async ({ ledger, count }) => {
    const last = ledger.batches.at(-1);
    const from = last?.firstSeq ?? 0;
    const entries = ledger.entries.filter((row) => row.seq < from);
    expect(await found({ ...ledger, entries, batches: ledger.batches.slice(0, -1) })).toEqual([
      { kind: 'batchRemoved', from, to: count, batch: last?.number },
      { kind: 'tailCut', from, to: count },
    ]);
  });

  always('a batch and all its entries removed from the middle', async ({ ledger, seq, outside }) => {
    const gone = ledger.batches.find((batch) => batch.lastSeq >= seq);
    if (!gone || gone === ledger.batches.at(-1)) return;
    const entries = ledger.entries.filter((row) => row.seq < gone.firstSeq || row.seq > gone.lastSeq);
    const findings = await found({
      ...ledger,
      entries,
      batches: ledger.batches.filter((one) => one !== gone),
      outside,
    });
    const { firstSeq: from, lastSeq: to, number } = gone;
    if (outside) expect(findings).toContainEqual({ kind: 'removed', from, to });
    else expect(findings).toEqual([{ kind: 'batchesUnknown', from: number, to: number }]);
  });

  always('entries and batch rewritten to agree, but without the key', async ({ ledger, seq, outside }) => {
    const at = ledger.batches.findIndex((batch) => batch.lastSeq >= seq);
    const real = ledger.batches[at];
    if (!real) throw new Error('no batch');
    const thief = generateKeyPairSync('ed25519').privateKey;
    const entries = ledger.entries.map((row) => (row.seq === seq ? { seq, entry: anEntry(999) } : row));
    const own = entries.filter((row) => row.seq >= real.firstSeq && row.seq <= real.lastSeq);
    const forged = sealBatch(
      'la',
      own.map(({ entry }) => entry),
      ledger.batches[at - 1] ?? start,
      thief,
      new Date(0),
    );
    const keyId = keyIdOf(keys.publicKey);
    const batches = ledger.batches.with(at, { ...forged, keyId });
    const findings = await found({ ...ledger, entries, batches, outside });
    const where = { from: forged.firstSeq, to: forged.lastSeq, batch: forged.number };
    if (outside)
      expect(findings).toEqual(
        expect.arrayContaining([
          { kind: 'batchChanged', ...where },
          { kind: 'edited', from: seq, to: seq },
        ]),
      );
    else expect(findings).toEqual([{ kind: 'sealBroken', ...where }]);
  });

  always(
    'everything rewritten and sealed again with the real key, against the file outside',
    async ({ ledger, seq }) => {
      const again = aLedger(ledger.batches.map(({ count }) => count));
      const entries = ledger.entries.map((row) => (row.seq === seq ? { seq, entry: anEntry(999) } : row));
      const batches = again.batches.map((batch, n) =>
        sealBatch(
          'la',
          entries.slice(batch.firstSeq - 1, batch.lastSeq).map(({ entry }) => entry),
          again.batches[n - 1] ?? start,
          keys.privateKey,
          new Date('2026-03-01T09:00:00Z'),
        ),
      );
      const findings = await found({ entries, batches, outside: ledger.outside });
      expect(findings).toContainEqual({ kind: 'edited', from: seq, to: seq });
      expect(findings.some(({ kind }) => kind === 'batchChanged')).toBe(true);
    },
  );

  always('any field of a stored batch changed', async ({ ledger, seq, outside }) => {
    const at = seq % ledger.batches.length;
    const batch = ledger.batches[at];
    if (!batch) throw new Error('no batch');
    const changes = [
      { root: 'f'.repeat(64) },
      { previousRoot: 'f'.repeat(64) },
      { sealedAt: '2020-01-01T00:00:00.000Z' },
      { county: 'kern' },
      { marks: Buffer.alloc(batch.count * MARK_BYTES).toString('base64') },
      { signature: Buffer.alloc(64).toString('base64') },
      { lastSeq: batch.lastSeq + 1 },
    ];
    for (const change of changes) {
      const findings = await found({ ...ledger, batches: ledger.batches.with(at, { ...batch, ...change }), outside });
      expect(
        findings.map(({ kind, batch: number }) => [kind, number]),
        JSON.stringify(change),
      ).toEqual([[outside ? 'batchChanged' : 'sealBroken', batch.number]]);
    }
  });
});
