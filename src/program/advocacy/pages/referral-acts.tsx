import type { Frame } from '#platform/http/door.ts';
import { Radios, Select } from '#ui/choice-field.tsx';
import { DateTimeField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import { hasRoom } from '../actions/ground.ts';
import { endReasons } from '../actions/referral.ts';
import { byFit, fitOf } from '../model/match.ts';
import { paths } from '../paths.ts';
import { refusals, type Turn } from '../referral-store.ts';
import { words } from '../words.ts';
import { reasonsIn } from './refer-form.tsx';
import type { ReferralProps } from './referral.tsx';

/** What came back of one form, when it is this one that was not right. */
const back = (frame: Frame, path: string, kind?: string) =>
  typed(frame.path === path && (kind === undefined || typed(frame.again).value('kind') === kind) ? frame.again : null);

/** The program that was asked says who takes it, or that it cannot. */
export function Answer({ view, frame }: ReferralProps & { turn: Turn }) {
  const t = words(frame.lang);
  const { id } = view.referral;
  const take = back(frame, paths.taking(id));
  const decline = back(frame, paths.declining(id));
  const me = frame.actor?.userId ?? '';
  return (
    <section aria-labelledby="answer">
      <h2 id="answer">{t('answer')}</h2>
      <Form action={paths.taking(id)} label={t('take')}>
        <Select
          name="advocate"
          label={t('whichAdvocate')}
          choices={view.advocates.map((each) => ({ value: each.id, label: each.name }))}
          value={take.value('advocate') || (view.advocates.some((each) => each.id === me) ? me : '')}
          error={take.error('advocate')}
          emptyLabel={t('choose')}
          areNames
          required
        />
        {!view.referral.youthId && <p>{t('takeMeets')}</p>}
        <SubmitButton>{t('take')}</SubmitButton>
      </Form>
      <Disclosure summary={t('cannot')} open={decline.isBack}>
        <Form action={paths.declining(id)} label={t('cannot')}>
          <Radios
            name="why"
            label={t('why')}
            value={decline.value('why')}
            error={decline.error('why')}
            choices={refusals.map((why) => ({ value: why, label: t(`why-${why}`) }))}
          />
          <SubmitButton look="outline">{t('decline')}</SubmitButton>
        </Form>
      </Disclosure>
    </section>
  );
}

/** Another program: where nobody has it, or the youth moves on. */
export function Route({ view, frame }: ReferralProps) {
  const t = words(frame.lang);
  const { referral, ground, held } = view;
  const { value, error, isBack } = back(frame, paths.routing(referral.id));
  const need = { age: referral.age, forms: referral.forms, region: referral.region, language: referral.language };
  const choices = ground.contracts
    .flatMap(({ id, agencyName, terms: [now] }) =>
      now && id !== held?.contractId
        ? [{ id, agencyName, fits: fitOf(now, need, hasRoom(ground, id), ground.today) }]
        : [],
    )
    .sort((a, b) => byFit(a.fits, b.fits));
  return (
    <Disclosure summary={t(held ? 'moveOn' : 'askAnother')} open={isBack || view.nobody}>
      <p>{t(held ? 'moveOnText' : 'askAnotherText')}</p>
      <Form action={paths.routing(referral.id)} label={t(held ? 'moveOn' : 'askAnother')}>
        <Radios
          name="contract"
          label={t('whichProgram')}
          value={value('contract')}
          error={error('contract')}
          choices={choices.map(({ id, agencyName, fits }) => ({
            value: id,
            label: agencyName,
            isName: true,
            hint: reasonsIn(fits, frame),
          }))}
          required
        />
        <Radios
          name="chosenBy"
          label={t('chosenBy')}
          value={value('chosenBy')}
          error={error('chosenBy')}
          choices={[
            { value: 'youth', label: t('chosen-youth') },
            held
              ? { value: 'program', label: t('chosen-program') }
              : { value: 'referrer', label: t('chosen-referrer') },
          ]}
          required
        />
        <SubmitButton>{t('askProgram')}</SubmitButton>
      </Form>
    </Disclosure>
  );
}

type ActProps = ReferralProps & { kind: string; open?: boolean };

/** What the program writes down: the yes, the plan, another advocate, the end. */
export function Acts({ view, frame }: ReferralProps) {
  const t = words(frame.lang);
  const { held, over } = view;
  if (!held) return null;
  if (over)
    return (
      <Act view={view} frame={frame} kind="again">
        <p>{t('againText')}</p>
      </Act>
    );
  return (
    <section aria-labelledby="acts">
      <h2 id="acts">{t('acts')}</h2>
      {!held.agreedAt && <Act view={view} frame={frame} kind="agreed" open />}
      {!held.agreedAt && <Act view={view} frame={frame} kind="not-now" />}
      {!held.planAt && <Act view={view} frame={frame} kind="plan" open={held.agreedAt !== null} />}
      <Act view={view} frame={frame} kind="advocate">
        <AdvocateField view={view} frame={frame} />
      </Act>
      <Act view={view} frame={frame} kind="withdrew">
        <p>{t('withdrewText')}</p>
      </Act>
      <Act view={view} frame={frame} kind="ended">
        <p>{t('endedText')}</p>
        <EndField view={view} frame={frame} />
      </Act>
    </section>
  );
}

function Act({ view, frame, kind, open = false, children }: ActProps & { children?: unknown }) {
  const t = words(frame.lang);
  const path = paths.event(view.referral.id);
  const { value, error, isBack } = back(frame, path, kind);
  const label = t(`act-${kind}` as 'act-agreed');
  return (
    <Disclosure summary={label} open={open || isBack}>
      <Form action={path} label={label}>
        <input type="hidden" name="kind" value={kind} />
        {children as never}
        {isBack ? (
          <>
            <DateTimeField name="at" label={t('at')} hint={t('atHint')} value={value('at')} error={error('at')} />
            <TextArea name="words" label={t('inWords')} rows={2} value={value('words')} error={error('words')} />
          </>
        ) : (
          <Plain kind={kind} frame={frame} />
        )}
        <SubmitButton look={open ? 'main' : 'outline'}>{label}</SubmitButton>
      </Form>
    </Disclosure>
  );
}

/** The same fields in each of several forms: each with an id of its own. */
function Plain({ kind, frame }: { kind: string; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <>
      <label class="usa-label" for={`at-${kind}`}>
        {t('at')}
      </label>
      <div class="usa-hint" id={`at-${kind}-hint`}>
        {t('atHint')}
      </div>
      <input
        class="usa-input tl-input--medium"
        id={`at-${kind}`}
        name="at"
        type="datetime-local"
        aria-describedby={`at-${kind}-hint`}
      />
      <label class="usa-label" for={`words-${kind}`}>
        {t('inWords')}
      </label>
      <textarea class="usa-textarea" id={`words-${kind}`} name="words" rows={2} maxlength={2000} />
    </>
  );
}

function AdvocateField({ view, frame }: ReferralProps) {
  const t = words(frame.lang);
  const { value, error } = back(frame, paths.event(view.referral.id), 'advocate');
  return (
    <Select
      name="advocate"
      label={t('whichAdvocate')}
      choices={view.advocates
        .filter((each) => each.id !== view.held?.advocateId)
        .map((each) => ({ value: each.id, label: each.name }))}
      value={value('advocate')}
      error={error('advocate')}
      emptyLabel={t('choose')}
      areNames
    />
  );
}

function EndField({ view, frame }: ReferralProps) {
  const t = words(frame.lang);
  const { value, error } = back(frame, paths.event(view.referral.id), 'ended');
  return (
    <Radios
      name="code"
      label={t('why')}
      value={value('code')}
      error={error('code')}
      choices={endReasons.map((reason) => ({ value: reason, label: t(`end-${reason}`) }))}
    />
  );
}
