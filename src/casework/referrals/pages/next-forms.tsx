import type { Child } from 'hono/jsx';
import type { Frame } from '#platform/http/door.ts';
import { wordsOf } from '#reference/directory/index.ts';
import { Radios } from '#ui/choice-field.tsx';
import { DateTimeField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { ReferralView } from '../actions/see.ts';
import { closings, type EventKind, endings, feelings, introductions } from '../model/codes.ts';
import { type EventPath, paths } from '../paths.ts';
import { afterWords } from '../words-after.ts';
import { AnswerFields } from './answer-fields.tsx';

type Props = { view: ReferralView; frame: Frame };

/** What may be written down next; the likely one stands open. */
export function NextForms({ view, frame }: Props) {
  const t = afterWords(frame.lang);
  const has = (kind: EventKind) => view.next.includes(kind);
  if (view.next.length === 0) return null;
  return (
    <section aria-labelledby="next">
      <h2 id="next">{t('writeDown')}</h2>
      {has('answered') && <Answer {...{ view, frame }} />}
      {has('handed-over') && <Introduction {...{ view, frame }} />}
      {has('begun') && <Beginning {...{ view, frame }} />}
      {has('how-it-was') && <Feeling {...{ view, frame }} />}
      {has('ended') && <Ending {...{ view, frame }} />}
      {has('closed') && <Closing {...{ view, frame }} />}
    </section>
  );
}

type PartProps = Props & {
  what: EventPath;
  summary: string;
  button: string;
  open?: boolean;
  fields: readonly string[];
  children?: Child;
};

function Part({ view, frame, what, summary, button, open, fields, children }: PartProps) {
  const { error } = typed(frame.again);
  return (
    <Disclosure summary={summary} open={(open ?? false) || fields.some((each) => error(each))}>
      <Form action={paths.event(view.referral.id, what)} label={summary}>
        {children}
        <Actions>
          <SubmitButton>{button}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}

function Answer({ view, frame }: Props) {
  const t = afterWords(frame.lang);
  const label = t(view.referral.part === 'provider' ? 'answerOwn' : 'answerHeading');
  const fields = ['answer', 'until', 'reason', 'exclusion', 'said'];
  const { part, way } = view.referral;
  const own = wordsOf(view.asked ?? {}, frame.lang);
  const exclusions = (view.asked?.profile.exclusions ?? []).map(({ what }) => own(what).words);
  const open = part === 'provider' || part === 'liaison-frame' || way === 'telephone';
  return (
    <Part {...{ view, frame, fields, open }} what="answers" summary={label} button={t('saveAnswer')}>
      <AnswerFields label={t('answer')} exclusions={exclusions} frame={frame} />
    </Part>
  );
}

function Introduction({ view, frame }: Props) {
  const t = afterWords(frame.lang);
  const { value, error } = typed(frame.again);
  const fields = ['how', 'who', 'introducedAt'];
  return (
    <Part {...{ view, frame, fields }} what="introductions" summary={t('introduce')} button={t('saveIntroduction')}>
      <Radios
        name="how"
        label={t('introduceHow')}
        required
        value={value('how')}
        error={error('how')}
        choices={introductions.map((each) => ({ value: each, label: t(`how-${each}`) }))}
      />
      <TextField
        name="who"
        label={t('introduceWho')}
        required
        maxlength={300}
        value={value('who')}
        error={error('who')}
      />
      <When name="introducedAt" frame={frame} />
    </Part>
  );
}

function Beginning({ view, frame }: Props) {
  const t = afterWords(frame.lang);
  return (
    <Part
      {...{ view, frame }}
      fields={['begunAt']}
      what="beginning"
      summary={t('beginning')}
      button={t('saveBeginning')}
    >
      <When name="begunAt" frame={frame} />
    </Part>
  );
}

function Ending({ view, frame }: Props) {
  const t = afterWords(frame.lang);
  const { value, error } = typed(frame.again);
  const fields = ['endedWhy', 'endedAt', 'endedSaid'];
  return (
    <Part {...{ view, frame, fields }} what="ending" summary={t('ending')} button={t('saveEnding')}>
      <Radios
        name="endedWhy"
        label={t('endedWhy')}
        required
        value={value('endedWhy')}
        error={error('endedWhy')}
        choices={endings.map((each) => ({ value: each, label: t(`end-${each}`) }))}
      />
      <When name="endedAt" frame={frame} />
      <Words name="endedSaid" label={t('said')} frame={frame} />
    </Part>
  );
}

function Feeling({ view, frame }: Props) {
  const t = afterWords(frame.lang);
  const { value, error } = typed(frame.again);
  const fields = ['felt', 'feltSaid'];
  return (
    <Part {...{ view, frame, fields }} open what="how-it-was" summary={t('feeling')} button={t('saveFeeling')}>
      <p>{t('feelingIntro')}</p>
      <Radios
        name="felt"
        label={t('feeling')}
        required
        value={value('felt')}
        error={error('felt')}
        choices={feelings.map((each) => ({ value: each, label: t(`felt-${each}`) }))}
      />
      <Words name="feltSaid" label={t('feltSaid')} frame={frame} />
    </Part>
  );
}

function Closing({ view, frame }: Props) {
  const t = afterWords(frame.lang);
  const { value, error } = typed(frame.again);
  const fields = ['closedWhy', 'closedSaid'];
  return (
    <Part {...{ view, frame, fields }} what="closure" summary={t('closing')} button={t('saveClosing')}>
      <p>{t('closingIntro')}</p>
      <Radios
        name="closedWhy"
        label={t('closedWhy')}
        required
        value={value('closedWhy')}
        error={error('closedWhy')}
        choices={closings.map((each) => ({ value: each, label: t(`close-${each}`) }))}
      />
      <Words name="closedSaid" label={t('said')} frame={frame} />
    </Part>
  );
}

function When({ name, frame }: { name: string; frame: Frame }) {
  const t = afterWords(frame.lang);
  const { value, error } = typed(frame.again);
  return <DateTimeField name={name} label={t('when')} hint={t('whenHint')} value={value(name)} error={error(name)} />;
}

function Words({ name, label, frame }: { name: string; label: string; frame: Frame }) {
  const { value, error } = typed(frame.again);
  return <TextArea name={name} label={label} rows={2} maxlength={1000} value={value(name)} error={error(name)} />;
}
