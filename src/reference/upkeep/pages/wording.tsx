import { StaffPage } from '#foundation/people/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { editPaths } from '#reference/directory/index.ts';
import { Alert } from '#ui/alert.tsx';
import { Radios } from '#ui/choice-field.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { WordingView } from '../actions/wording.ts';
import { paths } from '../paths.ts';
import { wordingOutcomes } from '../wording-store.ts';
import { wordingWords as words } from '../words-wording.ts';
import { aboutWords } from './wordings.tsx';

type Props = { view: WordingView; frame: Frame };

/** What a youth leader said, and what was done with it and why. */
export function WordingPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const { wording } = view;
  const { said, decision } = wording;
  const day = dayWords(dayOf(wording.at, frame.actor?.timeZone ?? 'UTC'), frame.lang);
  const rows = [
    { label: t('lang'), value: t(wording.lang === 'en' ? 'english' : 'spanish') },
    { label: t(wording.about === 'sign' ? 'which' : 'now'), value: said.now },
    { label: t('other'), value: said.other },
    { label: t('off'), value: said.off },
  ].filter(({ value }) => value !== '');
  return (
    <StaffPage frame={frame} title={t('title')} width="form" crumbs={[{ href: paths.wording, label: t('title') }]}>
      <h1>{aboutWords(wording, view.name, frame)}</h1>
      <p>{t('saidBy', { who: wording.by, day })}</p>
      <SummaryList rows={rows} />
      {decision && (
        <Alert kind="info" heading={t(`outcome-${decision.outcome}`)}>
          <p>{decision.why}</p>
          <p>
            {t('decidedBy', { who: decision.by })}{' '}
            {decision.changeId && isKeeper(frame) && <a href={editPaths.change(decision.changeId)}>{t('seeChange')}</a>}
          </p>
        </Alert>
      )}
      {view.mayDecide && <Decide view={view} frame={frame} />}
    </StaffPage>
  );
}

const isKeeper = ({ actor }: Frame): boolean =>
  actor?.roles.some((role) => role === 'liaison' || role === 'administrator') ?? false;

function Decide({ view: { wording }, frame }: Props) {
  const t = words(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <>
      {frame.again && <ErrorSummary errors={frame.again.errors} />}
      <Form action={paths.wordingDecided(wording.id)} label={t('decide')}>
        <Radios
          name="outcome"
          label={t('decide')}
          hint={t(wording.about === 'entry' ? 'entryNow' : 'textNow')}
          value={value('outcome')}
          error={error('outcome')}
          required
          choices={wordingOutcomes.map((outcome) => ({ value: outcome, label: t(`outcome-${outcome}`) }))}
        />
        <TextArea
          name="why"
          label={t('why')}
          hint={t('whyHint')}
          value={value('why')}
          error={error('why')}
          rows={3}
          required
        />
        <Actions>
          <SubmitButton>{t('decideIt')}</SubmitButton>
        </Actions>
      </Form>
    </>
  );
}
