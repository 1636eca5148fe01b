import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchSchema, keyIdOf, lineOf, MARK_BYTES, readLine, sealBatch, start } from './batch.ts';
import { type Entry, hashOf, textOf } from './entry.ts';
import { sentencesOf } from './findings.ts';
import { aLedger, anEntry, asFound, keys } from './ledger.fixture.ts';
import { verifyLedger } from './verify.ts';

const sizes = [4, 1, 7, 3];
const sentences = async (ledger: Parameters<typeof asFound>[0]) =>
  sentencesOf(await verifyLedger(asFound(ledger)), 'en');
const found = async (ledger: Parameters<typeof asFound>[0]) => (await verifyLedger(asFound(ledger))).findings;

describe('the text of an entry', () => {
  const anything = fc.record<Entry>({
    id: fc.string({ minLength: 1 }),
    county: fc.string({ minLength: 1 }),
    at: fc.constant('2026-03-01T08:00:00.000Z'),
    who: fc.string({ minLength: 1 }),
    agency: fc.option(fc.string()),
    basis: fc.option(fc.string()),
    act: fc.string({ minLength: 1 }),
    device: fc.string(),
    records: fc.array(fc.record({ kind: fc.string(), id: fc.string() }), { maxLength: 3 }),
  });

  it('is another for every other entry, and the same for the same', () => {
    fc.assert(
      fc.property(anything, anything, (a, b) => {
        expect(textOf(a) === textOf(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
        expect(textOf({ ...a })).toBe(textOf(a));
      }),
    );
  });

  it('changes with each field', () => {
    const changes: Partial<Entry>[] = [
      { id: 'x' },
      { county: 'x' },
      { at: '2026-03-01T08:00:00.001Z' },
      { who: 'x' },
      { agency: null },
      { basis: null },
      { basis: 'null' },
      { act: 'x' },
      { device: 'x' },
      { records: [] },
      {
        records: [
          { kind: 'youth', id: 'y-1' },
          { kind: 'youth', id: 'y-2' },
        ],
      },
    ];
    const texts = [anEntry(1), ...changes.map((change) => anEntry(1, change))].map(textOf);
    expect(new Set(texts).size).toBe(changes.length + 1);
  });

  it('does not move when the order of its fields in memory does', () => {
    const { records, ...rest } = anEntry(1);
    expect(textOf({ records, ...rest })).toBe(textOf(anEntry(1)));
  });
});

describe('a ledger as it was sealed', () => {
  it('passes, whatever the sizes of its batches', async () => {
    const anySizes = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(anySizes, async (some) => {
        const report = await verifyLedger(asFound(aLedger(some)));
        expect(report).toEqual({
          ok: true,
          batches: some.length,
          entries: some.reduce((a, b) => a + b, 0),
          findings: [],
          notes: [],
        });
      }),
      { numRuns: 40 },
    );
  });

  it('says so, and says what could not be known without the file outside', async () => {
    expect(await sentences(aLedger(sizes))).toEqual(['The ledger is whole: 15 entries in 4 batches.']);
    expect(await sentences({ ...aLedger(sizes), outside: null })).toEqual([
      'The ledger is whole: 15 entries in 4 batches.',
      'No file from outside was given, so whole batches cut from the end would not be seen.',
    ]);
  });

  it('passes when the last batch is not yet in the file outside, or was written there twice after a crash', async () => {
    const ledger = aLedger(sizes);
    const late = await verifyLedger(asFound({ ...ledger, outside: ledger.outside.slice(0, 3) }));
    expect(late).toMatchObject({ ok: true, notes: [{ kind: 'notYetOutside', count: 1 }] });
    const last = ledger.outside.slice(3);
    expect(await found({ ...ledger, outside: [...ledger.outside, ...last, ''] })).toEqual([]);
  });

  it('passes across a change of the signing key', async () => {
    const next = generateKeyPairSync('ed25519');
    const { entries, batches, outside } = aLedger([2]);
    const batch = sealBatch('la', [anEntry(3)], batches[0] ?? start, next.privateKey, new Date(0));
    const ledger = {
      entries: [...entries, { seq: 3, entry: anEntry(3) }],
      batches: [...batches, batch],
      outside: [...outside, lineOf(batch)],
    };
    expect((await found(ledger)).map(({ kind }) => kind)).toEqual(['keyUnknown']);
    const publicKeys = new Map([...keys.known, [keyIdOf(next.publicKey), next.publicKey]]);
    expect((await verifyLedger({ ...ledger, publicKeys })).ok).toBe(true);
  });
});

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

describe('stranger cases', () => {
  it('a mark that was forged does not help: the root decides', async () => {
    const ledger = aLedger([3]);
    const [batch] = ledger.batches;
    if (!batch) throw new Error('no batch');
    const entries = ledger.entries.map((row) => (row.seq === 2 ? { seq: 2, entry: anEntry(999) } : row));
    const marks = Buffer.concat(entries.map(({ entry }) => hashOf(entry).subarray(0, MARK_BYTES))).toString('base64');
    const signedSo = sealBatch(
      'la',
      entries.map(({ entry }) => entry),
      start,
      keys.privateKey,
      new Date(0),
    );
    expect(signedSo.marks).toBe(marks);
    const findings = await found({ ...ledger, entries, batches: [{ ...batch, marks }], outside: null });
    expect(findings).toEqual([{ kind: 'sealBroken', from: 1, to: 3, batch: 1 }]);
  });

  it('an entry moved far is named as moved', async () => {
    const ledger = aLedger([5, 5]);
    const rows = ledger.entries.map(({ entry }) => entry);
    const [second] = rows.splice(1, 1);
    rows.splice(8, 0, second ?? anEntry(0));
    const findings = await found({ ...ledger, entries: rows.map((entry, n) => ({ seq: n + 1, entry })) });
    expect(findings).toContainEqual({ kind: 'moved', from: 2, to: 9 });
  });

  it('lines of the file outside that are torn, missing or out of order are named', async () => {
    const ledger = aLedger([2, 2, 2]);
    const [one = '', two = '', three = ''] = ledger.outside;
    expect(await found({ ...ledger, outside: [one, two.slice(0, 40), three] })).toEqual([
      { kind: 'outsideUnreadable', from: 2, to: 2 },
      { kind: 'outsideMissing', from: 2, to: 2, batch: 2 },
    ]);
    expect((await found({ ...ledger, outside: [two, one, three] })).map(({ kind }) => kind)).toContain(
      'outsideUnreadable',
    );
    expect(
      (await found({ ...ledger, batches: ledger.batches.toSpliced(1, 0, ...ledger.batches.slice(0, 1)) }))[0]?.kind,
    ).toBe('batchTwice');
  });

  it('an entry added after the last seal is found', async () => {
    const ledger = aLedger([2]);
    const entries = [...ledger.entries, { seq: 3, entry: anEntry(3) }];
    expect(await found({ ...ledger, entries })).toEqual([{ kind: 'inserted', from: 3, to: 3 }]);
  });

  it('a ledger replaced as a whole ends with "there is more", not without end', async () => {
    const ledger = aLedger([3000]);
    const entries = ledger.entries.map(({ seq }) => ({ seq, entry: anEntry(seq + 5000) }));
    expect(await found({ ...ledger, entries })).toEqual([{ kind: 'edited', from: 1, to: 3000 }]);
    const odd = ledger.entries.map((row) => (row.seq % 2 ? { seq: row.seq, entry: anEntry(row.seq + 5000) } : row));
    expect((await found({ ...ledger, entries: odd })).at(-1)?.kind).toBe('more');
  });

  it('speaks plainly in both languages', async () => {
    const ledger = aLedger(sizes);
    const entries = ledger.entries.filter(({ seq }) => seq !== 7 && seq !== 8);
    const report = await verifyLedger(asFound({ ...ledger, entries }));
    expect(sentencesOf(report, 'en')).toEqual(['Entries 7 to 8 were sealed and are gone.']);
    expect(sentencesOf(report, 'es')).toEqual(['Las entradas 7 a 8 se sellaron y ya no están.']);
  });

  it('seals only entries, and only of its own county', () => {
    expect(() => sealBatch('la', [], start, keys.privateKey, new Date(0))).toThrow('one entry or more');
    expect(() => sealBatch('kern', [anEntry(1)], start, keys.privateKey, new Date(0))).toThrow('one county');
  });

  it('reads its own lines back, and nothing else', () => {
    const [line = ''] = aLedger([2]).outside;
    expect(batchSchema.safeParse(readLine(line)).success).toBe(true);
    for (const bad of ['', 'null', '{}', '[', line.replace('"la"', '""')]) expect(readLine(bad)).toBeNull();
  });
});
