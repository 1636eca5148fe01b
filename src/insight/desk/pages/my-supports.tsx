import { supportWords, transitionPaths } from '#casework/transition/index.ts';
import { calledBy } from '#casework/youth/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Disclosure } from '#ui/disclosure.tsx';
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
      <Some rows={view.supports.slice(0, AT_ONCE)} lang={lang} />
      {view.supports.length > AT_ONCE && (
        <Disclosure summary={t('moreInWork', { n: view.supports.length - AT_ONCE })}>
          <Some rows={view.supports.slice(AT_ONCE)} lang={lang} />
        </Disclosure>
      )}
    </section>
  );
}

/** As many as one sees to in a morning; the rest are a press away. */
const AT_ONCE = 5;

function Some({ rows, lang }: { rows: WorkView['supports']; lang: Frame['lang'] }) {
  const t = supportWords(lang);
  return (
    <ul>
      {rows.map(({ support, due, youth }) => (
        <li>
          <a href={transitionPaths.support(youth.id, support.id)}>
            {calledBy(youth.card, youth.number, lang)}: {support.label[lang]}
          </a>{' '}
          <span class="usa-hint">{t(`due-${due.kind}`, { day: dayWords(due.since, lang) })}</span>
        </li>
      ))}
    </ul>
  );
}
