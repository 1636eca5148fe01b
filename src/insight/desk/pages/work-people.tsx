import { courtPageWords, courtPaths, HearingTime } from '#casework/courts/index.ts';
import { handoverPaths, handoverWords } from '#casework/handovers/index.ts';
import { calledBy, youthPaths } from '#casework/youth/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { dayWords } from '#ui/time-words.ts';
import type { WorkView } from '../actions/work.ts';

type Props = { view: WorkView; frame: Frame };

/** Youth who go from one worker to the next: with both, until they were introduced. */
export function Handovers({ view, frame }: Props) {
  const t = handoverWords(frame.lang);
  if (view.handovers.length === 0) return null;
  return (
    <section aria-labelledby="handovers">
      <h2 id="handovers">{t('handovers')}</h2>
      <ul>
        {view.handovers.map((each) => (
          <li>
            <a href={handoverPaths.handover(each.youth.id, each.id)}>
              {t(each.mine === 'takes-over' ? 'workTakes' : 'workHands', { name: each.otherName })}
            </a>
            : <a href={youthPaths.youth(each.youth.id)}>{calledBy(each.youth.card, each.youth.number, frame.lang)}</a>.{' '}
            {t(each.readAt ? 'state-to-meet' : 'state-to-read')}.{' '}
            <span class="usa-hint">
              {t('leavesOn')}: {dayWords(each.leavesOn, frame.lang)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The next hearings, with what is missing. Which court stands on the hearing's own page, for those who may know. */
export function Hearings({ view, frame }: Props) {
  const t = courtPageWords(frame.lang);
  if (view.hearings.length === 0) return null;
  return (
    <section aria-labelledby="hearings">
      <h2 id="hearings">{t('hearings')}</h2>
      <ul>
        {view.hearings.map(({ id, at, youth, needs }) => (
          <li>
            <a href={courtPaths.hearing(youth.id, id)}>
              {t('hearing')}, {calledBy(youth.card, youth.number, frame.lang)}
            </a>{' '}
            <HearingTime at={at} frame={frame} />{' '}
            {needs.length > 0 && (
              <>
                {t('missing')}: {needs.map(({ kind }) => t(`need-${kind}`)).join(', ')}
              </>
            )}
          </li>
        ))}
      </ul>
      <p>
        <a href={courtPaths.mine}>{t('mine')}</a>
      </p>
    </section>
  );
}
