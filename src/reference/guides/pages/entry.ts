import { typstText } from '#platform/documents/index.ts';
import type { Lang } from '#platform/i18n/catalogue.ts';
import { comesIn, type Offer, type Phone, type Said, sentence, wordsOf } from '#reference/directory/index.ts';
import { dayWords } from '#ui/time-words.ts';
import { languageName } from '../guides.ts';
import type { Entry } from '../model/guide.ts';
import { hoursLines } from '../model/hours.ts';
import { words } from '../public-words.ts';
import { hoursWords } from './hours.ts';

/** What a reader of paper is told, in which language and on which day. */
export type Paper = { lang: Lang; today: string };

/** Longer ago than this, a check says nothing any more. */
const CHECK_HOLDS_DAYS = 365;

/** One service as it is printed: whole on one page, its name a heading. */
export function entrySource(entry: Entry, paper: Paper): string {
  const t = words(paper.lang);
  const { offer } = entry;
  const comes = comesIn(offer, paper.lang);
  const name = wordsOf(offer, paper.lang)(offer.name);
  const lines: Line[][] = [
    [offer.organization],
    comes ? [sentence((what) => t('publicComes', { what }), [comes])] : [],
    ...placesOf(entry, paper),
    factsOf(offer, paper.lang),
    [checkedWords(offer.checkedOn, paper)],
  ];
  return [
    // One that is at many places would not fit a page.
    `#block(breakable: ${entry.places.length > 5}, width: 100%, below: 1.1em)[`,
    `#heading(level: 3, ${typstText(name.words)})`,
    ...lines.flat().map((each) => `${lineSource(each)} #linebreak()`),
    ']',
  ].join('\n');
}

type Line = string | { strong: string } | readonly Said[];
const lineSource = (line: Line): string =>
  typeof line === 'string' ? text(line) : 'strong' in line ? strong(line.strong) : line.map(piece).join('');
/** Words in another language than the paper's are read out, and parted at the end of a line, as in theirs. */
const piece = ({ words, lang }: Said): string =>
  lang ? `#text(lang: ${typstText(lang)}, ${typstText(words)})` : text(words);
const text = (words: string) => `#text(${typstText(words)})`;
const strong = (words: string) => `#strong(text(${typstText(words)}))`;

/** The numbers and the hours once where all places have the same; else each place with its own. */
function placesOf({ places }: Entry, paper: Paper): Line[][] {
  const t = words(paper.lang);
  const phonesOf = (offer: Offer): Line[] =>
    offer.phones.length > 0
      ? offer.phones.map((each) => ({ strong: phoneWords(each, paper.lang) }))
      : [t('publicNoPhone')];
  const hoursOf = (offer: Offer): string => {
    const said = hoursLines(offer.schedules, paper.today).map((line) => hoursWords(line, paper.lang));
    return said.length > 0 ? `${t('publicHours')}: ${said.join('; ')}` : t('publicHoursUnknown');
  };
  const where = (offer: Offer): string => `${t('publicWhere')}: ${whereWords(offer, paper.lang)}`;
  const plain = (offer: Offer) => JSON.stringify([where(offer), phonesOf(offer), hoursOf(offer)]);
  const all = [...new Map(places.map((each) => [plain(each), each])).values()];
  const [first] = all;
  if (!first) return [];
  const samePhones = all.every((each) => JSON.stringify(phonesOf(each)) === JSON.stringify(phonesOf(first)));
  const sameHours = all.every((each) => hoursOf(each) === hoursOf(first));
  return [
    samePhones ? phonesOf(first) : [],
    ...all.map((each) => [where(each), ...(samePhones ? [] : phonesOf(each)), ...(sameHours ? [] : [hoursOf(each)])]),
    sameHours ? [hoursOf(first)] : [],
  ];
}

function whereWords({ address, locationId }: Offer, lang: Lang): string {
  const t = words(lang);
  if (locationId === null) return t('publicByPhone');
  if (!address) return t('publicWhereWhenYouCall');
  return [address.line, `${address.city} ${address.postalCode}`.trim()].filter(Boolean).join(', ');
}

function phoneWords({ number, extension, type }: Phone, lang: Lang): string {
  const t = words(lang);
  const whole = extension ? t('publicExtension', { number, extension }) : number;
  return t(type === 'text' || type === 'sms' ? 'publicText' : 'publicCall', { number: whole });
}

function factsOf(offer: Offer, lang: Lang): Line[] {
  const t = words(lang);
  const own = wordsOf(offer, lang);
  const { profile, minimumAge: from, maximumAge: to } = offer;
  const flags = (['no_id_needed', 'open_without_case', 'walk_in'] as const).filter((flag) => profile[flag] === true);
  const ages =
    from !== null && to !== null
      ? t('publicAges', { from, to })
      : from !== null
        ? t('publicAgesFrom', { from })
        : to !== null
          ? t('publicAgesTo', { to })
          : '';
  const facts = [...flags.map((flag) => t(`public-${flag}`)), ages].filter(Boolean).join(' · ');
  const speaks = [...new Set(offer.languages.map((tag) => languageName(tag, lang)))].join(', ');
  return [
    facts,
    speaks && t('publicSpeaks', { list: speaks }),
    offer.documents.length > 0 ? sentence((list) => t('publicBring', { list }), offer.documents.map(own)) : '',
    offer.fees ? sentence((what) => t('publicCost', { what }), [own(offer.fees)]) : '',
  ].filter((line) => line !== '');
}

function checkedWords(day: string | null, { lang, today }: Paper): string {
  const t = words(lang);
  const days = day ? (Date.parse(today) - Date.parse(day)) / 86_400_000 : Number.POSITIVE_INFINITY;
  return day && days <= CHECK_HOLDS_DAYS ? t('publicChecked', { day: dayWords(day, lang) }) : t('publicNotChecked');
}
