import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { DateTimeField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { ConsultationView } from '../actions/consult.ts';
import type { KeptFact } from '../consultation-store.ts';
import { expertRate } from '../county.ts';
import { consultationState, type FactKind, owedToExpert } from '../model/consultation.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { consultWords } from '../words-consult.ts';
import { momentIn } from './speak.ts';

type Props = { view: ConsultationView; frame: Frame };

/** One question without a name: what was asked, what came of it, and what is still owed to the expert. */
export function ConsultationPage({ view, frame }: Props) {
  const c = consultWords(frame.lang);
  const { it, part } = view;
  const owed = part === 'advises' ? owedToExpert(it.wantsExpert, it.facts) : [];
  const hasAccount = it.facts.some(({ kind, expertUser }) => kind === 'expert' && expertUser !== null);
  return (
    <StaffPage
      frame={frame}
      title={c('title')}
      crumbs={[
        { href: paths.list, label: words(frame.lang)('meetings') },
        { href: paths.consultations, label: c('title') },
      ]}
    >
      <h1>{c('title')}</h1>
      {part !== 'expert' && (
        <p>{c('askedBy', { name: it.askedBy, agency: it.agencyName, at: momentIn(it.askedAt, frame) })}</p>
      )}
      <p>{c(`state-${consultationState(it.facts)}`)}</p>
      <h2>{c('question')}</h2>
      <p class="tl-said">{it.question}</p>
      <h2>{c('happened')}</h2>
      {it.facts.length === 0 ? (
        <p>{c('nothingYet')}</p>
      ) : (
        <ul>
          {it.facts.map((fact) => (
            <Fact fact={fact} frame={frame} />
          ))}
        </ul>
      )}
      {part === 'advises' && it.facts.some(({ kind }) => kind === 'expert') && !hasAccount && <p>{c('noAccount')}</p>}
      {owed.length > 0 && (
        <p>
          <strong>{c('owed', { what: owed.map((kind) => c(`owed-${kind}` as 'owed-paid')).join(', ') })}</strong>
        </p>
      )}
      <Next view={view} frame={frame} owed={owed} />
    </StaffPage>
  );
}

function Fact({ fact, frame }: { fact: KeptFact; frame: Frame }) {
  const c = consultWords(frame.lang);
  const dollars = new Intl.NumberFormat(frame.lang === 'es' ? 'es-US' : 'en-US', {
    style: 'currency',
    currency: 'USD',
  });
  const said = c(`fact-${fact.kind}`, {
    name: fact.byName,
    who: fact.expertName ?? fact.words ?? '',
    at: momentIn(fact.at, frame),
    amount: dollars.format((fact.amountCents ?? 0) / 100),
  });
  return (
    <li>
      {said}
      {fact.words && fact.kind !== 'expert' && <p class="tl-said">{fact.words}</p>}
      <span class="usa-hint">{` ${momentIn(fact.createdAt, frame)}`}</span>
    </li>
  );
}

type NextProps = Props & { owed: readonly FactKind[] };

/** What this person may do next. */
function Next({ view: { it, part }, frame, owed }: NextProps) {
  const c = consultWords(frame.lang);
  const state = consultationState(it.facts);
  const has = (kind: FactKind) => it.facts.some((fact) => fact.kind === kind);
  const once = (kind: FactKind, label: string) => (
    <Form action={paths.fact(it.id, kind)} label={label}>
      <Actions>
        <SubmitButton look="outline">{label}</SubmitButton>
      </Actions>
    </Form>
  );
  const isOpen = state !== 'withdrawn';
  return (
    <>
      {part === 'advises' && isOpen && !has('taken') && once('taken', c('take'))}
      {part === 'advises' && isOpen && <TimeForm id={it.id} frame={frame} />}
      {part === 'advises' && isOpen && !has('expert') && <ExpertForm id={it.id} frame={frame} />}
      {owed.includes('prepared') && once('prepared', c('prepared'))}
      {(part === 'advises' || part === 'expert') && isOpen && <AnswerForm id={it.id} frame={frame} />}
      {owed.includes('debriefed') && once('debriefed', c('debriefed'))}
      {owed.includes('paid') && <PayForm id={it.id} frame={frame} />}
      {part === 'asks' && state !== 'answered' && isOpen && once('withdrawn', c('withdraw'))}
    </>
  );
}

type FormProps = { id: string; frame: Frame };
const backOf = (here: string, frame: Frame) => typed(frame.path === here ? frame.again : null);

function TimeForm({ id, frame }: FormProps) {
  const c = consultWords(frame.lang);
  const here = paths.fact(id, 'time');
  const { value, error, isBack } = backOf(here, frame);
  return (
    <Disclosure summary={c('time')} open={isBack}>
      <Form action={here} label={c('time')}>
        <DateTimeField name="startsAt" label={c('startsAt')} value={value('startsAt')} error={error('startsAt')} />
        <TextField name="words" label={c('how')} value={value('words')} error={error('words')} maxlength={300} />
        <Actions>
          <SubmitButton>{c('save')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}

function AnswerForm({ id, frame }: FormProps) {
  const c = consultWords(frame.lang);
  const here = paths.fact(id, 'answered');
  const { value, error, isBack } = backOf(here, frame);
  return (
    <Disclosure summary={c('answer')} open={isBack}>
      <Form action={here} label={c('answer')}>
        <TextArea
          name="answer"
          label={c('answerField')}
          value={value('answer')}
          error={error('answer')}
          maxlength={4000}
        />
        <Actions>
          <SubmitButton>{c('answer')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}

function ExpertForm({ id, frame }: FormProps) {
  const c = consultWords(frame.lang);
  const here = paths.fact(id, 'expert');
  const { value, error, isBack } = backOf(here, frame);
  return (
    <Disclosure summary={c('expert')} open={isBack}>
      <Form action={here} label={c('expert')}>
        <TextField
          name="expert"
          label={c('expertField')}
          hint={c('expertHint')}
          value={value('expert')}
          error={error('expert')}
          maxlength={120}
        />
        <Actions>
          <SubmitButton>{c('expert')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}

function PayForm({ id, frame }: FormProps) {
  const c = consultWords(frame.lang);
  const here = paths.fact(id, 'paid');
  const { value, error, isBack } = backOf(here, frame);
  const rate = frame.actor ? expertRate(frame.actor) : null;
  return (
    <Disclosure summary={c('paid')} open={isBack}>
      <Form action={here} label={c('paid')}>
        <TextField
          name="amount"
          label={c('amount')}
          hint={rate === null ? c('noRate') : c('rate', { amount: `$${rate}` })}
          value={isBack ? value('amount') : rate === null ? '' : String(rate)}
          error={error('amount')}
          inputmode="decimal"
          size="short"
        />
        <Actions>
          <SubmitButton>{c('paid')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}
