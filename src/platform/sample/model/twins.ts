import { ageOn } from '#kernel/calendar.ts';
import type { PersonName } from './names.ts';
import type { Chance } from './random.ts';
import { dayIn, type Year } from './rhythm.ts';
import type { SampleYouth } from './shapes.ts';

/**
 * The same youth, met a second time and written down a little differently: a letter wrong, the two surnames turned
 * about, or the day and month of birth. So that the search for duplicates has something true to find.
 * Null when the first youth's age would not fit the second record.
 */
export function twinOf(own: Chance, year: Year, first: SampleYouth, second: SampleYouth): SampleYouth | null {
  if (!first.name) return null;
  const born = own.yes(0.2) ? turned(first.born) : first.born;
  const ages = second.events.map((event) => ageOn(born, dayIn(year, event.at)));
  if (ages.some((age) => age < 9 || age > 17)) return null;
  const { nickname, chosenName, sex, gender, race, language, otherLanguages, region } = first;
  return {
    ...second,
    name: misheard(own, first.name),
    born,
    nickname,
    chosenName,
    sex,
    gender,
    race,
    language,
    otherLanguages,
    region,
    sameAs: first.index,
    events: second.events.map((event) =>
      event.kind === 'report' ? { ...event, age: ageOn(born, dayIn(year, event.at)) } : event,
    ),
  };
}

function misheard(own: Chance, { given, family }: PersonName): PersonName {
  const [first = family, second] = family.split(' ');
  if (second && own.yes(0.3)) return { given, family: `${second} ${first}` };
  if (second && own.yes(0.3)) return { given, family: first };
  return own.yes(0.5) ? { given: slipped(own, given), family } : { given, family: slipped(own, family) };
}

/** One letter left out, doubled, or changed places with the next. */
function slipped(own: Chance, word: string): string {
  if (word.length < 4) return word;
  const at = 1 + own.below(word.length - 2);
  const kind = own.pick(['left-out', 'doubled', 'swapped']);
  if (kind === 'left-out') return word.slice(0, at) + word.slice(at + 1);
  if (kind === 'doubled') return word.slice(0, at) + word[at] + word.slice(at);
  return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
}

/** Day and month changed about, where that is a day at all. */
function turned(day: string): string {
  const [year, month, date] = day.split('-');
  return Number(date) <= 12 ? `${year}-${date}-${month}` : day;
}
