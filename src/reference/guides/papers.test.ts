import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pdfOf } from '#platform/documents/index.ts';
import { anyDirectory } from '#reference/directory/directory.fixture.ts';
import { directoryOf } from '#reference/directory/model/directory.ts';
import { offersOf } from '#reference/directory/model/offers.ts';
import { anOffer } from '#reference/finder/model/fixtures.ts';
import { shippedPlaces } from '#reference/regions/index.ts';
import spas from '../../../reference/regions/spas.json' with { type: 'json' };
import { kindsOf, sourceOf } from './actions/make.ts';
import { cardDefinition, checkedLine, definitions } from './guides.ts';

const today = '2026-11-30';
const languages = ['en', 'es'] as const;
const kinds = kindsOf(spas.regions);
const all = [...kinds, null];
const LABEL = /traffick|trata\b|exploit|explota|victim|víctima/i;

describe('guides on paper', () => {
  it('never tell where a confidential place is, whatever stands in the directory', () => {
    fc.assert(
      fc.property(anyDirectory, ({ rows, secrets }) => {
        const offers = offersOf(directoryOf(rows), shippedPlaces.regionOf).map((offer) => ({
          ...offer,
          profile: { ...offer.profile, serves: ['labor-trafficked' as const, 'expectant-or-parenting' as const] },
        }));
        for (const kind of all) {
          const source = sourceOf(kind, offers, 'en', today);
          for (const secret of secrets) expect(source).not.toContain(secret.replaceAll('"', ''));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('say of such a place that they tell you where, and of a telephone line that it is one', () => {
    const offers = [
      anOffer({
        serviceId: '1',
        name: 'House',
        address: null,
        region: null,
        profile: { serves: ['labor-trafficked'] },
      }),
      anOffer({
        serviceId: '2',
        name: 'Line',
        locationId: null,
        address: null,
        region: null,
        profile: { serves: ['labor-trafficked'] },
      }),
    ];
    const work = kinds.find(({ id }) => id === 'work') ?? null;
    const english = sourceOf(work, offers, 'en', today);
    expect(english).toContain('They tell you where when you call');
    expect(english).toContain('Where: By phone');
    expect(sourceOf(work, offers, 'es', today)).toContain('Te dicen dónde cuando llamas');
  });

  it('for youth and the public label nobody; the card names no service', () => {
    const offers = [anOffer({ profile: { serves: ['labor-trafficked', 'expectant-or-parenting'] } })];
    for (const kind of all.filter((each) => each === null || each.for === 'public'))
      for (const lang of languages) {
        const source = sourceOf(kind, offers, lang, today);
        expect(source, kind?.id ?? 'card').not.toMatch(LABEL);
        expect(source.includes('Open Table'), kind?.id ?? 'card').toBe(
          kind !== null && (kind.region ?? 'spa-8') === 'spa-8',
        );
      }
  });

  it('print only lines that are known and checked, with the day', () => {
    const named = [...definitions.flatMap(({ lines }) => lines), ...cardDefinition.lines.map(({ id }) => id)];
    expect(named.filter((id) => !checkedLine(id))).toEqual([]);
    const source = sourceOf(kinds[0] ?? null, [], 'en', today);
    expect(source).toContain('Call 1-888-373-7888 or text 233733');
    expect(source).toMatch(/Checked November 30, 2026/);
    expect(source).toContain('No place in the list says yet');
  });

  it('say on which holidays a door is closed or has other hours, described or not, and not those that are past', () => {
    const holiday = (from: string, until: string, more = {}) => ({
      id: from,
      valid_from: from,
      valid_to: until,
      ...more,
    });
    const schedules = [
      { id: '1', freq: 'WEEKLY' as const, byday: 'MO,TU,WE,TH,FR', opens_at: '09:00', closes_at: '17:00' },
      holiday('2026-11-26', '2026-11-27'),
      holiday('2027-01-01', '2027-01-01'),
      holiday('2026-12-25', '2026-12-25', { description: 'Christmas' }),
      holiday('2026-12-28', '2026-12-30', { opens_at: '10:00', closes_at: '14:00' }),
    ];
    const said = (lang: 'en' | 'es') =>
      sourceOf(kinds.find(({ region }) => region === 'spa-8') ?? null, [anOffer({ schedules })], lang, today);
    expect(said('en')).toContain(
      'Open: Monday to Friday 9 a.m. to 5 p.m.; January 1, 2027: closed; December 25, 2026: closed (Christmas); December 28, 2026 to December 30, 2026: 10 a.m. to 2 p.m.',
    );
    expect(said('es')).toContain('1 de enero de 2027: cerrado');
  });

  it('are in the reader’s language, with an entry’s own words only where nobody has said them in it', () => {
    const offer = anOffer({
      name: 'Supper',
      fees: 'By weight',
      documents: ['A photo ID', 'Towel'],
      profile: { serves: ['labor-trafficked'], when_you_come: { en: 'You eat.' } },
      translations: [
        { language: 'es', of: 'Supper', says: 'Cena' },
        { language: 'es', of: 'By weight', says: 'Por peso' },
      ],
    });
    const work = kinds.find(({ id }) => id === 'work') ?? null;
    const spanish = sourceOf(work, [offer], 'es', today);
    for (const said of ['"Cena"', '"Por peso"', '"Una identificación con foto"']) expect(spanish).toContain(said);
    for (const own of ['Towel', 'You eat.']) expect(spanish).toContain(`#text(lang: "en", "${own}")`);
    expect(spanish).not.toMatch(/By weight|Supper|A photo ID/);
    expect(sourceOf(work, [offer], 'en', today)).not.toMatch(/Cena|#text\(lang/);
  });

  it('of a region say whom to ask there, where the county says so; others do not', () => {
    const contact = { phone: '(310) 555-0100', email: 'south@county.example' };
    const region = kinds.find(({ region: each }) => each === 'spa-8') ?? null;
    expect(sourceOf(region, [], 'en', today, contact)).toContain('Ask someone in this area:');
    expect(sourceOf(region, [], 'es', today, contact)).toContain('(310) 555-0100 · south@county.example');
    expect(sourceOf(region, [], 'en', today, null)).not.toContain('Ask someone');
  });

  it('say when nobody has checked an entry in a year', () => {
    const said = (checkedOn: string | null) =>
      sourceOf(kinds.find(({ region }) => region === 'spa-8') ?? null, [anOffer({ checkedOn })], 'en', today);
    expect(said('2026-11-01')).toContain('Checked November 1, 2026');
    for (const long of [null, '2025-11-01']) expect(said(long)).toContain('Nobody has checked this lately');
  });

  it('are set as accessible PDF in both languages, whatever is written in the directory', async () => {
    const hostile = anOffer({
      name: '#panic("x") "] *_`$',
      organization: '日本 <@#>',
      profile: { serves: ['labor-trafficked', 'expectant-or-parenting'], when_you_come: { en: ']#read("/etc/x")' } },
      fees: '#panic("y")',
      schedules: [{ id: '1', freq: 'WEEKLY', byday: 'MO,TU', opens_at: '09:00', closes_at: '17:30' }],
    });
    for (const kind of [kinds[0] ?? null, kinds.at(-1) ?? null, null])
      for (const lang of languages) {
        const pdf = Buffer.from(await pdfOf(sourceOf(kind, [hostile], lang, today))).toString('latin1');
        expect(pdf).toContain('/StructTreeRoot');
        expect(pdf).toContain('pdfuaid');
        expect(pdf).toMatch(new RegExp(`/Lang ?\\(${lang}\\)`));
      }
  });
});
