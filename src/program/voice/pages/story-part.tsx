import { dayOf } from '#kernel/calendar.ts';
import { Card } from '#ui/card.tsx';
import { Checkbox, Radios } from '#ui/choice-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import { type PartView, shareSpans } from '../actions/story.ts';
import type { Scene } from '../door.ts';
import { paths } from '../paths.ts';
import { publicWords } from '../public-words.ts';
import { MyPage } from './shell.tsx';
import { nameOf, whoseOf } from './story.tsx';

type Props = Scene & { view: PartView };

/** One part: write on in it, and who reads it, each taken back with one tap. */
export function StoryPartPage({ view, frame, youth }: Props) {
  const t = publicWords(frame.lang);
  const { part } = view;
  const back = frame.again !== null && 'text' in frame.again.values;
  const { value, error } = typed(back ? frame.again : null);
  return (
    <MyPage frame={frame} here={paths.part(part.id)}>
      <h1>{nameOf(part, t)}</h1>
      <p class="usa-hint">{whoseOf(part, frame.lang, youth.timeZone)}</p>
      {back && value('follows') !== part.textId && (
        <Card heading={t('publicSaysNow')}>
          <p class="tl-said">{part.text}</p>
        </Card>
      )}
      <Form action={paths.part(part.id)} label={t('publicStoryWriteOn')}>
        <input type="hidden" name="follows" value={part.textId} />
        <TextArea
          name="text"
          label={t('publicWordsTextLabel')}
          value={back ? value('text') : part.text}
          error={error('text')}
          rows={8}
          maxlength={8000}
        />
        <SubmitButton>{t('publicWordsSave')}</SubmitButton>
      </Form>
      <h2>{t('publicStoryReaders')}</h2>
      <Readers view={view} frame={frame} youth={youth} />
      <h2>{t('publicStoryShare')}</h2>
      <Share view={view} frame={frame} youth={youth} />
      <p>
        <a href={paths.story}>{t('publicStory')}</a>
      </p>
    </MyPage>
  );
}

function Readers({ view: { part }, frame, youth }: Props) {
  const t = publicWords(frame.lang);
  const day = (at: Date) => dayWords(dayOf(at, youth.timeZone), frame.lang);
  return (
    <>
      {part.shares.length === 0 && <p>{t('publicStoryReadNobody')}</p>}
      {part.begunBy && <p>{t('publicStoryBegunBy', { name: part.begunBy })}</p>}
      {part.shares.map((share) => {
        const name = share.toName ?? t('publicStoryTeam');
        return (
          <Card heading={name} headingLevel={3}>
            <p class="usa-hint">
              {share.until ? t('publicUntil', { day: day(share.until) }) : t('publicStoryEver')}
              {share.mayWrite && ` · ${t('publicStoryWrites')}`}
            </p>
            <Form action={paths.unshare(part.id, share.id)} label={`${t('publicWordsBack')}: ${name}`}>
              <SubmitButton look="outline">
                {t('publicWordsBack')}
                <span class="usa-sr-only">{`: ${name}`}</span>
              </SubmitButton>
            </Form>
          </Card>
        );
      })}
    </>
  );
}

function Share({ view: { part, readers }, frame }: Props) {
  const t = publicWords(frame.lang);
  const { value, error } = typed(frame.again && 'to' in frame.again.values ? frame.again : null);
  const choices = readers.map(({ userId, agencyId, name, agencyName }) =>
    userId
      ? { value: `user ${userId}`, label: `${name}, ${agencyName}`, isName: true }
      : { value: `agency ${agencyId}`, label: t('publicStoryAgency', { agency: agencyName }) },
  );
  return (
    <Form action={paths.sharePart(part.id)} label={t('publicStoryShare')}>
      <Radios
        name="to"
        label={t('publicGiveWho')}
        value={value('to')}
        error={error('to')}
        choices={[...choices, { value: 'team', label: t('publicStoryTeam') }]}
      />
      <Radios
        name="span"
        label={t('publicGiveSpan')}
        value={value('span')}
        error={error('span')}
        choices={shareSpans.map((each) => ({
          value: each,
          label: each === 'ever' ? t('publicStoryEver') : t(`publicSpan-${each}`),
        }))}
      />
      <Checkbox
        name="write"
        label={t('publicStoryMayWrite')}
        checked={value('write') === 'yes'}
        error={error('write')}
      />
      <Actions>
        <SubmitButton>{t('publicStoryShareNow')}</SubmitButton>
      </Actions>
    </Form>
  );
}
