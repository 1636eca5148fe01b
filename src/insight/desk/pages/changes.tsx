import { calledBy, youthPaths } from '#casework/youth/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Form, SubmitButton } from '#ui/form.tsx';
import { exactTime } from '#ui/time-words.ts';
import type { WorkView } from '../actions/work.ts';
import { tell } from '../moments.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

/** What others did for this person's youth since they last looked; the words of a note stay in the record. */
export function Changes({ view, frame }: { view: WorkView; frame: Frame }) {
  const t = words(frame.lang);
  const said = (at: Date) => exactTime(at, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');
  return (
    <section aria-labelledby="changed">
      <h2 id="changed">{t('changed')}</h2>
      <p class="usa-hint">{t(view.desk.lookedAt ? 'changedSince' : 'changedWeek', { at: said(view.since) })}</p>
      {view.changed.length === 0 && <p>{t('nothingChanged')}</p>}
      <ul class="tl-plain">
        {view.changed.map(({ youth, rows }) => {
          const told = tell(rows, [{ ...youth }], frame).filter(({ at }) => at <= frame.now);
          return (
            <li>
              <a href={youthPaths.youth(youth.id)}>{calledBy(youth.card, youth.number, frame.lang)}</a>{' '}
              <span class="usa-hint">{said(youth.at)}</span>
              {told.length === 0 && <div>{t('somethingChanged')}</div>}
              {told.slice(0, 3).map((each) => (
                <div>
                  {each.heading}
                  {each.by && <span class="usa-hint">{` · ${each.by}`}</span>}
                </div>
              ))}
            </li>
          );
        })}
      </ul>
      {view.more && <p>{t('moreChanged')}</p>}
      {view.changed.length > 0 && (
        <Form action={paths.looked}>
          <input type="hidden" name="at" value={frame.now.toISOString()} />
          <SubmitButton look="outline">{t('seenIt')}</SubmitButton>
        </Form>
      )}
    </section>
  );
}
