import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Radios, Select } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { ApplyView } from '../actions/apply.ts';
import { zoneKinds } from '../model/phases.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { formWords } from '../words-forms.ts';
import { dayIn } from './parts.tsx';

type Props = { view: ApplyView; frame: Frame };

/** An agency applies; a keeper may write one down that has no people here. */
export function ApplyPage({ view, frame }: Props) {
  const t = formWords(frame.lang);
  const title = t(view.keeps ? 'applyAnyTitle' : 'applyTitle');
  return (
    <StaffPage
      frame={frame}
      title={title}
      width="form"
      crumbs={[{ href: paths.list, label: words(frame.lang)('zones') }]}
    >
      <h1>{title}</h1>
      {!view.keeps && <p class="usa-intro">{t('applyIntro')}</p>}
      {view.phases.length === 0 ? (
        <EmptyState heading={t('noPhase')}>
          <p>{t(view.keeps ? 'noPhaseAtAll' : 'noPhaseHint')}</p>
          <p>
            <a href={paths.phases}>{words(frame.lang)('phases')}</a>
          </p>
        </EmptyState>
      ) : (
        <ApplyForm view={view} frame={frame} />
      )}
    </StaffPage>
  );
}

function ApplyForm({ view, frame }: Props) {
  const t = formWords(frame.lang);
  const { value, error } = typed(frame.again);
  const [first, second] = view.phases;
  return (
    <Form action={paths.apply}>
      {view.keeps ? <WhichAgency view={view} frame={frame} /> : <h2>{t('applyFor', { agency: view.agencyName })}</h2>}
      <Radios
        name="phase"
        label={t('phase')}
        value={value('phase') || (second ? '' : first?.id)}
        error={error('phase')}
        choices={view.phases.map(({ id, name, since }) => ({
          value: id,
          label: name,
          isName: true,
          hint: t('sinceDay', { day: dayIn(since, frame) }),
        }))}
      />
      <TextField
        name="head"
        label={t('head')}
        hint={t('headHint')}
        value={value('head')}
        error={error('head')}
        maxlength={200}
        required={!view.keeps}
      />
      <DateField
        name="appliedOn"
        label={t('appliedOn')}
        {...(view.keeps ? { hint: t('appliedOnHint') } : {})}
        value={value('appliedOn') || (view.keeps ? '' : view.today)}
        error={error('appliedOn')}
      />
      <Actions>
        <SubmitButton>{t(view.keeps ? 'save' : 'apply')}</SubmitButton>
      </Actions>
    </Form>
  );
}

function WhichAgency({ view, frame }: Props) {
  const t = formWords(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <>
      <Select
        name="agency"
        label={t('whichAgency')}
        areNames
        value={value('agency')}
        error={error('agency')}
        emptyLabel={t('notHere')}
        choices={view.agencies.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField
        name="name"
        label={t('name')}
        hint={t('nameHint')}
        value={value('name')}
        error={error('name')}
        maxlength={200}
      />
      <Select
        name="kind"
        label={t('kind')}
        hint={t('nameHint')}
        value={value('kind')}
        error={error('kind')}
        choices={zoneKinds.map((kind) => ({ value: kind, label: t(`kind-${kind}`) }))}
      />
    </>
  );
}
