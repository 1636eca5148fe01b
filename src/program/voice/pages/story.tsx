import { dayOf } from '#kernel/calendar.ts';
import { Card } from '#ui/card.tsx';
import { Radios } from '#ui/choice-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { Scene } from '../door.ts';
import { paths } from '../paths.ts';
import { publicWords } from '../public-words.ts';
import { type MyPart, partCodes } from '../story-store.ts';
import { MyPage } from './shell.tsx';

export const nameOf = ({ code, name }: MyPart, t: ReturnType<typeof publicWords>): string =>
  name ?? t(`publicPart-${code}`);

/** The story in its parts, each with who may read it; and a new one. */
export function StoryPage({ parts, frame, youth }: Scene & { parts: readonly MyPart[] }) {
  const t = publicWords(frame.lang);
  return (
    <MyPage frame={frame} here={paths.story}>
      <h1>{t('publicStory')}</h1>
      <p>{t('publicStoryText')}</p>
      {parts.length === 0 && <p>{t('publicStoryNone')}</p>}
      {parts.map((part) => (
        <Part part={part} frame={frame} youth={youth} />
      ))}
      <h2>{t('publicStoryNew')}</h2>
      <Begin frame={frame} youth={youth} />
    </MyPage>
  );
}

function Part({ part, frame, youth }: Scene & { part: MyPart }) {
  const t = publicWords(frame.lang);
  const readers = part.shares.map(({ toName }) => toName ?? t('publicStoryTeam'));
  return (
    <Card heading={nameOf(part, t)} headingLevel={2}>
      <p class="tl-said">{part.text}</p>
      <p class="usa-hint">{whoseOf(part, frame.lang, youth.timeZone)}</p>
      <p>{readers.length > 0 ? t('publicStoryRead', { names: readers.join(', ') }) : t('publicStoryReadNobody')}</p>
      {part.begunBy && <p class="usa-hint">{t('publicStoryBegunBy', { name: part.begunBy })}</p>}
      <p>
        <a href={paths.part(part.id)}>
          {t('publicStoryOpen')}
          <span class="usa-sr-only">{`: ${nameOf(part, t)}`}</span>
        </a>
      </p>
    </Card>
  );
}

export function whoseOf(part: MyPart, lang: 'en' | 'es', zone: string): string {
  const day = dayWords(dayOf(part.at, zone), lang);
  return publicWords(lang)(`publicWhose-${part.whose}`, { day });
}

function Begin({ frame }: Scene) {
  const t = publicWords(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <Form action={paths.story} label={t('publicStoryNew')}>
      <Radios
        name="code"
        label={t('publicStoryWhich')}
        hint={t('publicStoryWhichHint')}
        value={value('code')}
        error={error('code')}
        choices={partCodes.map((each) => ({ value: each, label: t(`publicPart-${each}`) }))}
      />
      <TextField
        name="name"
        label={t('publicStoryName')}
        value={value('name')}
        error={error('name')}
        maxlength={120}
        autocomplete="off"
      />
      <TextArea
        name="text"
        label={t('publicWordsTextLabel')}
        value={value('text')}
        error={error('text')}
        rows={6}
        maxlength={8000}
      />
      <Actions>
        <SubmitButton>{t('publicWordsSave')}</SubmitButton>
      </Actions>
    </Form>
  );
}
