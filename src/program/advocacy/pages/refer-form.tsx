import { TellingOnce, type Told } from '#casework/story/index.ts';
import { languageName, languageTags } from '#foundation/consent/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Checkboxes, Radios, Select } from '#ui/choice-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { NumberField, TextArea, TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import { type Ground, hasRoom } from '../actions/ground.ts';
import type { Known } from '../actions/known.ts';
import { byFit, type Fit, fitOf, mayTake, type Need } from '../model/match.ts';
import { forms } from '../model/terms.ts';
import { knowings, sources } from '../referral-store.ts';
import { words } from '../words.ts';

type Props = {
  action: string;
  ground: Ground;
  known: Known;
  told?: Told;
  outside: boolean;
  frame: Frame;
};

/** One page: what a program asks about, which programs fit and why, and what the one that is chosen needs to reach the youth. */
export function ReferForm({ action, ground, known, told, outside, frame }: Props) {
  const t = words(frame.lang);
  const { values, error } = typed(frame.again);
  const value = shownFrom(known, frame);
  const age = value('age');
  const need: Need = {
    age: /^\d{1,2}$/.test(age) ? Number(age) : null,
    forms: forms.filter((form) => values('forms').includes(form)),
    region: value('region') || null,
    language: value('language') || null,
  };
  return (
    <TellingOnce told={told} form="advocate-ask" frame={frame}>
      <Form
        action={action}
        label={t(outside ? 'referOutside' : 'askForOne')}
        returnKey={{ name: 'look', value: 'yes' }}
        requiredNote
      >
        {outside && (
          <Radios
            name="source"
            label={t('source')}
            value={value('source')}
            error={error('source')}
            choices={sources
              .filter((source) => source !== 'worker')
              .map((source) => ({ value: source, label: t(`source-${source}`) }))}
            required
          />
        )}
        <About ground={ground} value={value} frame={frame} />
        <Programs ground={ground} need={need} frame={frame} />
        <Actions>
          <SubmitButton look="outline" name="look" value="yes">
            {t('seeAgain')}
          </SubmitButton>
        </Actions>
        <Radios
          name="chosenBy"
          label={t('chosenBy')}
          value={value('chosenBy') || 'referrer'}
          error={error('chosenBy')}
          choices={[
            { value: 'youth', label: t('chosen-youth') },
            { value: 'referrer', label: t('chosen-referrer') },
          ]}
        />
        <Radios
          name="knows"
          label={t('knows')}
          value={value('knows')}
          error={error('knows')}
          choices={knowings.map((each) => ({ value: each, label: t(`knows-${each}`) }))}
          required
        />
        <ReachCard value={value} frame={frame} />
        <SubmitButton>{t('send')}</SubmitButton>
      </Form>
    </TellingOnce>
  );
}

/** What was typed; before that, what is known. */
const shownFrom =
  (known: Known, frame: Frame) =>
  (name: string): string => {
    const { value, isBack } = typed(frame.again);
    const before: Record<string, string> = { ...known, age: String(known.age ?? '') };
    return isBack ? value(name) : (before[name] ?? '');
  };
type Shown = ReturnType<typeof shownFrom>;

/** What a program asks about: each may be left open. */
function About({ ground, value, frame }: { ground: Ground; value: Shown; frame: Frame }) {
  const t = words(frame.lang);
  const { values, error } = typed(frame.again);
  return (
    <>
      <NumberField name="age" label={t('age')} value={value('age')} error={error('age')} />
      <Checkboxes
        name="forms"
        label={t('formsAsked')}
        hint={t('formsAskedHint')}
        values={values('forms')}
        error={error('forms')}
        choices={forms.map((form) => ({ value: form, label: t(`form-${form}`) }))}
      />
      <Select
        name="region"
        label={t('region')}
        value={value('region')}
        emptyLabel={t('notKnown')}
        choices={ground.regions.regions.map(({ id, name }) => ({ value: id, label: name }))}
        areNames
      />
      <Select
        name="language"
        label={t('language')}
        value={value('language')}
        emptyLabel={t('notKnown')}
        choices={languageTags.map((tag) => ({ value: tag, label: languageName(tag, frame.lang) }))}
      />
    </>
  );
}

/** What the program needs to reach the youth. */
function ReachCard({ value, frame }: { value: Shown; frame: Frame }) {
  const t = words(frame.lang);
  const { error } = typed(frame.again);
  return (
    <>
      <h2>{t('cardHeading')}</h2>
      <p>{t('cardText')}</p>
      <TextField name="called" label={t('called')} value={value('called')} error={error('called')} required />
      <TextArea
        name="reach"
        label={t('reach')}
        hint={t('reachHint')}
        rows={3}
        value={value('reach')}
        error={error('reach')}
        required
      />
      <TextArea name="wants" label={t('wants')} rows={2} value={value('wants')} error={error('wants')} />
      <TextArea name="avoid" label={t('avoid')} rows={2} value={value('avoid')} error={error('avoid')} />
    </>
  );
}

/** Every program with its reasons, those that fit first; who does not fit is shown too, so that nobody has to wonder. */
function Programs({ ground, need, frame }: { ground: Ground; need: Need; frame: Frame }) {
  const t = words(frame.lang);
  const { value, error } = typed(frame.again);
  const rows = ground.contracts
    .flatMap(({ id, agencyName, terms: [now] }) =>
      now ? [{ id, agencyName, fits: fitOf(now, need, hasRoom(ground, id), ground.today) }] : [],
    )
    .sort((a, b) => byFit(a.fits, b.fits));
  return (
    <Radios
      name="contract"
      label={t('whichProgram')}
      value={value('contract')}
      error={error('contract')}
      choices={rows.map(({ id, agencyName, fits }) => ({
        value: id,
        label: agencyName,
        isName: true,
        hint: `${t(mayTake(fits) ? 'fits' : 'fitsNot')} ${reasonsIn(fits, frame)}`,
      }))}
      required
    />
  );
}

export const reasonsIn = (fits: readonly Fit[], frame: Frame): string =>
  fits.map(({ check, fits: each }) => words(frame.lang)(`fit-${check}-${each}`)).join(' ');
