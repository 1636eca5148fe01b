import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Radios } from '#ui/choice-field.tsx';
import { DateTimeField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { typed } from '#ui/typed.ts';
import type { CallView } from '../actions/call.ts';
import { pageWords } from '../page-words.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { AccountField, Alleged, Danger, Line, More, moreOpen, ReporterKind, Youth } from './account-fields.tsx';

/** While somebody is on the line: danger first, then their words. Deciding comes on the next page. */
export function CallPage({ view, frame }: { view: CallView; frame: Frame }) {
  const t = pageWords(frame.lang);
  const { youthId, called } = view;
  return (
    <StaffPage frame={frame} title={t('call')} width="form" crumbs={[{ href: paths.list, label: t('reports') }]}>
      <h1>{called ? t('callAbout', { who: called }) : t('call')}</h1>
      <p class="usa-intro">{t('callIntro')}</p>
      <Form action={youthId ? paths.callAbout(youthId) : paths.call} requiredNote>
        <Danger frame={frame} />
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
        <p class="usa-hint">{t('saveCallHint')}</p>
        <Actions>
          <SubmitButton>{t('saveCall')}</SubmitButton>
        </Actions>
      </Form>
    </StaffPage>
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
