import { restorativePaths, restorativeWords } from '#casework/restorative/index.ts';
import { calledBy } from '#casework/youth/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { dayWords } from '#ui/time-words.ts';
import type { WorkView } from '../actions/work.ts';

/** Youth who chose this person, or for whom they facilitate, and those to be asked whom they choose next; never for what. */
export function MyRepairs({ view, frame }: { view: WorkView; frame: Frame }) {
  const { lang } = frame;
  const t = restorativeWords(lang);
  return (
    <>
      {view.repairs.length > 0 && <Chosen view={view} frame={frame} />}
      {view.left.length > 0 && (
        <section aria-labelledby="left-repairs">
          <h2 id="left-repairs">{t('inWorkLeft')}</h2>
          <ul>
            {view.left.map(({ youth }) => (
              <li>
                <a href={restorativePaths.ofYouth(youth.id)}>{calledBy(youth.card, youth.number, lang)}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Chosen({ view, frame }: { view: WorkView; frame: Frame }) {
  const { lang } = frame;
  const t = restorativeWords(lang);
  return (
    <section aria-labelledby="my-repairs">
      <h2 id="my-repairs">{t('inWork')}</h2>
      <ul>
        {view.repairs.map(({ id, youth, on }) => (
          <li>
            <a href={restorativePaths.one(youth.id, id)}>{calledBy(youth.card, youth.number, lang)}</a>{' '}
            {on && <span class="usa-hint">{t('inWorkOn', { day: dayWords(on, lang) })}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
