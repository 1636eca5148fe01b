import { arrivalPaths } from '#casework/arrivals/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { findPath, inLang, Lines, linesFor } from '#reference/finder/index.ts';
import { exactTime } from '#ui/time-words.ts';
import type { CallState } from '../model/ring.ts';
import { publicWords } from '../public-words.ts';

type Props = { state: CallState; by: string | null; timeZone: string; frame: Frame };

/** Of a call: who has it and since when, who was told, or that nobody is on duty; then whom to call meanwhile. */
export function CallNow({ state, by, timeZone, frame }: Props) {
  return (
    <>
      <p class="tl-lead">{callWords({ state, by, timeZone, frame })}</p>
      {(state.kind === 'nobody' || state.kind === 'waits') && <WhatNow frame={frame} />}
    </>
  );
}

function callWords({ state, by, timeZone, frame }: Props): string {
  const t = publicWords(frame.lang);
  const at = (moment: Date) => exactTime(moment, frame.now, frame.lang, timeZone);
  if (state.kind === 'held')
    return by === null ? t('publicState-taken') : t('publicHeld', { name: by, at: at(state.since) });
  if (state.kind === 'told') return t('publicTold', { at: at(state.at), until: at(state.until) });
  return state.kind === 'nobody' ? t('publicNobody', { at: at(state.at) }) : t('publicState-waits');
}

/** What a parent can do at once, with nobody on duty: lines that answer, the steps of a night, who is near. */
export function WhatNow({ frame }: { frame: Frame }) {
  const t = publicWords(frame.lang);
  return (
    <>
      <Lines lines={linesFor('my-kid')} heading={t('publicNow')} frame={frame} />
      <ul>
        <li>
          <a href={inLang(arrivalPaths.tonight, frame)}>{t('publicTonight')}</a>
        </li>
        <li>
          <a href={inLang(findPath, frame)}>{t('publicNear')}</a>
        </li>
      </ul>
    </>
  );
}
