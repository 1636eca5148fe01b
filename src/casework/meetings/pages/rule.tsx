import type { Frame } from '#platform/http/door.ts';
import { DescriptionOfRule } from '#ui/rule-note.tsx';
import type { KindRule } from '../model/kinds.ts';
import { words } from '../words.ts';
import { eitherSeat } from './speak.ts';

/** The rule of a kind of team, with the seats that it must have, and whether anyone has checked it. */
export function Rule({ rule, frame }: { rule: KindRule; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <DescriptionOfRule citation={rule.citation} source={{ label: rule.source }} checkedOn={rule.checkedOn}>
      <p>{rule.rule[frame.lang]}</p>
      <p>
        {t('required')}:{' '}
        {rule.required.map((each) => eitherSeat(each.split('|'), frame)).join(', ') || t('requiredNone')}.
      </p>
    </DescriptionOfRule>
  );
}
