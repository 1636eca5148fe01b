import type { Child } from 'hono/jsx';

const tones = {
  plain: 'usa-tag',
  calm: 'usa-tag tl-tag--calm',
  good: 'usa-tag tl-tag--good',
  care: 'usa-tag tl-tag--care',
};

/** A word about a thing's state. The tone repeats what the word says; it never says it alone. */
export const Tag = ({ tone = 'plain', children }: { tone?: keyof typeof tones; children?: Child }) => (
  <span class={tones[tone]}>{children}</span>
);
