import { Select } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { Tag } from '#ui/tag.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import { paths } from '../paths.ts';
import type { Assessment } from '../placement-store.ts';
import { words } from '../words.ts';
import { youthWords } from '../words-youth.ts';
import { dayIn, homeWords } from './parts.ts';
import type { YouthProps } from './youth.tsx';

/** What was written of this youth beside another in one home, who approved it, and the form for the next. */
export function Assessments({ view, frame }: YouthProps) {
  const t = youthWords(frame.lang);
  const homes = view.asks
    .filter(({ closedAt }) => closedAt === null)
    .flatMap(({ offers }) => offers)
    .filter(({ homeId }) => view.choices.some(({ home }) => home.id === homeId && home.living === 1));
  if (view.assessments.length === 0 && homes.length === 0) return null;
  return (
    <section aria-labelledby="assessments">
      <h2 id="assessments">{t('assessments')}</h2>
      <p>{t('assessLead')}</p>
      {view.assessments.map((each) => (
        <OneAssessment assessment={each} view={view} frame={frame} />
      ))}
      {view.mayPlace && homes.length > 0 && <Write homes={homes} view={view} frame={frame} />}
    </section>
  );
}

function OneAssessment({ assessment, view, frame }: YouthProps & { assessment: Assessment }) {
  const t = youthWords(frame.lang);
  const { id, approvedAt, withdrawnAt } = assessment;
  const home = homeWords(assessment.number, frame);
  const mine = view.mayPlace && assessment.agencyId === frame.actor?.agencyId && !withdrawnAt;
  return (
    <>
      <h3>{t('writtenBy', { home, name: assessment.byName ?? '', at: dayIn(assessment.writtenAt, frame) })}</h3>
      <p class="tl-prose">{assessment.words}</p>
      <p>
        {withdrawnAt ? (
          <Tag>{t('withdrawn', { at: dayIn(withdrawnAt, frame) })}</Tag>
        ) : approvedAt ? (
          <Tag tone="good">{t('approvedBy', { name: assessment.approvedBy ?? '', at: dayIn(approvedAt, frame) })}</Tag>
        ) : (
          <Tag tone="care">{t('waitsApproval')}</Tag>
        )}
      </p>
      {mine && !approvedAt && assessment.byId === frame.actor?.userId && <p>{t('yourOwn')}</p>}
      <Actions>
        {mine && !approvedAt && assessment.byId !== frame.actor?.userId && (
          <Form action={paths.approval(view.record.id, id)} label={`${t('approve')}: ${home}`}>
            <SubmitButton>{t('approve')}</SubmitButton>
          </Form>
        )}
        {mine && (
          <Form action={paths.withdrawal(view.record.id, id)} label={`${t('withdraw')}: ${home}`}>
            <SubmitButton look="plain">{t('withdraw')}</SubmitButton>
          </Form>
        )}
      </Actions>
    </>
  );
}

type WriteProps = YouthProps & { homes: readonly { homeId: string; number: number | null }[] };

function Write({ homes, view, frame }: WriteProps) {
  const t = youthWords(frame.lang);
  const path = paths.assessments(view.record.id);
  const { value, error, isBack } = typed(frame.path === path ? frame.again : null);
  const [only] = homes;
  const summary = t('assess', {
    home: homes.length === 1 && only ? homeWords(only.number, frame) : words(frame.lang)('homes'),
  });
  return (
    <Disclosure summary={summary} open={isBack}>
      <Form action={path} label={summary}>
        {homes.length === 1 && only ? (
          <input type="hidden" name="assessHome" value={only.homeId} />
        ) : (
          <Select
            name="assessHome"
            label={words(frame.lang)('homes')}
            value={value('assessHome')}
            error={error('assessHome')}
            choices={homes.map(({ homeId, number }) => ({ value: homeId, label: homeWords(number, frame) }))}
            areNames
            required
          />
        )}
        <TextArea
          name="assessWords"
          label={t('assessWords')}
          value={value('assessWords')}
          error={error('assessWords')}
          rows={8}
          maxlength={8000}
          required
        />
        <Actions>
          <SubmitButton>{t('assessKeep')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}
