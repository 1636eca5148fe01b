import { AlreadyTold } from '#casework/story/index.ts';
import { FirstSupports } from '#casework/transition/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { Checkbox } from '#ui/choice-field.tsx';
import { DateTimeField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { DescriptionOfRule } from '#ui/rule-note.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { PartnerView } from '../actions/partner.ts';
import type { Desk } from '../gate-store.ts';
import { pageWords } from '../page-words.ts';
import { partnerWords } from '../partner-words.ts';
import { paths } from '../paths.ts';
import { AccountField, Alleged, Danger, Line, More, moreOpen, ReporterKind, Youth } from './account-fields.tsx';
import { HotlineNumber } from './hotline-number.tsx';

type Props = { view: PartnerView; frame: Frame };

/** A partner reports what they saw: the telephone first, then what was seen; the duty is asked only where it is open. */
export function PartnerPage({ view, frame }: Props) {
  const t = partnerWords(frame.lang);
  const p = pageWords(frame.lang);
  const { youthId, called } = view;
  return (
    <StaffPage frame={frame} title={t('newReport')} width="form" crumbs={[{ href: paths.mine, label: t('mine') }]}>
      <h1>{called ? t('newAbout', { who: called }) : t('newReport')}</h1>
      <CallFirst hotline={view.hotline} frame={frame} />
      <FirstSupports first={view.first} frame={frame} />
      <Form action={youthId ? paths.newAbout(youthId) : paths.new} requiredNote>
        <AlreadyTold form="report-new" told={view.told} frame={frame} />
        <AccountField frame={frame} label={t('account')} hint={t('accountHint')} />
        <Danger frame={frame} />
        <Line frame={frame} name="presentLocation" most={500} />
        <Line frame={frame} name="place" most={500} />
        <Alleged frame={frame} />
        {!youthId && (
          <>
            <h2>{p('aboutYouth')}</h2>
            <Youth frame={frame} />
          </>
        )}
        <You view={view} frame={frame} />
        <Disclosure summary={t('more')} open={moreOpen(frame)}>
          <More frame={frame} known={youthId !== null} />
        </Disclosure>
        <Duty view={view} frame={frame} />
        <Actions>
          <SubmitButton>{t('file')}</SubmitButton>
        </Actions>
      </Form>
    </StaffPage>
  );
}

function CallFirst({ hotline, frame }: { hotline: Desk | null; frame: Frame }) {
  const t = partnerWords(frame.lang);
  return (
    <Alert kind="info" heading={t('callFirst')}>
      <p>{t('emergency')}</p>
      <p>
        {t('callFirstText')} <HotlineNumber hotline={hotline} frame={frame} />
      </p>
      <p>{t('noCaseNeeded')}</p>
    </Alert>
  );
}

function You({ view, frame }: Props) {
  const t = partnerWords(frame.lang);
  const { value, error } = typed(frame.again);
  const line = (name: 'reporterTitle' | 'reporterPhone' | 'reporterAddress', label: string, most: number) => (
    <TextField name={name} label={label} value={value(name)} error={error(name)} maxlength={most} />
  );
  return (
    <>
      <h2>{t('you')}</h2>
      <p class="usa-hint">{t('youHint', view.reporter)}</p>
      <ReporterKind frame={frame} label={t('yourKind')} chosen={view.kind} />
      {line('reporterTitle', t('yourTitle'), 200)}
      {line('reporterPhone', t('yourPhone'), 60)}
      {line('reporterAddress', t('yourAddress'), 300)}
      <DateTimeField
        name="telephonedAt"
        label={t('telephonedAt')}
        hint={t('telephonedHint')}
        value={value('telephonedAt')}
        error={error('telephonedAt')}
      />
      <TextField
        name="telephonedPerson"
        label={t('telephonedPerson')}
        value={value('telephonedPerson')}
        error={error('telephonedPerson')}
        maxlength={200}
      />
    </>
  );
}

const dutyFields = ['dutyConfirmed', 'anyway', 'youthAgrees', 'because'];

/** Shown where the record is the agency's own, and where what was written owes no report, or nobody knows. */
function Duty({ view, frame }: Props) {
  const t = partnerWords(frame.lang);
  const { value, error } = typed(frame.again);
  const rule = (
    <DescriptionOfRule citation="Pen. Code 11165.7, 11166(a)" checkedOn={null}>
      {t('rule')} {t('kindsRule')} {view.laborAlone === null && t('laborOpen')}
    </DescriptionOfRule>
  );
  if (!view.held && !dutyFields.some((name) => error(name) !== undefined || value(name) !== '')) return rule;
  return (
    <>
      <h2>{t('duty')}</h2>
      {view.held && <p>{t('dutyHeld')}</p>}
      {rule}
      {view.laborAlone === null && (
        <Checkbox name="dutyConfirmed" label={t('dutyConfirmed')} checked={value('dutyConfirmed') === 'yes'} />
      )}
      <Checkbox name="anyway" label={t('anyway')} checked={value('anyway') === 'yes'} error={error('anyway')} />
      {view.held && (
        <Checkbox
          name="youthAgrees"
          label={t('youthAgrees')}
          checked={value('youthAgrees') === 'yes'}
          error={error('youthAgrees')}
        />
      )}
      <TextArea
        name="because"
        label={t('because')}
        hint={t('becauseHint')}
        value={value('because')}
        error={error('because')}
        rows={3}
        maxlength={2000}
      />
    </>
  );
}
