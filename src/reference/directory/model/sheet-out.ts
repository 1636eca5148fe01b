import { writeCsv } from '#platform/documents/csv.ts';
import { whole } from './compile.ts';
import { type Body, type Directory, type Entity, inside, text } from './directory.ts';
import { otherSchedules, type Span, type Week, weekdays, weekOf } from './hours.ts';
import { type Column, columnNames, guided } from './sheet-columns.ts';
import { translationsIn } from './translations.ts';

/**
 * Everything public of the directory as a plain spreadsheet: a service at one place each line, under headings by which it is read again.
 * What such a list cannot say (monthly hours, a telephone of one place) is left out of it, and so stays when it comes back.
 */
export function exportSheet(directory: Directory): string {
  const rows = [...directory.service.values()].flatMap((entity) => linesOf(directory, entity));
  return writeCsv(
    columnNames.map(headingOf),
    rows.map((row) => Object.fromEntries(columnNames.map((column) => [headingOf(column), row[column] ?? '']))),
  );
}

const headingOf = (column: Column): string => {
  const [name] = guided[column];
  return name.charAt(0).toUpperCase() + name.slice(1);
};

type Row = Partial<Record<Column, string>>;

function linesOf(directory: Directory, entity: Entity): Row[] {
  const service = whole.service(directory, entity) as Body;
  const places = inside(service, 'service_at_locations').flatMap(({ location }) =>
    location ? [location as Body] : [],
  );
  const open = places.filter(({ confidential }) => confidential !== true);
  const mark: Row = service.confidential === true ? { confidential: 'yes' } : {};
  const said: Row = { ...saidOf(service), ...profileOf(service), ...mark };
  // A place that hides where it is makes no line of its own: nobody can count them.
  return open.length === 0 ? [said] : open.map((place) => ({ ...said, ...placeOf(place) }));
}

function saidOf(service: Body): Row {
  const organization = (service.organization ?? {}) as Body;
  return {
    organization: text(organization, 'name'),
    website: text(organization, 'website'),
    service: text(service, 'name'),
    description: text(service, 'description'),
    eligibility: text(service, 'eligibility_description'),
    phone: listOf(service, 'phones', 'number'),
    email: text(service, 'email'),
    languages: listOf(service, 'languages', 'code'),
    minimumAge: numberOf(service, 'minimum_age'),
    maximumAge: numberOf(service, 'maximum_age'),
    hours: hoursOf(inside(service, 'schedules')),
    fees: text(service, 'fees_description'),
    documents: listOf(service, 'required_documents', 'document'),
    checkedOn: text(service, 'assured_date'),
  };
}

function profileOf(service: Body): Row {
  const comes = (service.when_you_come ?? {}) as Body;
  const words = (name: string) => (Array.isArray(service[name]) ? (service[name] as string[]).join('; ') : '');
  const said = (name: string) => (service[name] === true ? 'yes' : service[name] === false ? 'no' : '');
  return {
    needs: words('needs'),
    openWithoutCase: said('open_without_case'),
    noId: said('no_id_needed'),
    walkIn: said('walk_in'),
    affirming: said('affirming'),
    serves: words('serves'),
    trained: said('trained_in_trafficking'),
    transport: said('transport_given'),
    referredBy: words('referred_by'),
    exclusions: inside(service, 'exclusions')
      .map((each) => text(each, 'what') + (each.why ? ` (${text(each, 'why')})` : ''))
      .join('; '),
    whenYouCome: text(comes, 'en'),
    whenYouComeSpanish: text(comes, 'es'),
    ...spanishOf(service),
  };
}

function placeOf(place: Body): Row {
  const [address = {}] = inside(place, 'addresses');
  return {
    address: [text(address, 'address_1'), text(address, 'address_2')].filter(Boolean).join(', '),
    city: text(address, 'city'),
    state: text(address, 'state_province'),
    postalCode: text(address, 'postal_code'),
    bus: text(place, 'transportation'),
    access: listOf(place, 'accessibility', 'description'),
    busSpanish: spanishOfText(place, text(place, 'transportation')),
    accessSpanish: spanishOfList(place, [
      ...new Set(inside(place, 'accessibility').map((each) => text(each, 'description'))),
    ]),
  };
}

/** What of the columns above is said in Spanish; of a list in the same order, what is not said in it as it stands. */
function spanishOf(service: Body): Row {
  const exclusions = inside(service, 'exclusions');
  const spanish = sayingWords(service);
  const hasSome = exclusions.some((each) => spanish(text(each, 'what')) || spanish(text(each, 'why')));
  const both = (words: string) => spanish(words) ?? words;
  return {
    serviceSpanish: spanishOfText(service, text(service, 'name')),
    descriptionSpanish: spanishOfText(service, text(service, 'description')),
    eligibilitySpanish: spanishOfText(service, text(service, 'eligibility_description')),
    feesSpanish: spanishOfText(service, text(service, 'fees_description')),
    documentsSpanish: spanishOfList(service, [
      ...new Set(inside(service, 'required_documents').map((each) => text(each, 'document'))),
    ]),
    exclusionsSpanish: hasSome
      ? exclusions
          .map((each) => both(text(each, 'what')) + (each.why ? ` (${both(text(each, 'why'))})` : ''))
          .join('; ')
      : '',
  };
}

const sayingWords = (body: Body) => {
  const known = new Map(
    translationsIn(body).flatMap(({ language, of, says }) => (language === 'es' ? [[of, says] as const] : [])),
  );
  return (words: string): string | undefined => known.get(words);
};
const spanishOfText = (body: Body, words: string): string => sayingWords(body)(words) ?? '';
const spanishOfList = (body: Body, all: readonly string[]): string => {
  const spanish = sayingWords(body);
  const said = all.filter(Boolean);
  return said.some(spanish) ? said.map((each) => spanish(each) ?? each).join('; ') : '';
};

const listOf = (body: Body, list: string, name: string): string =>
  [...new Set(inside(body, list).map((each) => text(each, name)))].filter(Boolean).join('; ');
const numberOf = (body: Body, name: string): string => (typeof body[name] === 'number' ? String(body[name]) : '');

const short = { MO: 'Mon', TU: 'Tue', WE: 'Wed', TH: 'Thu', FR: 'Fri', SA: 'Sat', SU: 'Sun' } as const;

/** A plain week as it is read again (`hours-words.ts`); nothing where there is more than that to say. */
function hoursOf(schedules: readonly Body[]): string {
  const others = otherSchedules(schedules);
  if (schedules.length === others.length) return others.length === 1 ? text(others[0] ?? {}, 'description') : '';
  return others.length > 0 ? '' : weekWords(weekOf(schedules));
}

function weekWords(week: Week): string {
  const byHours = new Map<string, string[]>();
  for (const day of weekdays)
    for (const span of week[day]) byHours.set(spanWords(span), [...(byHours.get(spanWords(span)) ?? []), short[day]]);
  return [...byHours].map(([hours, days]) => `${days.join(', ')} ${hours}`).join('; ');
}

const spanWords = ({ opens, closes }: Span): string =>
  opens === '00:00' && closes === '00:00' ? '24 hours' : `${halfDay(opens)}-${halfDay(closes)}`;

function halfDay(clock: string): string {
  const [hours = 0, minutes = '00'] = [Number(clock.slice(0, 2)), clock.slice(3)];
  return `${hours % 12 || 12}:${minutes}${hours % 24 < 12 ? 'am' : 'pm'}`;
}
