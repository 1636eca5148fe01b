import { generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchSchema, keyIdOf, lineOf, MARK_BYTES, readLine, sealBatch, sealText, start } from './batch.ts';
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

  it('with marks that agree and a root that does not, only the batch can be named', async () => {
    const ledger = aLedger([3]);
    const entries = ledger.entries.map((row) => (row.seq === 2 ? { seq: 2, entry: anEntry(999) } : row));
    const marks = Buffer.concat(entries.map(({ entry }) => hashOf(entry).subarray(0, MARK_BYTES))).toString('base64');
    const batches = ledger.batches.map((batch) => {
      const text = sealText({ ...batch, marks });
      return { ...batch, marks, signature: sign(null, Buffer.from(text), keys.privateKey).toString('base64') };
    });
    expect(await found({ entries, batches, outside: null })).toEqual([
      { kind: 'rootBroken', from: 1, to: 3, batch: 1 },
    ]);
  });

  it('a batch that does not follow the one before is named, though its seal holds', async () => {
    const ledger = aLedger([2]);
    const own = [anEntry(3), anEntry(4)];
    const stray = sealBatch('la', own, { number: 1, lastSeq: 2, root: 'f'.repeat(64) }, keys.privateKey, new Date(0));
    const entries = [...ledger.entries, ...own.map((entry, n) => ({ seq: n + 3, entry }))];
    expect(await found({ entries, batches: [...ledger.batches, stray], outside: null })).toEqual([
      { kind: 'chainBroken', from: 3, to: 4, batch: 2 },
    ]);
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
