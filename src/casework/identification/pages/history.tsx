import { holdsAny } from '#platform/http/actor.ts';
import type { Frame } from '#platform/http/door.ts';
import { exactTime } from '#ui/time-words.ts';
import type { IdentificationView } from '../actions/see.ts';
import { pageWords } from '../page-words.ts';
import { paths } from '../paths.ts';
import type { StoredDecision } from '../store.ts';
import { isWaiting } from '../withdrawal-store.ts';
import { withdrawalWords } from '../withdrawal-words.ts';
import { words } from '../words.ts';
import { WithdrawalLines } from './withdrawal.tsx';

/** Every decision, newest first; the withdrawn are among them, and say so. */
export function History({ view, frame }: { view: IdentificationView; frame: Frame }) {
  const t = pageWords(frame.lang);
  const say = words(frame.lang);
  if (view.history.length === 0) return null;
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('history')}</h2>
      <ul>
        {view.history.map((each) => (
          <li>
            {t('decidedOn', {
              at: exactTime(each.decidedAt, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC'),
              form: say(`form-${each.form}`),
              standing: say(`standing-${each.standing}`),
            })}
            {each.differs && <span class="usa-hint"> ({t('differs')})</span>}
            <br />
            {each.askedAgain ? t('askedAgain') : each.reasons}
            <WithdrawalLines decision={each} frame={frame} />
            <Way view={view} decision={each} frame={frame} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The way to withdraw it, or to answer who asks to; for who decided and for supervisors. */
function Way({ view, decision, frame }: { view: IdentificationView; decision: StoredDecision; frame: Frame }) {
  const t = withdrawalWords(frame.lang);
  const { actor } = frame;
  const mine = actor && (decision.decidedBy === actor.userId || holdsAny(actor, ['supervisor']));
  if (!mine || view.youth.held || decision.withdrawn) return null;
  return (
    <p>
      <a href={paths.withdrawal(view.youth.id, decision.id)}>
        {t(decision.withdrawals.some(isWaiting) ? 'linkWaiting' : 'link')}
      </a>
    </p>
  );
}
