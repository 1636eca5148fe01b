import type { Frame } from '#platform/http/door.ts';
import { Radios, Select } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import { paths } from '../paths.ts';
import { type Paper, paperKinds, paperStates } from '../say-store.ts';
import { words } from '../words.ts';

type Props = { youthId: string; papers: readonly Paper[]; mayKeep: boolean; frame: Frame };

/** The list of papers that a worker keeps with the youth. */
export function PapersOf({ youthId, papers, mayKeep, frame }: Props) {
  const t = words(frame.lang);
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">{t('papers')}</h2>
      <p>{t('papersAbout')}</p>
      {papers.length === 0 && <p>{t('noPapers')}</p>}
      <ul>
        {papers.map((paper) => (
          <li>
            {t('paperLine', { paper: t(`paper-${paper.kind}`), state: t(`paperState-${paper.state}`) })}
            {paper.place && <>. {t('paperAt', { place: paper.place })}</>}
            {paper.getter && <>. {t('paperBy', { name: paper.getter })}</>}
            {paper.byMe && <> ({t('paperByYouth')})</>}
          </li>
        ))}
      </ul>
      {mayKeep && <KeepForm youthId={youthId} frame={frame} />}
    </section>
  );
}

function KeepForm({ youthId, frame }: { youthId: string; frame: Frame }) {
  const t = words(frame.lang);
  const here = paths.papersOf(youthId);
  const { value, error, isBack } = typed(frame.path === here ? frame.again : null);
  return (
    <Disclosure summary={t('keepPaper')} open={isBack}>
      <Form action={here} label={t('keepPaper')}>
        <Select
          name="kind"
          label={t('paper')}
          value={value('kind')}
          error={error('kind')}
          emptyLabel={t('choosePaper')}
          choices={paperKinds.map((each) => ({ value: each, label: t(`paper-${each}`) }))}
        />
        <Radios
          name="state"
          label={t('paperState')}
          value={value('state')}
          error={error('state')}
          inline
          choices={paperStates.map((each) => ({ value: each, label: t(`paperState-${each}`) }))}
        />
        <TextField name="place" label={t('place')} value={value('place')} error={error('place')} maxlength={200} />
        <TextField name="getter" label={t('getter')} value={value('getter')} error={error('getter')} maxlength={200} />
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}
