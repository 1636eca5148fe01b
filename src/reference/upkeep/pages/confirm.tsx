import type { Frame } from '#platform/http/door.ts';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import type { ConfirmView } from '../actions/confirm.ts';
import { providerWords } from '../words-provider.ts';
import { AnswerForm } from './answer-form.tsx';
import { inLang, OpenPage } from './public-shell.tsx';

/** What a provider sees behind the link of a letter. */
export function ConfirmPage({ view, frame }: { view: ConfirmView; frame: Frame }) {
  const t = providerWords(frame.lang);
  return (
    <OpenPage frame={frame} title={t('title')} site={t('site')} home={inLang('/find', frame)}>
      <h1>{t('heading')}</h1>
      <p class="tl-lead">{t('lead', { name: view.organization })}</p>
      {frame.again && <ErrorSummary errors={frame.again.errors} />}
      <Form action={inLang(frame.path, frame)} label={t('heading')}>
        <AnswerForm view={view} frame={frame} />
      </Form>
    </OpenPage>
  );
}

export function ThanksPage({ frame }: { frame: Frame }) {
  const t = providerWords(frame.lang);
  return (
    <OpenPage frame={frame} title={t('title')} site={t('site')} home={inLang('/find', frame)}>
      <h1>{t('thanksTitle')}</h1>
      <p class="tl-lead">{t('thanks')}</p>
    </OpenPage>
  );
}
