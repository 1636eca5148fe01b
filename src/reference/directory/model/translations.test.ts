import { expect, it } from 'vitest';
import { generateDirectory } from '#platform/sample/index.ts';
import { places } from '../places.ts';
import { withheldLocation } from './confidential.ts';
import { type Body, directoryOf } from './directory.ts';
import { translationsField } from './fields-translations.ts';
import { offersOf } from './offers.ts';
import { planOf } from './plan.ts';
import { needs } from './profile.ts';
import { guessed, incomingFromSheet } from './spreadsheet.ts';
import { comesIn, ownWords, sayingIn, sentence } from './translations.ts';

const id = (n: number) => `00000000-0000-8000-8000-${String(n).padStart(12, '0')}`;
const none = () => ({
  taxonomy: new Map(),
  taxonomy_term: new Map(),
  organization: new Map(),
  location: new Map(),
  service: new Map(),
  service_at_location: new Map(),
});
const es = (of: string, says: string) => ({ language: 'es', of, says });
const service = (more: Body = {}): Body => ({
  id: id(1),
  organization: { id: id(2), name: 'The house', description: 'A house' },
  name: 'Supper',
  status: 'active',
  description: 'A warm meal.',
  ...more,
});

it('says an entry in the reader’s language, and marks what is only in its own', () => {
  const own = sayingIn([es('A warm meal.', 'Una comida caliente.'), es('Free', 'No cuesta')], 'es');
  expect(own('A warm meal.')).toEqual({ words: 'Una comida caliente.' });
  expect(own('Free')).toEqual({ words: 'No cuesta' });
  expect(own('A photo ID')).toEqual({ words: 'Una identificación con foto' });
  expect(own('Bring a towel')).toEqual({ words: 'Bring a towel', lang: 'en' });
  expect(sayingIn([es('Free', 'No cuesta')], 'en')('Free')).toEqual({ words: 'Free' });
  expect(sayingIn([{ language: 'ko', of: 'Free', says: '무료' }], 'ko')('Free')).toEqual({ words: '무료' });
  expect(sayingIn([], 'ko')('Free')).toEqual({ words: 'Free', lang: 'en' });
});

it('says what was translated no more once the entry says something else', () => {
  const own = sayingIn([es('Open to all', 'Abierto a todos')], 'es');
  expect(own('Open to all under 18')).toEqual({ words: 'Open to all under 18', lang: 'en' });
});

it('says what happens when you come in the other language where it is not said in this one, and marks it', () => {
  const offer = (when_you_come: { en?: string; es?: string }) => ({ profile: { when_you_come } });
  expect(comesIn(offer({ es: 'Comes.' }), 'en')).toEqual({ words: 'Comes.', lang: 'es' });
  expect(comesIn(offer({ en: 'You eat.' }), 'es')).toEqual({ words: 'You eat.', lang: 'en' });
  expect(comesIn(offer({ en: 'You eat.', es: 'Comes.' }), 'es')).toEqual({ words: 'Comes.' });
  expect(comesIn({ profile: {} }, 'es')).toBeNull();
});

it('keeps an entry’s words apart from the sentence around them', () => {
  expect(sentence((list) => `Lleva: ${list}.`, [{ words: 'Towel', lang: 'en' }, { words: 'Jabón' }])).toEqual([
    { words: 'Lleva: ' },
    { words: 'Towel', lang: 'en' },
    { words: ', ' },
    { words: 'Jabón' },
    { words: '.' },
  ]);
});

it('the sample says every word of every entry in Spanish', () => {
  const made = generateDirectory({ seed: 'said', now: new Date('2026-07-01T12:00:00Z'), needs, places: places.list });
  const left = [...made.services, ...made.locations].flatMap(({ body }) => {
    const spanish = sayingIn((body.translations ?? []) as ReturnType<typeof es>[], 'es');
    return ownWords(body).filter((own) => spanish(own).lang !== undefined);
  });
  expect(new Set(left)).toEqual(new Set());
});

it('a form shows each language that stands, and changes nothing that was not touched', () => {
  const body = service({
    translations: [es('A warm meal.', 'Comida.'), { language: 'ko', of: 'Supper', says: '저녁' }],
  });
  const shown = translationsField.shown(body);
  const one = (changed: Record<string, string>) => ({
    one: (name: string) => ({ ...shown, ...changed })[name]?.toString() ?? '',
    many: () => [],
  });
  const making = { freshId: () => id(9), today: '2026-07-01' };
  expect(translationsField.written(body, one({}), making)).toEqual({ patch: { translations: body.translations } });
  expect(translationsField.written(body, one({ 'tr-es-0': 'Cena', 'tr-es-1': '' }), making)).toEqual({
    patch: { translations: [{ language: 'ko', of: 'Supper', says: '저녁' }, es('Supper', 'Cena')] },
  });
  expect(translationsField.written(body, one({ 'tr-another-0': 'Ընթրիք' }), making)).toEqual({
    errors: { 'tr-another': 'chooseOne' },
  });
  // Words that changed between the page and the button are not translated by what was meant for others.
  const moved = { ...body, name: 'Dinner' };
  expect(translationsField.written(moved, one({ 'tr-es-0': 'Cena' }), making)).toEqual({
    patch: { translations: [es('A warm meal.', 'Comida.')] },
  });
});

