import { TellingOnce } from '#casework/story/index.ts';
import { toRecord, YouthHeading, youthWords } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { choicesOf, fundWords, purposes } from '#reference/funds/index.ts';
import { Radios, Select } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { FormView } from '../actions/ask.ts';
import { ways } from '../model/ask.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { Funds } from './funds.tsx';

type Props = {
  view: FormView;
  frame: Frame;
  /** Where the ask goes and where its funds are shown, if not to this module's own doors: an ask for what another module knows of. */
  to?: { send: string; funds: string };
};

/** What is needed and what is known; then which money may pay, and the ask. One form: what was typed stays. */
export function AskPage({ view, frame, to }: Props) {
  const t = words(frame.lang);
  const { record } = view;
  const own = record
    ? { send: paths.askFor(record.id), funds: paths.askForFunds(record.id) }
    : { send: paths.ask, funds: paths.askFunds };
  const { send, funds: ask } = to ?? own;
  return (
    <StaffPage
      frame={frame}
      title={t('formTitle')}
      width="form"
      crumbs={record ? toRecord(record, frame) : [{ href: paths.money, label: t('money') }]}
    >
      {record ? <YouthHeading youth={record} frame={frame} /> : <h1>{t('askWithout')}</h1>}
      {record ? <h2>{t('formTitle')}</h2> : <p>{t('withoutLead')}</p>}
      {record?.reported && <p>{youthWords(frame.lang)('tells')}</p>}
      <TellingOnce told={view.told} form="money-ask" frame={frame}>
        <Form action={view.verdicts ? send : ask} label={t('formTitle')}>
          {view.verdicts && <Funds view={view} frame={frame} />}
          <Need view={view} frame={frame} />
          <Known view={view} frame={frame} />
          <SubmitButton look={view.verdicts ? 'outline' : 'main'} formAction={ask}>
            {t('showFunds')}
          </SubmitButton>
        </Form>
      </TellingOnce>
    </StaffPage>
  );
}

const fieldsOf = ({ view, frame }: Props) => {
  const { value, error, isBack } = typed(frame.again);
  return (name: string) => ({ name, value: isBack ? value(name) : (view.values[name] ?? ''), error: error(name) });
};

function Need({ view, frame }: Props) {
  const { lang } = frame;
  const t = words(lang);
  const of = fieldsOf({ view, frame });
  return (
    <>
      <Select
        {...of('purpose')}
        label={t('purpose')}
        choices={purposes.map(({ id, label }) => ({ value: id, label: label[lang] }))}
        required
      />
      <TextArea {...of('what')} label={t('what')} hint={t('whatHint')} rows={2} maxlength={1000} required />
      {view.record ? (
        <TextArea {...of('words')} label={t('words')} hint={t('wordsHint')} rows={2} maxlength={1000} />
      ) : (
        <TextField {...of('whom')} label={t('whom')} hint={t('whomHint')} maxlength={200} />
      )}
      <TextField {...of('amount')} label={t('amount')} size="short" inputmode="decimal" required />
      <DateField {...of('neededBy')} label={t('neededBy')} />
      <Radios
        {...of('way')}
        label={t('way')}
        choices={ways.map((each) => ({ value: each, label: t(`way-${each}`) }))}
        required
      />
    </>
  );
}

/** Each may stay "not known": then no fund says yes or no because of it. */
function Known({ view, frame }: Props) {
  const t = words(frame.lang);
  const f = fundWords(frame.lang);
  const of = fieldsOf({ view, frame });
  const choose = (name: 'cse' | 'lt' | 'ltfc' | 'system' | 'expecting', say: (choice: string) => string) => (
    <Select
      {...of(name)}
      label={f(`fact-${name}`).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())}
      emptyLabel={t('notKnown')}
      choices={choicesOf[name].map((each) => ({ value: each, label: say(each) }))}
    />
  );
  type Key = Parameters<typeof f>[0];
  return (
    <section aria-labelledby="known">
      <h2 id="known">{t('facts')}</h2>
      <p class="usa-hint">{t('factsHint')}</p>
      <TextField
        {...of('age')}
        label={f('fact-age').replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())}
        size="short"
        inputmode="numeric"
      />
      {(['cse', 'lt', 'ltfc'] as const).map((name) => choose(name, (each) => f(`cse-${each}` as Key)))}
      {choose('system', (each) => f(`system-${each}` as Key))}
      {choose('expecting', (each) => f(`yes-${each}` as Key))}
      <Select
        {...of('region')}
        label={t('region')}
        emptyLabel={t('notKnown')}
        areNames
        choices={view.regions.map(({ id, label }) => ({ value: id, label }))}
      />
    </section>
  );
}
