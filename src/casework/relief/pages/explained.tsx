import { calledBy, toRecord } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { Card } from '#ui/card.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { exactTime } from '#ui/time-words.ts';
import type { ExplainedView } from '../actions/explained.ts';
import { paths } from '../paths.ts';
import { youthWords } from '../public-words.ts';
import { words } from '../words.ts';
import { ExplanationText } from './explanation.tsx';

type Props = { view: ExplainedView; frame: Frame };

/** What may be done, said for the youth: to read together, on paper without a name, or on their own page. */
export function ExplainedPage({ view, frame }: Props) {
  const t = youthWords(frame.lang);
  const { record } = view;
  const crumbs = [...toRecord(record, frame), { href: paths.relief(record.id), label: words(frame.lang)('title') }];
  return (
    <StaffPage frame={frame} title={t('title')} width="form" crumbs={crumbs}>
      <h1>{t('title')}</h1>
      <div class="tl-screen-only">
        <Sharing view={view} frame={frame} />
      </div>
      <ExplanationText explanation={view.explanation} lang={frame.lang} />
      <p>{t('keep')}</p>
      <PrintButton />
    </StaffPage>
  );
}

/** Whether the youth reads it on their own page, since when, and whether it would say something else today. */
function Sharing({ view: { record, seen, shared, changed }, frame }: Props) {
  const { lang } = frame;
  const t = words(lang);
  const name = calledBy(record.card, record.number, lang);
  const at = shared && exactTime(shared.at, frame.now, lang, frame.actor?.timeZone ?? 'UTC');
  return (
    <Card heading={t('shareHeading')}>
      {shared ? <p>{t('sharedBy', { name: shared.byName ?? '', at: at ?? '' })}</p> : <p>{t('shareHint')}</p>}
      {changed && <Alert kind="info">{t('sharedChanged')}</Alert>}
      {(!shared || changed) && (
        <Form action={paths.sharing(record.id)} label={t('shareHeading')}>
          <input type="hidden" name="seen" value={seen} />
          <Actions>
            <SubmitButton>{t(shared ? 'shareAnew' : 'share', { name })}</SubmitButton>
          </Actions>
        </Form>
      )}
      {shared && (
        <Form action={paths.unsharing(record.id)} label={t('unshare')}>
          <Actions>
            <SubmitButton look="outline">{t('unshare')}</SubmitButton>
          </Actions>
        </Form>
      )}
    </Card>
  );
}
