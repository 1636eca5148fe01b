import { dayOf } from '#kernel/calendar.ts';
import { Card } from '#ui/card.tsx';
import { Checkbox, Radios } from '#ui/choice-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { BlockView } from '../actions/block.ts';
import type { Scene } from '../door.ts';
import { paths } from '../paths.ts';
import { publicWords } from '../public-words.ts';
import { Named } from './named.tsx';
import { MyPage } from './shell.tsx';

/** Whom the youth does not want to see anything; and whom they let see again. */
export function BlockPage({ view, frame, youth }: Scene & { view: BlockView }) {
  const t = publicWords(frame.lang);
  return (
    <MyPage frame={frame} here={paths.block}>
      <h1>{t('publicBlock')}</h1>
      <p>{t('publicBlockText')}</p>
      {view.team.length + view.past.length === 0 ? (
        <p>{t('publicTeamNobody')}</p>
      ) : (
        <Listed {...{ view, frame, youth }} />
      )}
      <NameForm {...{ view, frame, youth }} />
      <h2>{t('publicBlocked')}</h2>
      {view.blocks.length + view.named.length === 0 && <p>{t('publicBlockedNone')}</p>}
      {view.blocks.map((each) => (
        <Card heading={each.name} headingLevel={3}>
          <p>{each.agencyName}</p>
          <p class="usa-hint">
            {t('publicBlockedSince', { day: dayWords(dayOf(each.since, youth.timeZone), frame.lang) })}
          </p>
          <Form action={paths.unblock(each.id)} label={t('publicUnblock', { name: each.name })}>
            <SubmitButton look="outline">{t('publicUnblock', { name: each.name })}</SubmitButton>
          </Form>
        </Card>
      ))}
      {view.named.map((each) => (
        <Named request={each} {...{ frame, youth }} />
      ))}
    </MyPage>
  );
}

/** Those who work with the youth now, and those who did: a click, and they see nothing. */
function Listed({ view, frame, youth }: Scene & { view: BlockView }) {
  const t = publicWords(frame.lang);
  const { value, error } = typed(frame.path === paths.block ? frame.again : null);
  const until = (at: Date) => t('publicBlockPast', { day: dayWords(dayOf(at, youth.timeZone), frame.lang) });
  return (
    <Form action={paths.block} label={t('publicBlock')}>
      <Radios
        name="person"
        label={t('publicBlockWho')}
        value={value('person')}
        error={error('person')}
        choices={[
          ...view.team.map((each) => ({ value: each.userId, label: `${each.name}, ${each.agencyName}`, isName: true })),
          ...view.past.map((each) => ({
            value: each.userId,
            label: `${each.name}, ${each.agencyName}`,
            hint: until(each.until),
            isName: true,
          })),
        ]}
      />
      <Actions>
        <SubmitButton>{t('publicBlockNow')}</SubmitButton>
      </Actions>
    </Form>
  );
}

/** Somebody who stands on no list, in the youth's own words. */
function NameForm({ view, frame }: Scene & { view: BlockView }) {
  const t = publicWords(frame.lang);
  const { value, error } = typed(frame.path === paths.blockNamed ? frame.again : null);
  return (
    <>
      <h2>{t('publicBlockOther')}</h2>
      <p>{t('publicBlockOtherText')}</p>
      {view.decides && (
        <p>
          {t('publicBlockReads', { name: view.decides.name, agency: view.decides.agencyName })}{' '}
          <a href={paths.wrong}>{t('publicBlockInstead')}</a>
        </p>
      )}
      <Form action={paths.blockNamed} label={t('publicBlockOther')}>
        <TextField
          name="name"
          label={t('publicBlockName')}
          value={value('name')}
          error={error('name')}
          maxlength={120}
        />
        {error('name') === t('publicNamedIsListed') && <Checkbox name="other" label={t('publicNamedIsOther')} />}
        <TextField name="why" label={t('publicBlockWhy')} value={value('why')} error={error('why')} maxlength={300} />
        <Actions>
          <SubmitButton>{t('publicBlockNameNow')}</SubmitButton>
        </Actions>
      </Form>
    </>
  );
}
