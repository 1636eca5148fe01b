import type { Frame } from '#platform/http/door.ts';
import { speak } from '../spoken.ts';

/** The way there as the telephone's own map has it, by bus or train where that can be asked; no site is opened for it. */
export function MapLink({ address, frame }: { address: string; frame: Frame }) {
  const t = speak(frame);
  const to = encodeURIComponent(address);
  return (
    <>
      <a href={frame.apple ? `maps:?daddr=${to}&dirflg=r` : `geo:0,0?q=${to}`}>{t('byBus')}</a>{' '}
      <span class="usa-hint">{t('byBusNote')}</span>
    </>
  );
}
