import type { Frame } from '#platform/http/door.ts';
import { say } from '#platform/i18n/catalogue.ts';
import { Card } from '#ui/card.tsx';
import { Checkbox, Select } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { DraftView } from '../actions/draft.ts';
import type { Step } from '../model/definition.ts';
import { ownerRoles } from '../model/owners.ts';
import { dueWords } from '../model/sentences.ts';
import { paths } from '../paths.ts';
import { words } from '../words-editor.ts';

type Props = { view: DraftView; frame: Frame };

/** The steps of an open draft: change one, move it, take it out, add one. */
export function StepList({ view, frame }: Props) {
  const t = words(frame.lang);
  const { shown } = view;
  return (
    <section class="tl-screen-only" aria-labelledby="steps">
      <h2 id="steps">{t('editTitle')}</h2>
      <Actions>
        <ButtonLink href={paths.whole(view.id, shown.version)} look="outline">
          {t('wholeTitle')}
        </ButtonLink>
      </Actions>
      {shown.definition.steps.map((step, i) => (
        <StepCard view={view} frame={frame} step={step} n={i + 1} />
      ))}
      <AddPart view={view} frame={frame} />
    </section>
  );
}

function StepCard({ view, frame, step, n }: Props & { step: Step; n: number }) {
  const t = words(frame.lang);
  const { shown } = view;
  const title = say(step.title, frame.lang);
  const place = paths.stepPlace(view.id, shown.version, step.id);
  const back = typed(frame.again);
  const sure = `sure-${step.id}`;
  const revision = <input type="hidden" name="revision" value={String(shown.revision)} />;
  return (
    <Card heading={`${n}. ${title}`} headingLevel={3} href={paths.step(view.id, shown.version, step.id)}>
      <p>{`${ownerRoles[step.owner.role][frame.lang]}; ${dueWords(shown.definition, step, frame.lang, view.county.settings)}`}</p>
      <div class="tl-actions">
        {n > 1 && (
          <Form action={place} label={`${t('moveUp')}: ${title}`}>
            {revision}
            <SubmitButton look="plain" name="way" value="up">
              {t('moveUp')}
              <span class="usa-sr-only">{`: ${title}`}</span>
            </SubmitButton>
          </Form>
        )}
        {n < shown.definition.steps.length && (
          <Form action={place} label={`${t('moveDown')}: ${title}`}>
            {revision}
            <SubmitButton look="plain" name="way" value="down">
              {t('moveDown')}
              <span class="usa-sr-only">{`: ${title}`}</span>
            </SubmitButton>
          </Form>
        )}
      </div>
      <Disclosure
        open={back.error(sure) !== undefined}
        summary={
          <>
            {t('takeOut')}
            <span class="usa-sr-only">{`: ${title}`}</span>
          </>
        }
      >
        <Form action={paths.stepRemoval(view.id, shown.version, step.id)} label={`${t('takeOut')}: ${title}`}>
          {revision}
          <Checkbox name={sure} label={t('takeOutSure', { title })} error={back.error(sure)} />
          <SubmitButton look="outline">{t('takeOut')}</SubmitButton>
        </Form>
      </Disclosure>
    </Card>
  );
}

function AddPart({ view, frame }: Props) {
  const t = words(frame.lang);
  const { value, error } = typed(frame.again);
  const { shown } = view;
  return (
    <section class="tl-card" aria-labelledby="add">
      <h3 id="add">{t('addTitle')}</h3>
      <Form action={paths.steps(view.id, shown.version)} label={t('addTitle')}>
        <input type="hidden" name="revision" value={String(shown.revision)} />
        <TextField name="titleEn" label={t('titleEn')} value={value('titleEn')} error={error('titleEn')} required />
        <TextField name="titleEs" label={t('titleEs')} value={value('titleEs')} error={error('titleEs')} required />
        <Select
          name="after"
          label={t('addAfter')}
          value={value('after')}
          emptyLabel={t('addLast')}
          choices={shown.definition.steps.map((step) => ({ value: step.id, label: say(step.title, frame.lang) }))}
        />
        <SubmitButton>{t('addDo')}</SubmitButton>
      </Form>
    </section>
  );
}
