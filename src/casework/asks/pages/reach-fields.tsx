import type { Frame } from '#platform/http/door.ts';
import { Radios } from '#ui/choice-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import { type Reach, ways } from '../model/ask.ts';
import { speakAsk } from '../spoken.ts';

/** How somebody may be reached, and when not. `was`: what they gave before. */
export function ReachFields({ frame, was }: { frame: Frame; was: Reach | null }) {
  const t = speakAsk(frame);
  const { value, error, isBack } = typed(frame.again);
  const of = (name: keyof Reach) => (isBack ? value(name) : (was?.[name] ?? ''));
  const field = (name: 'to' | 'through' | 'when' | 'notWhen', label: string, hint: string) => (
    <TextField name={name} label={label} hint={hint} value={of(name)} error={error(name)} maxlength={160} />
  );
  return (
    <>
      <Radios
        name="way"
        label={t('publicReach')}
        hint={t('publicReachHint')}
        value={of('way')}
        error={error('way')}
        choices={ways.map((way) => ({ value: way, label: t(`publicWay-${way}`) }))}
      />
      {field('to', t('publicTo'), t('publicToHint'))}
      {field('through', t('publicThrough'), t('publicThroughHint'))}
      {field('when', t('publicWhen'), t('publicWhenHint'))}
      {field('notWhen', t('publicNotWhen'), t('publicNotWhenHint'))}
      <Radios
        name="message"
        label={t('publicMessage')}
        value={of('message')}
        error={error('message')}
        choices={(['yes', 'no'] as const).map((each) => ({ value: each, label: t(`publicMessage-${each}`) }))}
      />
    </>
  );
}
