import { readCsv } from '#platform/documents/csv.ts';
import { type Body, text } from './directory.ts';
import { hoursIn } from './hours-words.ts';
import { idFrom } from './ids.ts';
import { type Incoming, incomingFrom, merged } from './incoming.ts';
import { needs, served } from './profile.ts';
import { folded } from './search.ts';
import { type Column, headingAt, type Mapping } from './sheet-columns.ts';
import { dayIn, sheetFaults } from './sheet-faults.ts';
import { exclusionIn, lines, spanishOfPlace, spanishOfService } from './sheet-spanish.ts';

export { type Column, columnNames, guessed, headingAt, type Mapping } from './sheet-columns.ts';

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
        adds: ['translations'] as const,
        ...steadOf(each),
      }));
    }),
  );
}

/**
 * What HSDS asks for and such a list does not say, of what is new: a name for a description, and that it is open. One that is closed for a
 * while, or for good, is not opened by a list that still names it.
 */
function steadOf({ name, body }: Incoming): Pick<Incoming, 'stead'> {
  if (name === 'organization') return { stead: { description: text(body, 'name') } };
  return name === 'service' ? { stead: { status: 'active' } } : {};
}

function serviceOf(say: (column: Column) => string): Body {
  const organization = say('organization') || say('service');
  const service = say('service') || say('organization');
  const organizationId = idFrom('organization', organization);
  const id = idFrom('service', organization, service);
  return present({
    id,
    name: service,
    description: say('description'),
    eligibility_description: say('eligibility'),
    email: say('email'),
    fees_description: say('fees'),
    assured_date: dayIn(say('checkedOn')) ?? undefined,
    minimum_age: numberIn(say('minimumAge')),
    maximum_age: numberIn(say('maximumAge')),
    phones: some(say('phone'), (number) => ({ id: idFrom('phone', id, number), number })),
    languages: some(say('languages'), (language) => languageOf(id, language)),
    schedules: say('hours') ? schedulesOf(id, say('hours')) : undefined,
    required_documents: lines(say('documents'), (document) => ({ id: idFrom('document', id, document), document })),
    needs: some(say('needs'), codeOf(needs)),
    ...profileSaid(say),
    translations: spanishOfService(say),
    confidential: isYes(say('confidential')) ? true : undefined,
    organization: present({
      id: organizationId,
      name: organization,
      website: webAddress(say('website')),
    }),
    service_at_locations: placesOf(say, id, organizationId),
  });
}

/** Hours that are read hold; others stand in their own words, and nobody is told that it is open. */
const schedulesOf = (id: string, said: string): Body[] =>
  hoursIn(said)?.map((hours) => ({ id: idFrom('schedule', id, JSON.stringify(hours)), ...hours })) ?? [
    { id: idFrom('schedule', id, said), description: said },
  ];

/** What HSDS does not ask and a youth must know; an empty cell has said nothing. */
function profileSaid(say: (column: Column) => string): Body {
  const comes = present({ en: say('whenYouCome'), es: say('whenYouComeSpanish') });
  return {
    open_without_case: yesOrNo(say('openWithoutCase')),
    no_id_needed: yesOrNo(say('noId')),
    walk_in: yesOrNo(say('walkIn')),
    affirming: yesOrNo(say('affirming')),
    trained_in_trafficking: yesOrNo(say('trained')),
    transport_given: yesOrNo(say('transport')),
    serves: some(say('serves'), codeOf(Object.fromEntries(served.map((each) => [each, each])))),
    referred_by: lines(say('referredBy'), (who) => who),
    exclusions: lines(say('exclusions'), exclusionIn),
    when_you_come: Object.keys(comes).length > 0 ? comes : undefined,
  };
}

/** The code of what is named, by itself or by its words in either language. */
const codeOf =
  (all: Readonly<Record<string, string | { en: string; es: string }>>) =>
  (word: string): string => {
    const plain = folded(word);
    const found = Object.entries(all).find(
      ([code, said]) =>
        code === plain.replace(/\s+/g, '-') ||
        (typeof said === 'object' && (folded(said.en) === plain || folded(said.es) === plain)),
    );
    return found?.[0] ?? plain.replace(/\s+/g, '-');
  };

/** What is neither is left as it was typed, and its row says so. */
const yesOrNo = (cell: string): unknown =>
  cell === '' ? undefined : isYes(cell) ? true : /^(n|no|false|0)$/i.test(cell) ? false : cell;

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
        transportation: say('bus'),
        translations: spanishOfPlace(say),
        accessibility: lines(say('access'), (description) => ({
          id: idFrom('accessibility', location, description),
          description,
        })),
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
