import type { Frame } from '#platform/http/door.ts';
import { Select } from '#ui/choice-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { typed } from '#ui/typed.ts';
import { courtWords } from '../court-words.ts';
import type { Place } from '../fact-store.ts';
import { hearingKinds } from '../model/hearing.ts';

/** Which court, in one line: for those alone who may see it. */
export const placeWords = ({ kind, special, court, department }: Place, frame: Frame): string =>
  [courtWords(frame.lang)(`kind-${kind}`), special, court, department].filter(Boolean).join(', ');

type Props = { back: ReturnType<typeof typed>; frame: Frame; place?: Place | undefined };

export function PlaceFields({ back, frame, place }: Props) {
  const t = courtWords(frame.lang);
  const shown = (name: 'court' | 'department' | 'special') => (back.isBack ? back.value(name) : (place?.[name] ?? ''));
  return (
    <>
      <p class="usa-hint">{t('onlyCourt')}</p>
      <TextField name="court" label={t('court')} value={shown('court')} error={back.error('court')} maxlength={200} />
      <TextField
        name="department"
        label={t('department')}
        value={shown('department')}
        error={back.error('department')}
        maxlength={200}
      />
      <TextField
        name="special"
        label={t('special')}
        value={shown('special')}
        error={back.error('special')}
        maxlength={200}
      />
      <Select
        name="kind"
        label={t('kind')}
        value={back.isBack ? back.value('kind') : place?.kind}
        error={back.error('kind')}
        emptyLabel={t('notSaid')}
        choices={hearingKinds.map((each) => ({ value: each, label: t(`kind-${each}`) }))}
      />
    </>
  );
}
