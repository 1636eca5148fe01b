import { Radios, Select } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import { type Stage, supports } from '../model/codes.ts';
import { parentsOf, stageOf, supportsOf } from '../model/home.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import type { HomeProps } from './home.tsx';

const after: Record<Stage, readonly Stage[]> = {
  recruited: ['home-study', 'closed'],
  'home-study': ['approved', 'closed'],
  approved: ['closed'],
  closed: ['home-study'],
};

/** What this path's form holds, where it came back. */
const backOf = (path: string, { frame }: HomeProps) => typed(frame.path === path ? frame.again : null);

export function NextStep(props: HomeProps) {
  const { view, frame } = props;
  const t = words(frame.lang);
  const path = paths.stages(view.home.id);
  const { value, error, isBack } = backOf(path, props);
  return (
    <Disclosure summary={t('nextStep')} open={isBack}>
      <Form action={path} label={t('nextStep')}>
        <Radios
          name="code"
          label={t('nextStep')}
          value={value('code')}
          error={error('code')}
          choices={after[stageOf(view.home.facts)].map((stage) => ({ value: stage, label: t(`stage-${stage}`) }))}
          required
        />
        <DateField name="since" label={t('onDay')} value={value('since')} error={error('since')} />
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}

export function AddParent(props: HomeProps) {
  const { view, frame } = props;
  const t = words(frame.lang);
  const path = paths.parents(view.home.id);
  const { value, error, isBack } = backOf(path, props);
  return (
    <Disclosure summary={t('addParent')} open={isBack}>
      <Form action={path} label={t('addParent')}>
        <TextField name="name" label={t('parentName')} value={value('name')} error={error('name')} required />
        <Radios
          name="much"
          label={t('howMuch')}
          value={value('much')}
          error={error('much')}
          choices={(['full-time', 'part-time'] as const).map((each) => ({ value: each, label: t(`parent-${each}`) }))}
          required
        />
        <DateField name="parentSince" label={t('since')} value={value('parentSince')} error={error('parentSince')} />
        <Actions>
          <SubmitButton>{t('add')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}

export function AddTraining(props: HomeProps) {
  const { view, frame } = props;
  const t = words(frame.lang);
  const path = paths.trained(view.home.id);
  const { value, error, isBack } = backOf(path, props);
  return (
    <Disclosure summary={t('addTraining')} open={isBack}>
      <Form action={path} label={t('addTraining')}>
        <Select
          name="parentId"
          label={t('who')}
          value={value('parentId')}
          error={error('parentId')}
          choices={parentsOf(view.home.facts).map(({ id }) => ({
            value: id,
            label: view.names.get(id) ?? t('nameSealed'),
          }))}
          areNames
          required
        />
        <Select
          name="course"
          label={t('course')}
          value={value('course')}
          error={error('course')}
          choices={view.courses.map(({ code, label }) => ({ value: code, label: label[frame.lang] }))}
          required
        />
        <DateField name="trainedOn" label={t('onDay')} value={value('trainedOn')} error={error('trainedOn')} />
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}

export function StartSupport(props: HomeProps) {
  const { view, frame } = props;
  const t = words(frame.lang);
  const path = paths.supports(view.home.id);
  const { value, error, isBack } = backOf(path, props);
  const there = supportsOf(view.home.facts);
  const open = supports.filter((each) => there.some(({ support, fact }) => support === each && fact === null));
  if (open.length === 0) return null;
  return (
    <Disclosure summary={t('begins')} open={isBack}>
      <Form action={path} label={t('begins')}>
        <Radios
          name="support"
          label={t('supports')}
          value={value('support')}
          error={error('support')}
          choices={open.map((each) => ({ value: each, label: t(`support-${each}`) }))}
          required
        />
        <DateField name="supportSince" label={t('since')} value={value('supportSince')} error={error('supportSince')} />
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}

export function EndFact({ view, factId, name, frame }: HomeProps & { factId: string; name: string }) {
  const t = words(frame.lang);
  return (
    <Form action={paths.factEnd(view.home.id, factId)} label={`${t('endOf')}: ${name}`}>
      <SubmitButton look="plain">{`${t('endOf')}: ${name}`}</SubmitButton>
    </Form>
  );
}
