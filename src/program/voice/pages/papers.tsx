import { dayOf } from '#kernel/calendar.ts';
import { Card } from '#ui/card.tsx';
import { Radios, Select } from '#ui/choice-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { Scene } from '../door.ts';
import { paths } from '../paths.ts';
import { publicWords } from '../public-words.ts';
import { type Paper, paperKinds, paperStates } from '../say-store.ts';
import { MyPage } from './shell.tsx';

/** Which papers there are and where: a list that the youth and their workers keep, without any number. */
export function PapersPage({ papers, frame, youth }: Scene & { papers: readonly Paper[] }) {
  const t = publicWords(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <MyPage frame={frame} here={paths.papers}>
      <h1>{t('publicPapers')}</h1>
      <p>{t('publicPapersText')}</p>
      {papers.length === 0 && <p>{t('publicPaperNone')}</p>}
      {papers.map((paper) => (
        <Card heading={t(`publicPaper-${paper.kind}`)}>
          <p>{t(`publicPaperState-${paper.state}`)}</p>
          {paper.place && <p>{t('publicPaperAt', { place: paper.place })}</p>}
          {paper.getter && <p>{t('publicPaperBy', { name: paper.getter })}</p>}
          <p class="usa-hint">
            {t(paper.byMe ? 'publicPaperSaid' : 'publicPaperSaidBy', {
              day: dayWords(dayOf(paper.at, youth.timeZone), frame.lang),
            })}
          </p>
        </Card>
      ))}
      <Form action={paths.papers} label={t('publicPapers')}>
        <Select
          name="kind"
          label={t('publicPaperKind')}
          value={value('kind')}
          error={error('kind')}
          emptyLabel={t('publicChoosePaper')}
          choices={paperKinds.map((each) => ({ value: each, label: t(`publicPaper-${each}`) }))}
        />
        <Radios
          name="state"
          label={t('publicPaperState')}
          value={value('state')}
          error={error('state')}
          choices={paperStates.map((each) => ({ value: each, label: t(`publicPaperState-${each}`) }))}
        />
        <TextField
          name="place"
          label={t('publicPaperPlace')}
          value={value('place')}
          error={error('place')}
          maxlength={200}
        />
        <TextField
          name="getter"
          label={t('publicPaperGetter')}
          value={value('getter')}
          error={error('getter')}
          maxlength={200}
        />
        <Actions>
          <SubmitButton>{t('publicPaperSave')}</SubmitButton>
        </Actions>
      </Form>
    </MyPage>
  );
}
