import type { Frame } from '#platform/http/door.ts';
import { DescriptionOfRule } from '#ui/rule-note.tsx';
import { Tag } from '#ui/tag.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { PlaceToday, ZonesToday } from '../load.ts';
import { isZoneKind, type Phase } from '../model/phases.ts';
import type { Requirement, ZoneStanding } from '../model/standing.ts';
import { numbersSource, requirementSource } from '../rules.ts';
import { words } from '../words.ts';
import { formWords } from '../words-forms.ts';

/** Whether a place counts today, in a word. */
export function ZoneTag({ standing, frame }: { standing: ZoneStanding; frame: Frame }) {
  const t = words(frame.lang);
  if (standing.isZone) return <Tag tone="good">{t('isZone')}</Tag>;
  const lapsed = standing.requirements.some(({ lapsedOn }) => lapsedOn !== null);
  return <Tag tone={lapsed ? 'care' : 'calm'}>{t(lapsed ? 'isNoZoneNow' : 'isNoZone')}</Tag>;
}

/** What is missing, in one sentence. */
export function missingWords(standing: ZoneStanding, frame: Frame): string {
  const t = words(frame.lang);
  const list = standing.requirements.filter(({ met }) => !met).map((each) => lackWords(each, frame));
  return list.length === 0 ? t('nothingMissing') : t('missing', { list: list.join('; ') });
}

export const lackWords = ({ name, have, need }: Requirement, frame: Frame): string =>
  words(frame.lang)(`lack-${name}`, { have, need });

/** The numbers that the county's zones are judged by, and whether anybody has decided them. */
export function RulesNote({ rules, frame }: { rules: ZonesToday['rules']; frame: Frame }) {
  const t = words(frame.lang);
  const said = t('numbersNote', {
    people: rules.trainedPeople,
    months: rules.trainingMonths,
    signs: rules.signMonths,
    grace: rules.graceDays,
  });
  return (
    <>
      <DescriptionOfRule citation={requirementSource.citation} checkedOn={requirementSource.checkedOn} />
      {rules.isOwn ? (
        <p>
          {said} {t('numbersOwn')}
        </p>
      ) : (
        <DescriptionOfRule citation={numbersSource.citation} checkedOn={numbersSource.checkedOn}>
          {said}
        </DescriptionOfRule>
      )}
    </>
  );
}

export const phaseName = (phases: readonly Phase[], id: string): string =>
  phases.find((each) => each.id === id)?.name ?? id;

export const kindWords = (kind: string, frame: Frame): string =>
  isZoneKind(kind) ? formWords(frame.lang)(`kind-${kind}`) : kind;

export const placeName = ({ site, place }: PlaceToday): string => site?.name ?? place.agency;

/** Of a place: street, city and postal code; or that they are not public. */
export const whereWords = ({ site }: PlaceToday, frame: Frame): string =>
  site ? `${site.address}, ${site.city} ${site.postalCode}` : words(frame.lang)('hidden');

export const dayIn = (day: string, frame: Frame): string => dayWords(day, frame.lang);
/** A month `YYYY-MM` as people write it. */
export const monthWords = (month: string, frame: Frame): string =>
  new Intl.DateTimeFormat(frame.lang === 'en' ? 'en-US' : 'es-US', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`));
