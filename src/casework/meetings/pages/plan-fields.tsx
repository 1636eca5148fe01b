import type { Frame } from '#platform/http/door.ts';
import { DateTimeField } from '#ui/date-field.tsx';
import { NumberField, TextArea, TextField } from '#ui/text-field.tsx';
import type { typed } from '#ui/typed.ts';
import type { Plan } from '../meeting-store.ts';
import { words } from '../words.ts';
import { localOf } from './speak.ts';

type Now = { startsAt: Date; minutes: number; plan: Plan };
type Props = { back: ReturnType<typeof typed>; now?: Now; frame: Frame };

/** When and where, for calling a meeting and for moving it. */
export function PlanFields({ back: { value, error, isBack }, now, frame }: Props) {
  const t = words(frame.lang);
  const was = (name: string, otherwise: string) => (isBack ? value(name) : otherwise);
  return (
    <>
      <DateTimeField
        name="startsAt"
        label={t('whenField')}
        value={was('startsAt', now ? localOf(now.startsAt, frame) : '')}
        error={error('startsAt')}
        required
      />
      <NumberField
        name="minutes"
        label={t('minutes')}
        value={was('minutes', String(now?.minutes ?? 60))}
        error={error('minutes')}
      />
      <TextField
        name="place"
        label={t('place')}
        hint={t('placeHint')}
        value={was('place', now?.plan.place ?? '')}
        error={error('place')}
        maxlength={300}
      />
      <TextArea
        name="also"
        label={t('also')}
        value={was('also', now?.plan.also ?? '')}
        error={error('also')}
        rows={3}
        maxlength={2000}
      />
    </>
  );
}
