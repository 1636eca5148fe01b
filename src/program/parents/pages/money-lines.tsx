import { dayOf } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { dollars, purposeName } from '#reference/funds/index.ts';
import { dayWords } from '#ui/time-words.ts';
import type { MoneyLine } from '../model/money.ts';
import { publicWords } from '../public-words.ts';

type Props = { lines: readonly MoneyLine[]; timeZone: string; frame: Frame };

/** What became of the money that was asked for with this parent. */
export function MoneyLines({ lines, timeZone, frame }: Props) {
  const { lang } = frame;
  const t = publicWords(lang);
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="money">
      <h2 id="money">{t('publicMoney')}</h2>
      <ul>
        {lines.map(({ purpose, cents, state, since, paidOn }) => (
          <li>
            {purposeName(purpose, lang)}, {dollars(cents, lang)}.{' '}
            {t(`publicMoney-${state}`, {
              at: dayWords(state === 'paid' && paidOn ? paidOn : dayOf(since, timeZone), lang),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
