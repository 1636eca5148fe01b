import { StaffPage } from '#foundation/people/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { ButtonLink } from '#ui/form.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { CardView } from '../actions/staff.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

/** The card, this once: small on paper, with nothing on it that tells what it is for. */
export function CardPage({ view, frame }: { view: CardView; frame: Frame }) {
  const t = words(frame.lang);
  const card = words(view.lang);
  const address = `${(frame.site.address ?? '').replace(/^https?:\/\//, '')}${paths.ours}`;
  return (
    <StaffPage frame={frame} title={t('card')} width="form">
      <div class="tl-screen-only">
        <h1>{t('card')}</h1>
        <p>{t('cardOnce')}</p>
      </div>
      <section class="tl-keycard" lang={view.lang} aria-label={card('cardTitle')}>
        <p>
          <strong>{card('cardTitle')}</strong>
        </p>
        <p>{card('cardAt', { address })}</p>
        <p class="tl-keycard__code">{view.code}</p>
        <p>{dayWords(dayOf(view.until, frame.actor?.timeZone ?? 'UTC'), view.lang)}</p>
      </section>
      <div class="tl-screen-only">
        <PrintButton />
        <ButtonLink href={paths.one(view.youthId, view.partId)}>{t('toPages')}</ButtonLink>
      </div>
    </StaffPage>
  );
}
