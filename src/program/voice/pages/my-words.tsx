import { dayOf } from '#kernel/calendar.ts';
import { Card } from '#ui/card.tsx';
import { Radios } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { WordsView } from '../actions/say.ts';
import type { Scene } from '../door.ts';
import { paths } from '../paths.ts';
import { publicWords } from '../public-words.ts';
import type { MyWords } from '../say-store.ts';
import { MyPage } from './shell.tsx';

type Props = Scene & { view: WordsView };

/** What the youth said to their team; each can be changed and taken back. Goals stand on a page of their own. */
export function WordsPage({ view, ...scene }: Props) {
  const { frame } = scene;
  const t = publicWords(frame.lang);
  return (
    <MyPage frame={frame} here={paths.words}>
      <h1>{t('publicWords')}</h1>
      <p>{t('publicWordsText')}</p>
      {view.words.length === 0 && <p>{t('publicWordsNone')}</p>}
      {view.words.map((each) => (
        <One words={each} view={view} {...scene} />
      ))}
      <p>
        <a href={paths.goals}>{t('publicWordsToGoals')}</a>
      </p>
      <h2>{t('publicWordsNew')}</h2>
      <Write view={view} {...scene} />
    </MyPage>
  );
}

function One({ words, view, ...scene }: Props & { words: MyWords }) {
  const { frame, youth } = scene;
  const t = publicWords(frame.lang);
  const back = frame.again?.values.replaces === words.id;
  return (
    <Card>
      <p class="tl-said">{words.text}</p>
      <p class="usa-hint">
        {t('publicWritten', { day: dayWords(dayOf(words.at, youth.timeZone), frame.lang) })}
        {' · '}
        {words.toName ? t('publicWordsFor', { name: words.toName }) : t('publicWordsForAll')}
      </p>
      <Disclosure summary={t('publicWordsChange')} open={back}>
        <Form action={paths.words} label={`${t('publicWordsChange')}: ${words.text}`}>
          <input type="hidden" name="replaces" value={words.id} />
          <input type="hidden" name="to" value={words.toUser ?? ''} />
          <Text scene={scene} value={words.text} mine={back} />
          <SubmitButton>{t('publicWordsSave')}</SubmitButton>
        </Form>
      </Disclosure>
      <Form action={paths.wordsBack(words.id)} label={`${t('publicWordsBack')}: ${words.text}`}>
        <SubmitButton look="outline">{t('publicWordsBack')}</SubmitButton>
      </Form>
    </Card>
  );
}

function Write({ view, ...scene }: Props) {
  const { frame } = scene;
  const t = publicWords(frame.lang);
  const mine = frame.again !== null && !frame.again.values.replaces;
  const { value } = typed(mine ? frame.again : null);
  return (
    <Form action={paths.words} label={t('publicWordsNew')}>
      <Text scene={scene} value="" mine={mine} />
      <Radios
        name="to"
        label={t('publicWordsTo')}
        value={value('to')}
        choices={[
          { value: '', label: t('publicWordsAll') },
          ...view.team.map(({ userId, name }) => ({
            value: userId,
            label: t('publicWordsFor', { name }),
          })),
        ]}
      />
      <Actions>
        <SubmitButton>{t('publicWordsSave')}</SubmitButton>
      </Actions>
    </Form>
  );
}

function Text({ scene, value, mine }: { scene: Scene; value: string; mine: boolean }) {
  const t = publicWords(scene.frame.lang);
  const back = typed(mine ? scene.frame.again : null);
  return (
    <TextArea
      name="text"
      label={t('publicWordsTextLabel')}
      value={back.isBack ? back.value('text') : value}
      error={back.error('text')}
      rows={4}
      maxlength={3000}
    />
  );
}
