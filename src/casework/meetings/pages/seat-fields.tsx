import type { Frame } from '#platform/http/door.ts';
import { Select } from '#ui/choice-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { typed } from '#ui/typed.ts';
import { staffSeats } from '../model/kinds.ts';
import { words } from '../words.ts';
import { seatName } from './speak.ts';

/** Who, in which seat. */
export function SeatFields({ back: { value, error }, frame }: { back: ReturnType<typeof typed>; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <>
      <TextField
        name="who"
        label={t('whoField')}
        hint={t('whoHint')}
        value={value('who')}
        error={error('who')}
        maxlength={200}
      />
      <Select
        name="seat"
        label={t('seat')}
        value={value('seat')}
        error={error('seat')}
        emptyLabel={t('chooseSeat')}
        choices={staffSeats.map((each) => ({ value: each, label: seatName(each, frame) }))}
      />
    </>
  );
}
