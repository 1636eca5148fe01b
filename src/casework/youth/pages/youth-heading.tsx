import type { Child } from 'hono/jsx';
import { dayOf } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { dayWords } from '#ui/time-words.ts';
import { ageOfCard } from '../age.ts';
import { calledBy } from '../called.ts';
import type { Card } from '../card.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

type Shown = { id: string; number: string; card: Card | null; heldBy: string | null };

/** The age in words: known, guessed, or not known. */
export function ageWords(card: Card | null, frame: Frame): string {
  const t = words(frame.lang);
  const age = ageOfCard(card, dayOf(frame.now, frame.actor?.timeZone ?? 'UTC'));
  if (age === null) return t('ageNotKnown');
  return card?.born ? t('yearsOld', { n: age }) : t('aboutYears', { n: age });
}

type HeadingProps = { youth: Shown; frame: Frame; level?: 1 | 2; children?: Child };

/** At the head of each page about one youth, or of each part of a page about several: how they are called, and what tells them apart. */
export function YouthHeading({ youth, frame, level = 1, children }: HeadingProps) {
  const t = words(frame.lang);
  const called = calledBy(youth.card, youth.number, frame.lang);
  return (
    <header>
      {level === 1 ? <h1>{called}</h1> : <h2>{called}</h2>}
      <p>
        {t('number')} <strong>{youth.number}</strong>
        {youth.card && <> · {ageWords(youth.card, frame)}</>}
        {youth.card?.born && <> · {t('bornOn', { day: dayWords(youth.card.born, frame.lang) })}</>}
        {youth.heldBy && <> · {t('heldByAgency')}</>}
      </p>
      {youth.card?.about && <p>{youth.card.about}</p>}
      {children}
    </header>
  );
}

/** The way back to the record. */
export const toRecord = (youth: Shown, frame: Frame) => [
  { href: paths.list, label: words(frame.lang)('myYouth') },
  { href: paths.youth(youth.id), label: calledBy(youth.card, youth.number, frame.lang) },
];
