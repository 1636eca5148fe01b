import type { Frame } from '#platform/http/door.ts';
import { exactTime } from '#ui/time-words.ts';
import type { ReferralEvent } from '../model/state.ts';
import { afterWords } from '../words-after.ts';

type Said = Pick<ReferralEvent, 'kind' | 'code' | 'reason' | 'untilAt'>;
type T = ReturnType<typeof afterWords>;

/** An event in words. */
export function eventWords(event: Said, frame: Frame): string {
  const t = afterWords(frame.lang);
  const until = event.untilAt
    ? exactTime(event.untilAt, frame.now, frame.lang, frame.actor?.timeZone ?? 'America/Los_Angeles')
    : '';
  switch (event.kind) {
    case 'answered':
      return t(`kind-answered-${event.code}` as 'kind-answered-taken', {
        until,
        reason: event.reason ? coded(t, 'reason', event.reason) : '',
      });
    case 'handed-over':
      return t('kind-handed-over', { how: coded(t, 'how', event.code) });
    case 'begun':
      return t('kind-begun');
    case 'ended':
      return t('kind-ended', { why: coded(t, 'end', event.code) });
    case 'how-it-was':
      return t('kind-how-it-was', { felt: coded(t, 'felt', event.code) });
    case 'closed':
      return t('kind-closed', { why: coded(t, 'close', event.code) });
  }
}

const coded = (t: T, list: 'reason' | 'how' | 'end' | 'felt' | 'close', code: string): string =>
  t(`${list}-${code}` as 'reason-full');
