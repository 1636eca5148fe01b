import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Actions, ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import type { KeptCall } from '../draft-store.ts';
import { draftWords } from '../draft-words.ts';
import { pageWords } from '../page-words.ts';
import { paths } from '../paths.ts';
import { callTitle } from './unfinished.tsx';

/** Asks once more before what was typed goes. */
export function DiscardPage({ view, frame }: { view: KeptCall; frame: Frame }) {
  const t = draftWords(frame.lang);
  const crumbs = [{ href: paths.list, label: pageWords(frame.lang)('reports') }];
  return (
    <StaffPage frame={frame} title={t('discardTitle')} width="form" crumbs={crumbs}>
      <h1>{t('discardAsk')}</h1>
      <p>{callTitle(view, frame)}</p>
      <p>{t('discardWhat')}</p>
      <Form action={paths.discard(view.id)} label={t('discardTitle')}>
        <Actions>
          <SubmitButton look="outline">{t('discardYes')}</SubmitButton>
          <ButtonLink href={paths.unfinished(view.id)}>{t('goOn')}</ButtonLink>
        </Actions>
      </Form>
    </StaffPage>
  );
}
