import { readCsv } from '#platform/documents/csv.ts';
import { type Body, text } from './directory.ts';
import { idFrom } from './ids.ts';
import { type Incoming, incomingFrom, merged } from './incoming.ts';
import { folded } from './search.ts';
import { dayIn, sheetFaults } from './sheet-faults.ts';

/** What a column of a plain spreadsheet can say; the names by which its heading is recognised. */
export const guided = {
  organization: ['organization', 'organisation', 'agency', 'provider', 'organizacion'],
  website: ['website', 'web', 'url', 'site'],
  service: ['service', 'program', 'name', 'servicio'],
  description: ['description', 'about', 'what', 'notes'],
  eligibility: ['eligibility', 'who', 'eligible'],
  phone: ['phone', 'telephone', 'tel', 'hotline'],
  email: ['email', 'e mail', 'mail'],
  address: ['address', 'street', 'address 1', 'direccion'],
  city: ['city', 'town', 'ciudad'],
  state: ['state', 'province'],
  postalCode: ['zip', 'zip code', 'zipcode', 'postal code', 'postcode'],
  languages: ['languages', 'language', 'idiomas'],
  minimumAge: ['minimum age', 'min age', 'age from', 'from age'],
  maximumAge: ['maximum age', 'max age', 'age to', 'to age'],
  hours: ['hours', 'schedule', 'open', 'horario'],
  fees: ['fees', 'cost', 'fee'],
  needs: ['needs', 'need', 'category'],
  checkedOn: ['checked', 'checked on', 'last checked', 'verified', 'last verified', 'updated', 'last updated'],
  confidential: ['confidential', 'confidential location', 'secret'],
} as const;
export type Column = keyof typeof guided;
export const columnNames = Object.keys(guided) as Column[];

/** Which heading stands for which column; null: none. */
export type Mapping = Partial<Record<Column, string>>;

const known: ReadonlySet<string> = new Set(Object.values(guided).flat());
const plainHeading = (heading: string): string =>
  folded(heading)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Which of the first lines holds the headings: a title or a second heading above them is passed over. */
export function headingAt(records: readonly (readonly string[])[]): number {
  const counts = records.slice(0, 6).map((cells) => cells.filter((cell) => known.has(plainHeading(cell))).length);
  const most = Math.max(0, ...counts);
  return most >= 2 ? counts.indexOf(most) : 0;
}

/** A first guess from the headings; a person sees it before anything is read by it. */
export function guessed(headings: readonly string[]): Mapping {
  const plain = new Map(headings.map((heading) => [plainHeading(heading), heading]));
  const pairs = columnNames.flatMap((column) => {
    const found = guided[column].map((name) => plain.get(name)).find(Boolean);
    return found ? [[column, found] as const] : [];
  });
  return Object.fromEntries(pairs);
}

/** The services of a spreadsheet, one a line. The same line gives the same ids, so that it can be brought again. */
export function incomingFromSheet(written: string, mapping: Mapping, source: string): Incoming[] {
  const sheet = readCsv(written, headingAt);
  if (!sheet.ok)
    return [
      { name: 'service', body: {}, source: `${source}, ${sheet.line}`, faults: [{ at: '', key: 'faultUnread' }] },
    ];
  return merged(
    sheet.lines.flatMap(({ line, values }) => {
      const say = (column: Column) => (mapping[column] ? (values[mapping[column] ?? ''] ?? '').trim() : '');
      const faults = sheetFaults({ say, heading: (column) => mapping[column] ?? '' });
      return incomingFrom({ services: [serviceOf(say)] }, '').map((each) => ({
        ...each,
        source: `${source}, ${line}`,
        faults: each.name === 'service' ? faults : [],
        // HSDS asks for a description that such a list does not have: its name, until somebody says more.
        ...(each.name === 'organization' ? { stead: { description: text(each.body, 'name') } } : {}),
      }));
    }),
  );
}

function serviceOf(say: (column: Column) => string): Body {
  const organization = say('organization') || say('service');
  const service = say('service') || say('organization');
  const organizationId = idFrom('organization', organization);
  const id = idFrom('service', organization, service);
  return present({
    id,
    name: service,
    status: 'active',
    description: say('description'),
    eligibility_description: say('eligibility'),
    email: say('email'),
    fees_description: say('fees'),
    assured_date: dayIn(say('checkedOn')) ?? undefined,
    minimum_age: numberIn(say('minimumAge')),
    maximum_age: numberIn(say('maximumAge')),
    phones: some(say('phone'), (number) => ({ id: idFrom('phone', id, number), number })),
    languages: some(say('languages'), (language) => languageOf(id, language)),
    schedules: say('hours') ? [{ id: idFrom('schedule', id, say('hours')), description: say('hours') }] : undefined,
    needs: some(say('needs'), (need) => folded(need).replace(/\s+/g, '-')),
    confidential: isYes(say('confidential')) ? true : undefined,
    organization: present({
      id: organizationId,
      name: organization,
      website: webAddress(say('website')),
    }),
    service_at_locations: placesOf(say, id, organizationId),
  });
}

function placesOf(say: (column: Column) => string, serviceId: string, organizationId: string): Body[] | undefined {
  if (say('address') === '') return undefined;
  const where = [say('address'), say('city'), say('postalCode')].map(folded);
  const location = idFrom('location', organizationId, ...where);
  return [
    {
      id: idFrom('visit', serviceId, location),
      location: present({
        id: location,
        location_type: 'physical',
        organization_id: organizationId,
        addresses: [
          {
            id: idFrom('address', location),
            address_1: say('address'),
            city: say('city'),
            state_province: say('state') || 'CA',
            postal_code: say('postalCode'),
            country: 'US',
            address_type: 'physical',
          },
        ],
      }),
    },
  ];
}

const languageOf = (id: string, language: string): Body => ({
  id: idFrom('language', id, folded(language)),
  ...(/^[a-z]{2,3}(-[A-Za-z]+)?$/.test(language)
    ? { code: language }
    : { name: language, code: codes[folded(language)] }),
});
const codes: Record<string, string> = {
  english: 'en',
  spanish: 'es',
  espanol: 'es',
  korean: 'ko',
  chinese: 'zh',
  mandarin: 'cmn',
  cantonese: 'yue',
  vietnamese: 'vi',
  tagalog: 'fil',
  armenian: 'hy',
  farsi: 'fa',
  russian: 'ru',
  khmer: 'km',
  arabic: 'ar',
};

const some = <T>(cell: string, make: (word: string) => T): T[] | undefined =>
  cell === ''
    ? undefined
    : cell
        .split(/[;,/]/)
        .map((word) => word.trim())
        .filter(Boolean)
        .map(make);

const numberIn = (cell: string): unknown => (cell === '' ? undefined : /^\d{1,3}$/.test(cell) ? Number(cell) : cell);
const isYes = (cell: string): boolean => /^(y|yes|true|x|1|si|sí)$/i.test(cell);
const webAddress = (cell: string): string =>
  cell === '' || /^https?:/i.test(cell) ? cell : ['https:', '', cell].join('/');

const present = (body: Body): Body =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined && value !== ''));
