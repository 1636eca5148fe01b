import type { Frame } from '#platform/http/door.ts';
import { type Need, needs } from '#reference/directory/index.ts';
import { FinderPage, inLang, Lines, linesFor, needName, tagOf } from '#reference/finder/index.ts';
import { Checkboxes, Radios } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { BeginView } from '../actions/begin.ts';
import { statements } from '../law.ts';
import { whos } from '../model/ask.ts';
import { paths } from '../paths.ts';
import { askFrame, lawWords, speakAsk } from '../spoken.ts';
import { Back } from './back.tsx';
import { ReachFields } from './reach-fields.tsx';

type Props = { view: BeginView; frame: Frame };

/** What the law would require is said first, then a form in which everything but a way to be reached may be left out. */
export function AskPage({ view, frame: asked }: Props) {
  const frame = askFrame(asked);
  const t = speakAsk(frame);
  return (
    <FinderPage frame={frame} path={paths.someone}>
      <Back frame={frame} />
      <h1>{t('publicHeading')}</h1>
      <p class="tl-lead">{t('publicLead')}</p>
      <p>{t('publicNoRecord')}</p>
      <Law frame={frame} />
      <AskForm view={view} frame={frame} />
      <p>{t('publicNotNow')}</p>
      <Lines lines={linesFor('talk')} frame={frame} />
      <p>
        <a href={inLang(paths.answer, frame)}>{t('publicLook')}</a>
      </p>
    </FinderPage>
  );
}

/** What the law would require of those who answer, said before anything is written. */
export function Law({ frame }: { frame: Frame }) {
  const t = speakAsk(frame);
  return (
    <section aria-labelledby="law">
      <h2 id="law">{t('publicLaw')}</h2>
      {statements.map((each) => (
        <p>{lawWords(each.id, frame)}</p>
      ))}
      <p>{t('publicLawAsk')}</p>
      {statements.some(({ checkedOn }) => checkedOn === null) && <p class="usa-hint">{t('publicLawUnchecked')}</p>}
      <Disclosure summary={t('publicLawFrom')}>
        <ul>
          {statements.map((each) => (
            <li>
              <span lang="en">
                {each.citation}. {each.source}
              </span>
              .{' '}
              {each.checkedOn === null
                ? t('publicLawUnchecked')
                : t('publicLawChecked', { day: dayWords(each.checkedOn, tagOf(frame)) })}
            </li>
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}

function AskForm({ view, frame }: Props) {
  const t = speakAsk(frame);
  const { value, error } = typed(frame.again);
  return (
    <Form action={inLang(paths.ask, frame)} label={t('publicHeading')}>
      <input type="hidden" name="lang" value={tagOf(frame)} />
      {view.about && <input type="hidden" name="about" value={view.about.id} />}
      {view.about && <p>{t('publicAbout', { place: view.about.name })}</p>}
      <Checkboxes
        name="needs"
        label={t('publicNeeds')}
        hint={t('publicSkip')}
        values={view.needs}
        choices={(Object.keys(needs) as Need[]).map((need) => ({ value: need, label: needName(need, frame) }))}
      />
      <ReachFields frame={frame} was={null} />
      <Radios
        name="who"
        label={t('publicWho')}
        hint={t('publicSkip')}
        value={value('who')}
        choices={whos.map((who) => ({ value: who, label: t(`publicWho-${who}`) }))}
      />
      <TextField
        name="name"
        label={t('publicName')}
        hint={t('publicNameHint')}
        value={value('name')}
        error={error('name')}
        maxlength={60}
      />
      <TextField
        name="where"
        label={t('publicWhere')}
        hint={t('publicWhereHint')}
        value={value('where')}
        error={error('where')}
        maxlength={80}
      />
      <TextArea
        name="story"
        label={t('publicStory')}
        hint={t('publicStoryHint')}
        value={value('story')}
        error={error('story')}
        rows={3}
        maxlength={500}
      />
      <SubmitButton>{t('publicSend')}</SubmitButton>
    </Form>
  );
}
