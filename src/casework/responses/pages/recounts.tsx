import type { Frame } from '#platform/http/door.ts';
import { type MovedClock, stepTitle } from '#reference/protocols/index.ts';
import { exactTime } from '#ui/time-words.ts';
import type { Recount, ResponseView } from '../actions/see.ts';
import { recountWords } from '../words-recount.ts';

/** Deadlines that moved though nothing happened here: when, why, by whose doing, from when to when. */
export function Recounts({ view, frame }: { view: ResponseView; frame: Frame }) {
  const t = recountWords(frame.lang);
  if (view.recounts.length === 0) return null;
  return (
    <section aria-labelledby="recounts">
      <h2 id="recounts">{t('heading')}</h2>
      {view.recounts.map((recount) => (
        <OneRecount recount={recount} view={view} frame={frame} />
      ))}
    </section>
  );
}

type Props = { recount: Recount; view: ResponseView; frame: Frame };

function OneRecount({ recount, view, frame }: Props) {
  const t = recountWords(frame.lang);
  const said = (at: Date) => exactTime(at, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');
  const because = [...new Set(recount.because)].map((each) => t(each)).join(' ');
  return (
    <div class="tl-card">
      <p>
        {because}
        <br />
        <span class="usa-hint">
          <time datetime={recount.at.toISOString()}>{said(recount.at)}</time>
          {recount.by && ` · ${recount.by}`}
        </span>
      </p>
      <ul>
        {recount.moved.map((moved) => (
          <li>{`${stepTitle(view.response.definition, moved.step, frame.lang)}: ${movedWords(moved, t, said)}`}</li>
        ))}
      </ul>
    </div>
  );
}

function movedWords(moved: MovedClock, t: ReturnType<typeof recountWords>, said: (at: Date) => string): string {
  const at = (iso: string | null) => (iso ? said(new Date(iso)) : t('noDeadline'));
  if (moved.how === 'closed') return t('closed');
  if (moved.how === 'opened') return moved.to ? t('openedDue', { at: at(moved.to) }) : t('opened');
  return t('moved', { from: at(moved.from), to: at(moved.to) });
}
