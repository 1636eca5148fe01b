import { MoneyAskPage, type MoneyFormView, moneyPaths } from '#casework/money/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { dollars, purposeName } from '#reference/funds/index.ts';
import { dayWords } from '#ui/time-words.ts';
import { paths } from '../paths.ts';
import type { Request } from '../request-store.ts';
import { words } from '../words.ts';

/** What money was asked for with this parent, where each stands; and the way to ask, for whoever has the request. */
export function MoneyOfRequest({ request, mine, frame }: { request: Request; mine: boolean; frame: Frame }) {
  const { lang } = frame;
  const t = words(lang);
  if (request.money.length === 0 && !mine) return null;
  return (
    <section aria-labelledby="money">
      <h2 id="money">{t('money')}</h2>
      {request.money.length > 0 && (
        <ul>
          {request.money.map(({ id, code, purpose, cents, state, since, paidOn }) => (
            <li>
              {mine ? <a href={moneyPaths.one(id)}>{code}</a> : code} {purposeName(purpose, lang)},{' '}
              {dollars(cents, lang)}: {t(`money-${state}`)},{' '}
              {dayWords(paidOn ?? dayOf(since, frame.actor?.timeZone ?? 'UTC'), lang)}
            </li>
          ))}
        </ul>
      )}
      {mine && (
        <>
          <p>
            <a href={paths.money(request.id)}>{t('askMoney')}</a>
          </p>
          <p class="usa-hint">{t('askMoneyHint')}</p>
        </>
      )}
    </section>
  );
}

export const AskMoneyPage = ({ requestId, form, frame }: { requestId: string; form: MoneyFormView; frame: Frame }) => (
  <MoneyAskPage view={form} to={{ send: paths.money(requestId), funds: paths.moneyFunds(requestId) }} frame={frame} />
);
