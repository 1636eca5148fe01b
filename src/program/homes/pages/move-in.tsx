import { Radios, Select } from '#ui/choice-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { youthWords } from '../words-youth.ts';
import type { AskProps } from './asks.tsx';
import { homeWords } from './parts.ts';

/** The youth said yes: who of the contractor will know them, and they move in. */
export function MoveIn({ ask, view, frame }: AskProps) {
  const t = youthWords(frame.lang);
  const path = paths.placements(view.record.id);
  const { value, error } = typed(frame.path === path ? frame.again : null);
  const ready = ask.offers.filter(({ say }) => say === 'yes');
  const [only] = ready;
  const near = view.choices.some(({ home, nearHarm }) => nearHarm && ready.some(({ homeId }) => homeId === home.id));
  const contractors = [...new Map(ready.map(({ agencyId, agency }) => [agencyId ?? '', agency ?? ''])).entries()];
  const heading = ready.length === 1 && only ? t('place', { home: homeWords(only.number, frame) }) : t('placePress');
  return (
    <>
      <h3>{heading}</h3>
      <Form action={path} label={heading}>
        <input type="hidden" name="askId" value={ask.id} />
        {ready.length === 1 && only ? (
          <input type="hidden" name="into" value={only.homeId} />
        ) : (
          <Select
            name="into"
            label={words(frame.lang)('homes')}
            value={value('into')}
            error={error('into')}
            choices={ready.map(({ homeId, number }) => ({ value: homeId, label: homeWords(number, frame) }))}
            areNames
            required
          />
        )}
        <Select
          name="person"
          label={t('person', { agency: contractors.map(([, name]) => name).join(', ') })}
          hint={t('personHint')}
          value={value('person')}
          error={error('person')}
          groups={contractors.map(([id, name]) => ({
            label: name,
            choices: (view.people.get(id) ?? []).map((each) => ({ value: each.id, label: each.name })),
          }))}
          areNames
          required
        />
        <Radios
          name="advocate"
          label={t('advocate')}
          inline
          value={value('advocate') || 'not-asked'}
          choices={(['yes', 'no', 'not-asked'] as const).map((each) => ({ value: each, label: t(each) }))}
        />
        {near && (
          <TextArea
            name="whyNear"
            label={t('whyNear')}
            value={value('whyNear')}
            error={error('whyNear')}
            rows={3}
            maxlength={1000}
            required
          />
        )}
        <Actions>
          <SubmitButton>{t('placePress')}</SubmitButton>
        </Actions>
      </Form>
    </>
  );
}
