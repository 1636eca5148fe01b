import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import type { LinkView } from '../actions/beds.ts';
import { paths } from '../paths.ts';
import { bedWords } from '../words-beds.ts';
import { SayVacancy } from './bed.tsx';

/** What a provider without an account sees: its own service, and one number to write. After it, or with a link that is gone, thanks. */
export function SaidPage({ view, frame }: { view: LinkView; frame: Frame }) {
  const t = bedWords(frame.lang);
  return (
    <StaffPage frame={frame} title={t('linkTitle')} width="form">
      <h1>{view ? t('linkTitle') : t('linkDone')}</h1>
      {view ? (
        <>
          <p class="usa-intro">{t('linkLead', { county: view.county })}</p>
          <p>
            <strong>{view.name}</strong>
          </p>
          <SayVacancy path={paths.said(view.token)} beds={view.beds} frame={frame} />
        </>
      ) : (
        <p>{t('linkDoneText')}</p>
      )}
    </StaffPage>
  );
}
