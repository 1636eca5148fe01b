import { answerFor, type RemedyAnswer } from '../model/answer.ts';
import type { Reason } from '../model/conditions.ts';
import { shippedLaws } from '../shipped.ts';
import { factsOf } from './facts.ts';

export type Row = { law: string; name: string; wanted: string; got: () => string };

/**
 * Cases of one remedy, a line each: `what it is | the facts | the answer and why | what else there is`. Facts are the words of
 * `facts.ts`. The answer is a verdict; after the colon stands every condition that made it so, in the order of the alphabet:
 * for `not` those not met, for `perhaps` those to be asked (and `secondary`), for `not-known` those whose law is not known.
 */
export function table(state: string, remedy: string, lines: string): Row[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [name = '', facts = '', wanted = '', ways = ''] = line.split('|').map((cell) => cell.trim());
      return {
        law: `${state} ${remedy}`,
        name: `${state} ${remedy}: ${name}`,
        wanted: [wanted, ...(ways ? [`else ${ways}`] : [])].join(', '),
        got: () => outcome(state, remedy, facts, ways),
      };
    });
}

function outcome(state: string, remedy: string, words: string, ways: string): string {
  const { record, person, on } = factsOf(state, words);
  const file = shippedLaws().get(state);
  const answer = answerFor(record, person, file ?? null, on).answers.find((each) => each.remedy.id === remedy);
  if (!answer) throw new Error(`${state} has no remedy ${remedy}`);
  const why = reasonsOf(answer).sort().join(' ');
  const said = why ? `${answer.verdict}: ${why}` : answer.verdict;
  const else_ = ways.split(' ').filter((id) => answer.ways.some((way) => way.id === id));
  return ways ? `${said}, else ${else_.join(' ')}` : said;
}

function reasonsOf({ law, verdict, reasons }: RemedyAnswer): string[] {
  if (!law) return [verdict === 'not' ? 'no-such-law' : 'no-version'];
  if (verdict === 'eligible') return [];
  if (law.sure === 'memory') return ['unread'];
  const second = law.sure === 'secondary' || reasons.some(({ sure, holds }) => sure === 'secondary' && holds === 'yes');
  const holds = { not: 'no', perhaps: 'ask', 'not-known': 'law-unknown' }[verdict];
  return [
    ...reasons.filter((each) => each.holds === holds).map(nameOf),
    ...(second && verdict === 'perhaps' ? ['secondary'] : []),
  ];
}

const nameOf = ({ condition, id }: Reason) => (id ? `${condition}.${id}` : condition);
