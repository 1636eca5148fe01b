import type { Frame } from '#platform/http/door.ts';
import { Tag } from '#ui/tag.tsx';
import { needsAnother, type State } from '../model/state.ts';
import { words } from '../words.ts';

/** How a referral stands, in a word. */
export const StateTag = ({ state, frame }: { state: State; frame: Frame }) => (
  <Tag tone={toneOf(state)}>{words(frame.lang)(`state-${state}`)}</Tag>
);

const toneOf = (state: State): 'care' | 'good' | 'calm' | 'plain' => {
  if (needsAnother(state)) return 'care';
  if (state === 'asked' || state === 'waiting') return 'calm';
  return state === 'ended' || state === 'closed' ? 'plain' : 'good';
};
