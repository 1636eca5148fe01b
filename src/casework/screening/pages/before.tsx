import type { Told } from '#casework/story/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { FirstButton } from '#ui/form.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { FromBefore } from '../earlier.ts';
import { pageWords } from '../page-words.ts';

type Props = { before: FromBefore; told: Told; frame: Frame };

/**
 * What the youth answered before, to be confirmed and not asked again. Each button is an answer of the form: it is kept as any other,
 * once somebody presses it, and with no script.
 */
export function AnsweredBefore({ before, told, frame }: Props) {
  const t = pageWords(frame.lang);
  const day = (at: Date) => dayWords(dayOf(at, frame.actor?.timeZone ?? 'UTC'), frame.lang);
  const { words } = before;
  const happened = words ? told.parts.filter(({ code }) => code === 'happened') : [];
  if (before.questions.length + happened.length === 0) return null;
  return (
    <section aria-labelledby="answered-before">
      <FirstButton />
      <h2 id="answered-before">{t('before')}</h2>
      <p>{t('beforeLead')}</p>
      <ul class="tl-plain-list tl-cards">
        {before.questions.map(({ name, label, said, at, value }) => (
          <li class="tl-card">
            <p>
              {label}
              <br />
              <strong>{t('beforeSaid', { said, day: day(at) })}</strong>
            </p>
            {value === null ? (
              <p class="usa-hint">{t('beforeDeclined')}</p>
            ) : (
              <button type="submit" class="usa-button usa-button--outline" name={name} value={value}>
                {t('beforeHolds', { said })}
                <span class="usa-sr-only">{`: ${label}`}</span>
              </button>
            )}
          </li>
        ))}
        {words &&
          happened.map(({ text }) => (
            <li class="tl-card">
              <p>
                {words.label}
                <br />
                <strong>{t('beforeTold', { day: day(text.at) })}</strong>
              </p>
              <p class="tl-prose" lang={text.lang}>
                {text.words}
              </p>
              <p class="usa-hint">{t('beforeToldHint')}</p>
              <button type="submit" class="usa-button usa-button--outline" name={words.name} value={text.words}>
                {t('beforePut')}
              </button>
            </li>
          ))}
      </ul>
    </section>
  );
}
