import { dayOf } from '#kernel/calendar.ts';
import { Card } from '#ui/card.tsx';
import { Radios } from '#ui/choice-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { BlockView } from '../actions/block.ts';
import type { Scene } from '../door.ts';
import { paths } from '../paths.ts';
import { publicWords } from '../public-words.ts';
import { MyPage } from './shell.tsx';

/** Whom the youth does not want to see anything; and whom they let see again. */
export function BlockPage({ view, frame, youth }: Scene & { view: BlockView }) {
  const t = publicWords(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <MyPage frame={frame} here={paths.block}>
      <h1>{t('publicBlock')}</h1>
      <p>{t('publicBlockText')}</p>
      {view.team.length === 0 ? (
        <p>{t('publicTeamNobody')}</p>
      ) : (
        <Form action={paths.block} label={t('publicBlock')}>
          <Radios
            name="person"
            label={t('publicBlockWho')}
            value={value('person')}
            error={error('person')}
            choices={view.team.map((each) => ({
              value: each.userId,
              label: `${each.name}, ${each.agencyName}`,
              isName: true,
            }))}
          />
          <Actions>
            <SubmitButton>{t('publicBlockNow')}</SubmitButton>
          </Actions>
        </Form>
      )}
      <p class="usa-hint">{t('publicBlockOther')}</p>
      <h2>{t('publicBlocked')}</h2>
      {view.blocks.length === 0 && <p>{t('publicBlockedNone')}</p>}
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
    </MyPage>
  );
}
