// They bring the words of their own pages, to which the finder leads.
import '#casework/asks/index.ts';
import '#casework/referrals/index.ts';
import { wordsTemplate } from '#reference/finder/index.ts';

/** `node start.mjs finder:words > FILE`: every text of the finder in English, for somebody who brings it another language. */
export async function finderWordsCommand(): Promise<void> {
  process.stdout.write(`${JSON.stringify(wordsTemplate(), null, 2)}\n`);
}
