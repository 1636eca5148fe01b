import { claimRule, claimWords } from '#casework/claims/index.ts';
import { calledBy } from '#casework/youth/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { dayWords } from '#ui/time-words.ts';
import type { WorkView } from '../actions/work.ts';

/** Days of claims that are this person's to see to, and youth for whom compensation may be open. */
export function MyClaims({ view, frame }: { view: WorkView; frame: Frame }) {
  const { lang } = frame;
  const t = claimWords(lang);
  if (view.claims.length === 0) return null;
  return (
    <section aria-labelledby="my-claims">
      <h2 id="my-claims">{t('inWork')}</h2>
      <ul>
        {view.claims.map(({ kind, what, on, youth, href }) => (
          <li>
            <a href={href}>
              {calledBy(youth.card, youth.number, lang)}: {claimRule(kind).label[lang]}
            </a>{' '}
            <span class="usa-hint">
              {what === 'found' ? t('inWorkFound') : t(`due-${what}`, { day: on ? dayWords(on, lang) : '' })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
