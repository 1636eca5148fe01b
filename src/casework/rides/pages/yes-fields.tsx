import type { Frame } from '#platform/http/door.ts';
import { TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { Driver } from '../sealed-store.ts';
import { words } from '../words.ts';

/** What comes with a yes: who drives which car, and the price. `own`: whether what was typed belongs to this form. */
export function YesFields({ known, own, frame }: { known: Driver | null; own: boolean; frame: Frame }) {
  const t = words(frame.lang);
  const { value, error } = typed(own ? frame.again : null);
  return (
    <>
      <TextField name="driver" label={t('driver')} value={value('driver') || known?.name} error={error('driver')} />
      <TextField
        name="plate"
        label={t('plate')}
        value={value('plate') || known?.plate}
        error={error('plate')}
        size="short"
      />
      <TextField name="car" label={t('car')} value={value('car') || known?.car} error={error('car')} size="medium" />
      <TextField
        name="price"
        label={t('price')}
        value={value('price')}
        error={error('price')}
        size="short"
        inputmode="decimal"
      />
    </>
  );
}
