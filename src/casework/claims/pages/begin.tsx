import { TellingOnce } from '#casework/story/index.ts';
import { toRecord, YouthHeading, youthWords } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { Checkboxes, Select } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { BeginView, Owner } from '../actions/see.ts';
import { isLawyers, isLead } from '../model/claim.ts';
import { paths } from '../paths.ts';
import { ruleOf } from '../rules.ts';
import { words } from '../words.ts';
import { SharedProtocol } from './shared.tsx';

type Props = { view: BeginView; frame: Frame };

/** The form with which a claim begins: what this kind needs, and no more. */
export function BeginPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const { record, kind } = view;
  const rule = ruleOf(kind);
  return (
    <StaffPage
      frame={frame}
      title={t('title')}
      width="form"
      crumbs={[...toRecord(record, frame), { href: paths.ofYouth(record.id), label: t('title') }]}
    >
      <YouthHeading youth={record} frame={frame} />
      <h2>{isLead(kind) ? rule.label[frame.lang] : t('beginKind', { kind: rule.label[frame.lang] })}</h2>
      <p>{rule.about[frame.lang]}</p>
      {record.reported && <p>{youthWords(frame.lang)('tells')}</p>}
      {isLead(kind) && (
        <Alert kind={view.hasLawyer ? 'info' : 'warning'}>
          <p>{t(view.hasLawyer ? 'goesToLawyer' : 'noLawyer')}</p>
          {!view.lawyer && <p>{t('lawyersOnly')}</p>}
        </Alert>
      )}
      {rule.needs.includes('shared') && <SharedProtocol frame={frame} />}
      <TellingOnce told={view.told} form="claim-begin" frame={frame}>
        <Form action={paths.begin(record.id, kind)} label={rule.label[frame.lang]}>
          <Needs view={view} frame={frame} />
          <OwnerField owners={view.owners} frame={frame} hidden={isLawyers(kind)} last={null} />
          <Actions>
            <SubmitButton>{t(isLead(kind) ? 'handOn' : 'begin')}</SubmitButton>
          </Actions>
        </Form>
      </TellingOnce>
    </StaffPage>
  );
}

const asksWhom = (kind: BeginView['kind']) =>
  kind === 'wage-state' || kind === 'wage-federal' || kind === 'restitution' || kind === 'officer-declaration'
    ? (`whom-${kind}` as const)
    : null;

function Needs({ view: { kind }, frame }: Props) {
  const t = words(frame.lang);
  const { needs } = ruleOf(kind);
  const { value, values, error } = typed(frame.again);
  const of = (name: string) => ({ name, value: value(name), error: error(name) });
  const whom = asksWhom(kind);
  return (
    <>
      {whom && <TextField {...of('whom')} label={t(whom)} maxlength={200} required />}
      {needs.includes('work') && <DateField {...of('from')} label={t('workFrom')} />}
      {needs.includes('work') && <DateField {...of('until')} label={t('workUntil')} />}
      {needs.includes('cents') && (
        <TextField {...of('asked')} label={t('asked')} inputmode="decimal" size="medium" maxlength={20} />
      )}
      {needs.includes('met') && <DateField {...of('met')} label={t('met')} hint={t('metHint')} />}
      {needs.includes('shared') && (
        <Checkboxes
          name="mayKnow"
          label={t('mayKnow')}
          values={values('mayKnow')}
          error={error('mayKnow')}
          choices={(['state', 'federal'] as const).map((each) => ({ value: each, label: t(`agency-${each}`) }))}
        />
      )}
      <TextArea
        {...of('about')}
        label={t(isLead(kind) ? 'leadAbout' : 'about')}
        {...(isLead(kind) ? { hint: t('leadHint'), required: true } : {})}
        rows={4}
        maxlength={2000}
      />
    </>
  );
}

/** Who has it to see to; of a lawyer's own kinds nobody is chosen. */
export function OwnerField(props: { owners: readonly Owner[]; frame: Frame; hidden: boolean; last: string | null }) {
  const { owners, frame, hidden, last } = props;
  if (hidden) return null;
  const { value, error } = typed(frame.again);
  const known = owners.some(({ userId }) => userId === last) ? last : frame.actor?.userId;
  return (
    <Select
      name="owner"
      label={words(frame.lang)('owner')}
      value={value('owner') || known}
      error={error('owner')}
      choices={owners.map(({ userId, name }) => ({ value: userId, label: name }))}
      areNames
    />
  );
}
