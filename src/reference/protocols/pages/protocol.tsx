import type { Frame } from '#platform/http/door.ts';
import { say } from '#platform/i18n/catalogue.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { ProtocolView } from '../actions/library.ts';
import { paths } from '../paths.ts';
import { words } from '../words-editor.ts';
import { DefinitionRead } from './definition-read.tsx';
import { GapList } from './library.tsx';
import { moment, PartPage, StandingTag } from './parts.tsx';

/** One protocol, whole, as anybody who is signed in may read and print it. */
export function ProtocolPage({ view, frame }: { view: ProtocolView; frame: Frame }) {
  const t = words(frame.lang);
  const { shown } = view;
  return (
    <PartPage view={view} frame={frame} part="read">
      <h1>{say(shown.definition.title, frame.lang)}</h1>
      <p>
        <StandingTag standing={view.standing} lang={frame.lang} /> {t('versionOf', { n: shown.version })}
        {shown.publishedAt && ` · ${t('since', { at: moment(shown.publishedAt, frame) })}`}
        {` · ${shown.approvedByName ? t('approvedBy', { name: shown.approvedByName }) : t('approvedByNobody')}`}
      </p>
      <Actions>
        <ButtonLink href={paths.guide(view.id)}>{t('guideOpen')}</ButtonLink>
        <ButtonLink href={`${paths.guide(view.id)}?lang=${frame.lang === 'en' ? 'es' : 'en'}`} look="outline">
          <span lang={frame.lang === 'en' ? 'es' : 'en'}>{t('guideOther')}</span>
        </ButtonLink>
        <PrintButton />
      </Actions>
      <section class="tl-card tl-open" aria-labelledby="open">
        <h2 id="open">{t('stillOpen')}</h2>
        <GapList gaps={view.gaps} frame={frame} />
      </section>
      <DefinitionRead definition={shown.definition} lang={frame.lang} county={view.county} phones={view.phones} />
      {view.steward && <BeginPart view={view} frame={frame} />}
    </PartPage>
  );
}

function BeginPart({ view, frame }: { view: ProtocolView; frame: Frame }) {
  const t = words(frame.lang);
  const { value, error } = typed(frame.again);
  if (view.open)
    return (
      <div class="tl-screen-only">
        <Alert kind="info">
          <a href={paths.version(view.id, view.open.version)}>{t('draftOpen', { n: view.open.version })}</a>
        </Alert>
      </div>
    );
  return (
    <section class="tl-screen-only" aria-labelledby="begin">
      <h2 id="begin">{t('beginTitle')}</h2>
      <p>{t('beginIntro')}</p>
      <Form action={paths.drafts(view.id)}>
        <TextArea name="note" label={t('beginWhy')} value={value('note')} error={error('note')} rows={3} required />
        <Actions>
          <SubmitButton>{t('beginDo')}</SubmitButton>
        </Actions>
      </Form>
    </section>
  );
}
