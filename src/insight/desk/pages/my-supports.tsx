import { supportWords, transitionPaths } from '#casework/transition/index.ts';
import { calledBy } from '#casework/youth/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { dayWords } from '#ui/time-words.ts';
import type { WorkView } from '../actions/work.ts';

/** What young parents want, were offered, were refused or wait for, that is this person's to see to. */
export function MySupports({ view, frame }: { view: WorkView; frame: Frame }) {
  const { lang } = frame;
  const t = supportWords(lang);
  if (view.supports.length === 0) return null;
  return (
    <section aria-labelledby="my-supports">
      <h2 id="my-supports">{t('inWork')}</h2>
      <ul>
        {view.supports.map(({ support, due, youth }) => (
          <li>
            <a href={transitionPaths.support(youth.id, support.id)}>
              {calledBy(youth.card, youth.number, lang)}: {support.label[lang]}
            </a>{' '}
            <span class="usa-hint">{t(`due-${due.kind}`, { day: dayWords(due.since, lang) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