it('a spreadsheet says some of an entry in Spanish; what it does not say of it stays', () => {
  const sheet = [
    'Organization,Service,Description,Cost,What to bring,Costo,Que llevar',
    'The house,Supper,A warm meal.,By weight,Towel; Soap,Por peso,Toalla; Jabón',
  ].join('\n');
  const brought = incomingFromSheet(sheet, guessed((sheet.split('\n')[0] ?? '').split(',')), 'a.csv');
  const first = planOf(brought, none(), new Map());
  const made = first.rows.find(({ kind }) => kind === 'service')?.becomes?.body ?? {};
  expect(made.translations).toEqual([es('By weight', 'Por peso'), es('Towel', 'Toalla'), es('Soap', 'Jabón')]);
  const existing = none();
  for (const { kind, id: own, becomes } of first.rows)
    existing[kind].set(own, {
      ...becomes,
      body:
        kind === 'service'
          ? { ...made, translations: [es('Supper', 'Cena'), es('By weight', 'Al peso')] }
          : becomes?.body,
    });
  const again = planOf(brought, existing, new Map()).rows.find(({ kind }) => kind === 'service');
  expect(again?.becomes?.body.translations).toEqual([
    es('Supper', 'Cena'),
    es('By weight', 'Por peso'),
    es('Towel', 'Toalla'),
    es('Soap', 'Jabón'),
  ]);
});

it('a list of which nobody can tell what says what makes its row broken', () => {
  const sheet = 'Organization,Service,What to bring,Que llevar\nThe house,Supper,Towel; Soap,Toalla';
  const brought = incomingFromSheet(sheet, guessed((sheet.split('\n')[0] ?? '').split(',')), 'a.csv');
  const row = planOf(brought, none(), new Map()).rows.find(({ kind }) => kind === 'service');
  expect(row?.faults).toEqual([{ at: 'Que llevar', key: 'faultUnpaired' }]);
});

it('tells no more of a place that hides than its own words may', () => {
  expect(withheldLocation({ id: id(5), translations: [es('Bus 7', 'Autobús 7')] })).toEqual({
    id: id(5),
    confidential: true,
  });
  const hidden = {
    id: id(5),
    location_type: 'physical',
    confidential: true,
    addresses: [
      {
        id: id(6),
        address_1: '417 Elm Street',
        city: 'X',
        state_province: 'CA',
        postal_code: '90001',
        country: 'US',
        address_type: 'physical',
      },
    ],
  };
  const brought = [
    { name: 'organization', body: { id: id(2), name: 'The house', description: 'A house' } },
    { name: 'location', body: { ...hidden, organization_id: id(2) } },
    {
      name: 'service',
      body: {
        ...service({ organization: undefined, organization_id: id(2) }),
        translations: [es('Supper', 'Cena en 417 Elm St.')],
      },
    },
  ] as const;
  const plan = planOf(
    brought.map((each) => ({ ...each, source: 'a', faults: [] })),
    none(),
    new Map(),
  );
  expect(plan.rows.find(({ kind }) => kind === 'service')?.faults).toEqual([{ at: '', key: 'faultTells' }]);
});

it('an offer carries the words of its service and of its place', () => {
  const row = (body: Body) => ({ id: String(body.id), body, checkedOn: null, modifiedAt: new Date(0) });
  const directory = directoryOf({
    taxonomy: [],
    taxonomy_term: [],
    organization: [row({ id: id(2), name: 'The house' })],
    service: [row(service({ organization_id: id(2), translations: [es('Supper', 'Cena')] }))],
    location: [row({ id: id(3), location_type: 'physical', translations: [es('Bus 7', 'Autobús 7')] })],
    service_at_location: [row({ id: id(4), service_id: id(1), location_id: id(3) })],
  });
  const [offer] = offersOf(directory, () => null);
  expect(offer?.translations).toEqual([es('Supper', 'Cena'), es('Bus 7', 'Autobús 7')]);
  expect(offer?.profile).not.toHaveProperty('translations');
});
