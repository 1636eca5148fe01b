import type { Frame } from '#platform/http/door.ts';
import { needs } from '#reference/directory/index.ts';
import { AnswerCard, linesFor, matters, matterWords, spoken } from '#reference/finder/index.ts';
import { Columns } from '#ui/card.tsx';
import { Checkboxes, Radios, Select } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { ScreenView } from '../actions/screen.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

type Props = { view: ScreenView; frame: Frame };
const FIRST = 3;

/** One screen for a call: what to ask on one side, what to say on the other. */
export function Screen({ view, frame }: Props) {
  const t = words(frame.lang);
  return (
    <>
      <h1>{t('screen')}</h1>
      <p>{t('screenIntro')}</p>
      <Columns>
        <Ask view={view} frame={frame} />
        <Say view={view} frame={frame} />
      </Columns>
    </>
  );
}

function Ask({ view, frame }: Props) {
  const t = words(frame.lang);
  const back = typed(frame.again);
  const value = (name: 'need' | 'where' | 'age' | 'language') => (back.isBack ? back.value(name) : view.typed[name]);
  return (
    <section aria-labelledby="ask">
      <h2 id="ask">{t('ask')}</h2>
      {/* The `role` lets "/" on the keyboard lead to the first field. */}
      <Form action={view.key ? paths.withKey(view.key) : paths.screen} label={t('ask')} role="search">
        <Select
          name="need"
          label={t('need')}
          value={value('need')}
          error={back.error('need')}
          choices={Object.entries(needs).map(([id, text]) => ({ value: id, label: text[frame.lang] }))}
          required
        />
        <TextField name="where" label={t('where')} hint={t('whereHint')} value={value('where')} size="medium" />
        <TextField name="age" label={t('age')} inputmode="numeric" value={value('age')} size="short" />
        <Radios
          name="caller"
          label={t('caller')}
          inline
          value={back.isBack ? back.value('caller') : view.caller}
          choices={[
            { value: 'en', label: t('callerEn') },
            { value: 'es', label: t('callerEs') },
          ]}
        />
        <Select
          name="language"
          label={t('language')}
          value={value('language')}
          emptyLabel={t('anyLanguage')}
          choices={spoken.map(({ tag, own }) => ({ value: tag, label: own }))}
        />
        <Checkboxes
          name="matters"
          label={t('matters')}
          values={back.isBack ? back.values('matters') : view.typed.matters}
          choices={matters.map((each) => ({ value: each, label: matterWords(each, frame.lang) }))}
        />
        <Actions>
          <SubmitButton>{t('find')}</SubmitButton>
          <a href={view.key ? paths.withKey(view.key) : paths.screen}>{t('next')}</a>
        </Actions>
      </Form>
    </section>
  );
}

/** What the caller hears, in their language; what is for the call-taker alone, in the page's. */
function Say({ view, frame }: Props) {
  const t = words(frame.lang);
  const heard = words(view.caller);
  const { found } = view;
  const callers: Frame = { ...frame, lang: view.caller };
  return (
    <section aria-labelledby="say">
      <h2 id="say">{t('say')}</h2>
      <div lang={view.caller}>
        <p>
          <q>{heard('sayFirst')}</q>
        </p>
        <p>
          <q>{heard('sayNoName')}</q>
        </p>
      </div>
      {found && (
        <>
          {found.problems.where && <p>{t('whereUnknown')}</p>}
          {found.problems.age && <p>{t('ageNotRight')}</p>}
          <h3>{t('best', { n: Math.min(FIRST, found.answers.length) })}</h3>
          {found.answers.length === 0 && <p>{t('nothing')}</p>}
          <div lang={view.caller} class="tl-call">
            {found.answers.slice(0, FIRST).map((each) => (
              <AnswerCard answer={each} view={found} frame={callers} forms="report" />
            ))}
            {found.answers.length > FIRST && (
              <Disclosure summary={heard('more', { n: found.answers.length - FIRST })}>
                {found.answers.slice(FIRST).map((each) => (
                  <AnswerCard answer={each} view={found} frame={callers} forms="report" />
                ))}
              </Disclosure>
            )}
          </div>
          <Transfer view={view} frame={frame} />
        </>
      )}
      <h3>{t('before')}</h3>
      <p lang={view.caller}>
        <q>{heard('sayLast')}</q>
      </p>
    </section>
  );
}

/** Where a call can go on, each number with the day on which it was checked. */
function Transfer({ view, frame }: Props) {
  const t = words(frame.lang);
  const lines = view.found ? linesFor(view.found.question.need) : [];
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{t('transfer')}</h3>
      <ul>
        {lines.map((line) => (
          <li>
            {line.who[frame.lang]}: <a href={`tel:${line.call.replace(/[^+\d]/g, '')}`}>{line.call}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
