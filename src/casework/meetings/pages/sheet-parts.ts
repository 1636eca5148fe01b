import type { Frame } from '#platform/http/door.ts';
import { dayWords } from '#ui/time-words.ts';
import type { Promised } from '../actions/see.ts';
import { asksIn, newsIn, type YouthAgenda } from '../agenda.ts';
import type { SheetPart } from '../model/sheet.ts';
import { words } from '../words.ts';
import { youthMeetingWords } from '../words-youth.ts';
import { lacksWords } from './agenda.tsx';
import { dayIn, momentIn } from './speak.ts';

export type PartId =
  | 'items'
  | 'asks'
  | 'promised'
  | 'due'
  | 'hearings'
  | 'changed'
  | 'tasks'
  | 'consents'
  | 'turns'
  | 'waiting'
  | 'decisions';

/** What one youth's sheet may say, in the order of importance: what is to be decided, what was promised, what is due, what changed. */
export function sheetParts(agenda: YouthAgenda, promises: readonly Promised[], frame: Frame): SheetPart<PartId>[] {
  const y = youthMeetingWords(frame.lang);
  const t = words(frame.lang);
  const on = (day: string) => dayWords(day, frame.lang);
  const by = (day: string | null) => (day ? y('byDay', { day: on(day) }) : y('noDay'));
  const news = newsIn(agenda, frame.lang, frame.now);
  return [
    { id: 'items', lines: agenda.items.map(({ words: what, byName }) => y('itemBy', { what, name: byName })) },
    {
      id: 'asks',
      lines: asksIn(agenda, frame.lang, frame.now).map(({ heading, at }) => `${heading}: ${dayIn(at, frame)}`),
    },
    {
      id: 'promised',
      lines: promises.map(({ what, ownerName, ownerAgency, dueOn }) =>
        t('promisedBy', {
          what,
          name: ownerName ?? '',
          agency: ownerAgency ?? '',
          day: dueOn ? on(dueOn) : y('noDay'),
        }),
      ),
    },
    {
      id: 'due',
      lines: agenda.due.map(
        ({ title, dueAt, byLaw }) =>
          `${title}: ${dueAt ? momentIn(dueAt, frame) : y('noDay')}${byLaw ? `, ${y('byLaw')}` : ''}`,
      ),
    },
    {
      id: 'hearings',
      lines: agenda.hearings.map((hearing) => `${momentIn(hearing.at, frame)}${lacksWords(hearing, frame)}`),
    },
    {
      id: 'changed',
      lines: news.shown.map(({ at, heading, text, by: who }) =>
        [`${momentIn(at, frame)}: ${heading}`, text, who].filter(Boolean).join(' · '),
      ),
    },
    {
      id: 'tasks',
      lines: agenda.tasks.map(({ title, ownerName, dueOn }) =>
        y('taskLine', { what: title, name: ownerName ?? y('theYouth'), day: by(dueOn) }),
      ),
    },
    {
      id: 'consents',
      lines: agenda.consents.map(({ to, at, takenBack }) =>
        y(takenBack ? 'takenBack' : 'ranOut', { to, day: dayIn(at, frame) }),
      ),
    },
    {
      id: 'turns',
      lines: agenda.turns.map(({ name, agencyName, at, began }) =>
        y(began ? 'came' : 'left', { name, agency: agencyName, day: dayIn(at, frame) }),
      ),
    },
    {
      id: 'waiting',
      lines: agenda.waiting.map(({ provider, askedAt }) => y('asked', { provider, day: dayIn(askedAt, frame) })),
    },
    {
      id: 'decisions',
      lines: agenda.decisions.map(({ what, ownerName, dueOn }) =>
        ownerName && dueOn ? `${what}: ${y('doneBy', { name: ownerName, day: on(dueOn) })}` : what,
      ),
    },
  ];
}

/** The head of each part. */
export function partTitle(id: PartId, agenda: YouthAgenda, frame: Frame): string {
  const y = youthMeetingWords(frame.lang);
  if (id === 'promised') return words(frame.lang)('promised');
  return id === 'changed' ? y('changed', { day: dayIn(agenda.since, frame) }) : y(id);
}
