import { moneyPaths, moneyWords } from '#casework/money/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { dollars, purposeName } from '#reference/funds/index.ts';
import { dayWords } from '#ui/time-words.ts';
import type { WorkView } from '../actions/work.ts';

/** Asks for money that wait for this person's yes or no, the oldest first. */
export function MyMoney({ view, frame }: { view: WorkView; frame: Frame }) {
  const { lang } = frame;
  const t = moneyWords(lang);
  if (view.money.length === 0) return null;
  return (
    <section aria-labelledby="money">
      <h2 id="money">{t('waitsInWork')}</h2>
      <ul>
        {view.money.map(({ id, code, purpose, cents, at }) => (
          <li>
            <a href={moneyPaths.one(id)}>{code}</a> {purposeName(purpose, lang)}, {dollars(cents, lang)}{' '}
            <span class="usa-hint">{dayWords(dayOf(at, frame.actor?.timeZone ?? 'UTC'), lang)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
