import { AlreadyTold } from '#casework/story/index.ts';
import { FirstSupports } from '#casework/transition/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { SaveStatus } from '#reference/instruments/index.ts';
import { Alert } from '#ui/alert.tsx';
import { Radios } from '#ui/choice-field.tsx';
import { DateTimeField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { CallView } from '../actions/call.ts';
import { draftWords } from '../draft-words.ts';
import { pageWords } from '../page-words.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { AccountField, Alleged, Danger, Line, More, moreOpen, ReporterKind, Youth } from './account-fields.tsx';

/** While somebody is on the line: danger first, then their words. Deciding comes on the next page. */
export function CallPage({ view, frame: asked }: { view: CallView; frame: Frame }) {
  const frame = withKept(asked, view);
  const t = pageWords(frame.lang);
  const { youthId, called } = view;
  return (
    <StaffPage
      frame={frame}
      title={t('call')}
      width="form"
      crumbs={[{ href: paths.list, label: t('reports') }]}
      scripts={['autosave']}
    >
      <h1>{called ? t('callAbout', { who: called }) : t('call')}</h1>
      <p class="usa-intro">{t('callIntro')}</p>
      <CameAt view={view} frame={frame} />
      <MadeAlready view={view} frame={frame} />
      <FirstSupports first={view.first} folded frame={frame} />
      <Form action={youthId ? paths.callAbout(youthId) : paths.call} saveTo={saveTo(view)} requiredNote>
        <input type="hidden" name="draftId" value={view.draftId} />
        <Danger called frame={frame} />
        <AlreadyTold form="report-call" told={view.told} frame={frame} />
        <AccountField frame={frame} label={t('account')} hint={t('accountHint')} />
        <Line frame={frame} name="presentLocation" most={500} />
        <Line frame={frame} name="place" most={500} />
        <Alleged frame={frame} />
        {view.laborAlone === null && <Covered frame={frame} />}
        {!youthId && (
          <>
            <h2>{t('aboutYouth')}</h2>
            <Youth frame={frame} />
          </>
        )}
        <h2>{t('caller')}</h2>
        <p class="usa-hint">{t('callerHint')}</p>
        <ReporterKind frame={frame} label={t('reporterKind')} />
        <Line frame={frame} name="reporterName" />
        <Line frame={frame} name="reporterPhone" most={60} />
        <Disclosure summary={t('more')} open={moreOpen(frame)}>
          {!youthId && <Line frame={frame} name="number" most={20} hint="numberHint" />}
          <CallMoment frame={frame} />
          <Line frame={frame} name="reporterTitle" />
          <Line frame={frame} name="reporterAgency" />
          <Line frame={frame} name="reporterAddress" most={300} />
          <More frame={frame} known={youthId !== null} />
        </Disclosure>
        <p class="usa-hint">
          {t('saveCallHint')} {draftWords(frame.lang)('saveForLaterHint')}
        </p>
        <SaveStatus lang={frame.lang} refused={draftWords(frame.lang)('saveRefused')} />
        <Actions>
          <SubmitButton>{t('saveCall')}</SubmitButton>
          <SubmitButton look="outline" formAction={saveTo(view)}>
            {draftWords(frame.lang)('saveForLater')}
          </SubmitButton>
        </Actions>
      </Form>
    </StaffPage>
  );
}

const saveTo = ({ youthId }: CallView) => (youthId ? paths.callSavingAbout(youthId) : paths.callSaving);

/** What was kept of a call stands in the form as if it had just been typed; what was typed since goes before it. */
const withKept = (frame: Frame, { kept }: CallView): Frame =>
  frame.again || !kept ? frame : { ...frame, again: { values: kept.typed, errors: {}, notice: null } };

function CameAt({ view, frame }: { view: CallView; frame: Frame }) {
  if (!view.kept) return null;
  const at = exactTime(view.kept.beganAt, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');
  return <p>{draftWords(frame.lang)('cameAt', { at })}</p>;
}

/** In a second window: the report that the first one made. */
function MadeAlready({ view, frame }: { view: CallView; frame: Frame }) {
  const t = draftWords(frame.lang);
  if (!view.reportId) return null;
  return (
    <Alert kind="info">
      <a href={paths.report(view.reportId)}>{t('thatReport')}</a>. {t('addThere')}
    </Alert>
  );
}

function CallMoment({ frame }: { frame: Frame }) {
  const { value, error } = typed(frame.again);
  return <DateTimeField name="at" label={pageWords(frame.lang)('callAt')} value={value('at')} error={error('at')} />;
}

/** Asked only where the county has not decided whether labor trafficking alone obliges. */
function Covered({ frame }: { frame: Frame }) {
  const t = pageWords(frame.lang);
  const say = words(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <Radios
      name="covered"
      label={t('covered')}
      hint={t('coveredHint')}
      value={value('covered') || 'by-rule'}
      error={error('covered')}
      choices={[
        { value: 'by-rule', label: t('covered-by-rule') },
        { value: 'yes', label: say('danger-yes') },
        { value: 'no', label: say('danger-no') },
      ]}
    />
  );
}
