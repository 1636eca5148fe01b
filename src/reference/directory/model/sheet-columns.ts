import { folded } from './search.ts';

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
  documents: ['what to bring', 'documents', 'required documents', 'papers', 'documentos'],
  needs: ['needs', 'need', 'category'],
  checkedOn: ['checked', 'checked on', 'last checked', 'verified', 'last verified', 'updated', 'last updated'],
  openWithoutCase: ['open without a case', 'no case needed', 'no case', 'sin caso'],
  noId: ['no id needed', 'no id', 'sin identificacion'],
  walkIn: ['walk in', 'drop in', 'sin cita'],
  affirming: ['lgbtq affirming', 'affirming', 'lgbtq'],
  serves: ['serves', 'takes', 'atiende'],
  trained: ['trained in trafficking', 'trained'],
  transport: ['gives rides', 'rides', 'transport'],
  referredBy: ['who may refer', 'referred by', 'referral'],
  exclusions: ['will not take', 'exclusions', 'exclusion list', 'no recibe'],
  whenYouCome: ['when you come', 'what happens when you come'],
  whenYouComeSpanish: ['cuando llegas', 'cuando llegues', 'when you come spanish'],
  serviceSpanish: ['service in spanish', 'name in spanish', 'servicio en espanol', 'nombre en espanol'],
  descriptionSpanish: ['description in spanish', 'descripcion', 'descripcion en espanol'],
  eligibilitySpanish: ['eligibility in spanish', 'para quien', 'para quien es'],
  feesSpanish: ['fees in spanish', 'cost in spanish', 'costo', 'costo en espanol'],
  documentsSpanish: ['what to bring in spanish', 'documents in spanish', 'que llevar'],
  exclusionsSpanish: ['will not take in spanish', 'exclusions in spanish', 'no recibe en espanol'],
  busSpanish: ['bus or train in spanish', 'bus in spanish', 'autobus o tren', 'autobus'],
  accessSpanish: ['getting in in spanish', 'accessibility in spanish', 'como se entra'],
  bus: ['bus or train', 'bus', 'transit', 'transportation'],
  access: ['getting in', 'accessibility', 'access'],
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
