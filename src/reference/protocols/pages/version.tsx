import type { Frame } from '#platform/http/door.ts';
import { say } from '#platform/i18n/catalogue.ts';
import { Alert } from '#ui/alert.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, ButtonLink } from '#ui/form.tsx';
import type { DraftView } from '../actions/draft.ts';
import { problemWords } from '../model/checks.ts';
import { stepTitle } from '../model/sentences.ts';
import { paths } from '../paths.ts';
import { words } from '../words-editor.ts';
import { ChangeList } from './changes.tsx';
import { CoursePart } from './course.tsx';
import { DefinitionRead } from './definition-read.tsx';
import { Acts } from './history.tsx';
import { moment, PartPage, StandingTag } from './parts.tsx';
import { StepList } from './step-list.tsx';

type Props = { view: DraftView; frame: Frame };

/** One version: what it changes, what is wrong with it, where it stands; an open draft with all that edits it. */
export function VersionPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const { shown, standing } = view;
  const open = view.steward && !shown.publishedAt && !shown.discardedAt;
  return (
    <PartPage view={view} frame={frame} part={open ? 'draft' : 'history'}>
      <h1>{t('versionTitle', { n: shown.version, title: say(shown.definition.title, frame.lang) })}</h1>
      <p>
        <StandingTag standing={standing} lang={frame.lang} />
        {shown.publishedAt && ` ${t('since', { at: moment(shown.publishedAt, frame) })}`}
        {shown.createdByName && ` · ${t('draftedBy', { name: shown.createdByName })}`}
        {shown.approvedByName && ` · ${t('approvedBy', { name: shown.approvedByName })}`}
      </p>
      {shown.note && (
        <p>
          <strong>{t('madeWhy')}:</strong> {shown.note}
        </p>
      )}
      {open && <Problems view={view} frame={frame} />}
      <Compared view={view} frame={frame} />
      {standing === 'draft' && view.steward && <StepList view={view} frame={frame} />}
      {open && <CoursePart view={view} frame={frame} />}
      {view.steward && view.acts.length > 0 && <Acts acts={view.acts} frame={frame} />}
      {open ? (
        <Disclosure summary={t('readWhole')}>
          <DefinitionRead definition={shown.definition} lang={frame.lang} county={view.county} phones={view.phones} />
        </Disclosure>
      ) : (
        <DefinitionRead definition={shown.definition} lang={frame.lang} county={view.county} phones={view.phones} />
      )}
    </PartPage>
  );
}

function Problems({ view, frame }: Props) {
  const t = words(frame.lang);
  const { problems, shown } = view;
  if (problems.length === 0) return null;
  return (
    <Alert kind="warning" heading={t('problemsTitle', { n: problems.length })}>
      <ul class="usa-list">
        {problems.map((each) => (
          <li>{`${stepTitle(shown.definition, each.where, frame.lang)}: ${problemWords(each, frame.lang)}`}</li>
        ))}
      </ul>
    </Alert>
  );
}

function Compared({ view, frame }: Props) {
  const t = words(frame.lang);
  const { base, shown } = view;
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{base ? t('changesTitle', { n: base.version }) : t('changesNew')}</h2>
      {base && (
        <ChangeList before={base.definition} after={shown.definition} changes={view.changes} lang={frame.lang} />
      )}
      {view.steward && (
        <Actions>
          {base && !shown.publishedAt && (
            <ButtonLink href={paths.trial(view.id, shown.version)}>{t('tryIt')}</ButtonLink>
          )}
          <ButtonLink href={paths.file(view.id, shown.version)} look="outline">
            {t('download')}
          </ButtonLink>
        </Actions>
      )}
    </section>
  );
}
