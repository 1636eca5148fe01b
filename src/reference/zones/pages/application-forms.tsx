import type { Frame } from '#platform/http/door.ts';
import { Checkboxes, Radios, Select } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { ApplicationView } from '../actions/application.ts';
import { paths } from '../paths.ts';
import { formWords } from '../words-forms.ts';
import { dayIn } from './parts.tsx';

type Props = { view: ApplicationView; frame: Frame };

/** What the head approved, in which version, when. */
export function ApprovalForm({ view, frame }: Props) {
  const t = formWords(frame.lang);
  const { value, values, error, isBack } = typed(frame.again);
  const versions = [...view.today.rules.versions].reverse();
  const here = isBack && value('form') === 'approval';
  return (
    <Disclosure summary={t('approve')} open={here}>
      <p>{t('approveHint')}</p>
      <Form action={paths.approvals(view.application.id)} label={t('approve')}>
        <input type="hidden" name="form" value="approval" />
        <Checkboxes
          name="what"
          label={t('whatApproved')}
          values={here ? values('what') : ['protocol', 'guide']}
          error={error('what')}
          choices={[
            { value: 'protocol', label: t('theProtocol') },
            { value: 'guide', label: t('theGuide') },
          ]}
        />
        <Select
          name="version"
          label={t('version')}
          value={value('version') || String(versions[0]?.version ?? '')}
          error={error('version')}
          choices={versions.map(({ version, on }) => ({
            value: String(version),
            label: t('versionOf', { n: version, day: dayIn(on, frame) }),
          }))}
        />
        <DateField
          name="on"
          label={t('approvedOn')}
          value={value('on') || view.today.day}
          error={error('on')}
          required
        />
        <TextField
          name="by"
          label={t('approvedBy')}
          value={here ? value('by') : view.application.head}
          error={error('by')}
          maxlength={200}
          required
        />
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}

/** The phase, the day and the head, as they are now. */
export function ChangeForm({ view, frame }: Props) {
  const t = formWords(frame.lang);
  const { value, error, isBack } = typed(frame.again);
  const { application, phases } = view;
  const here = isBack && value('form') === 'change';
  const choices = phases.map(({ id, name }) => ({ value: id, label: name, isName: true }));
  const known = choices.some((each) => each.value === application.phase);
  return (
    <Disclosure summary={t('change')} open={here}>
      <Form action={paths.application(application.id)} label={t('change')}>
        <input type="hidden" name="form" value="change" />
        <Radios
          name="phase"
          label={t('phase')}
          value={here ? value('phase') : application.phase}
          error={error('phase')}
          choices={known ? choices : [...choices, { value: application.phase, label: application.phase, isName: true }]}
        />
        <DateField
          name="appliedOn"
          label={t('appliedOn')}
          hint={t('appliedOnHint')}
          value={here ? value('appliedOn') : application.appliedOn}
          error={error('appliedOn')}
        />
        <TextField
          name="head"
          label={t('head')}
          hint={t('headHint')}
          value={here ? value('head') : application.head}
          error={error('head')}
          maxlength={200}
        />
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}
