import type { OutsideAnswer, OutsideFault } from '#platform/outside/index.ts';
import { isFlatEnough } from '../model/brought.ts';
import { isBody } from '../model/check.ts';
import { type Incoming, incomingFrom } from '../model/incoming.ts';
import { Refused } from './refused.ts';

/** Asks one address of another directory, with what is left of the limits. */
export type Ask = (
  url: string,
  accept: string,
  limits: { mostBytes: number; withinMs: number },
) => Promise<OutsideAnswer>;

/** Those that the standard lets one ask for what changed. */
const dated: readonly string[] = ['services', 'service_at_locations'];
/** Which lists are asked for, each after what it needs; the last says when a place or a service at it changed. */
const lists = ['taxonomies', 'taxonomy_terms', 'organizations', 'services', 'service_at_locations'] as const;

export type Limits = { pages: number; bytes: number; ms: number; answerMs: number };
export const LIMITS: Limits = { pages: 5_000, bytes: 400_000_000, ms: 15 * 60_000, answerMs: 60_000 };

type Given = {
  address: string;
  /** Only what changed after this; null: everything. */
  since: Date | null;
  ask: Ask;
  /** Milliseconds that only go forward. */
  clock: () => number;
  onPage: (pages: number) => Promise<void>;
  limits?: Limits;
};

/** Everything that another directory says (HSDS 3.0, paging objects or lines). @throws Refused with the key of a sentence */
export async function pullFrom(given: Given): Promise<Incoming[]> {
  const pull = new Pull({ limits: LIMITS, ...given });
  const brought: Incoming[] = [];
  const asLines = await pull.offersLines();
  for (const list of lists) {
    const isWhole = list !== 'taxonomies' && list !== 'taxonomy_terms';
    const found = asLines ? await pull.lines(list, isWhole) : await pull.pages(list, isWhole);
    // What a directory does not have, it need not offer; without services it is none.
    if (found === null && list === 'services') throw new Refused('pullNotHsds');
    for (const { values, source } of found ?? []) brought.push(...incomingFrom({ [list]: values }, source));
  }
  return brought;
}

type Found = { values: unknown[]; source: string };

class Pull {
  readonly #given: Given & { limits: Limits };
  readonly #until: number;
  #bytes = 0;
  #pages = 0;

  constructor(given: Given & { limits: Limits }) {
    this.#given = given;
    this.#until = given.clock() + given.limits.ms;
  }

  /** Whether it gives a list as lines, by its own description; where that is not at hand, pages are asked for. */
  async offersLines(): Promise<boolean> {
    const root = await this.#json('', {});
    if (root === null) return false;
    const version = isBody(root) && typeof root.version === 'string' ? root.version : null;
    if (version !== null && !/^[23]\./.test(version)) throw new Refused('pullNotHsds');
    const described = isBody(root) && typeof root.openapi_url === 'string' ? root.openapi_url : null;
    if (!described || !URL.canParse(described) || new URL(described).origin !== new URL(this.#given.address).origin)
      return false;
    const answer = await this.#ask(described, 'application/json');
    return answer.ok && /\bndjson\b/.test(answer.text);
  }

  async lines(list: string, isWhole: boolean): Promise<Found[] | null> {
    const answer = await this.#ask(this.#url(list, { ...full(isWhole), format: 'ndjson' }), 'application/x-ndjson');
    if (!answer.ok) return absentOrRefused(answer.fault);
    await this.#turn();
    const lines = answer.text.split('\n').filter((line) => line.trim() !== '');
    return [{ values: lines.map(parsed), source: list }];
  }

  async pages(list: string, isWhole: boolean): Promise<Found[] | null> {
    const all: Found[] = [];
    const seen = new Set<unknown>();
    for (let page = 1; ; page++) {
      const answer = await this.#json(list, { ...full(isWhole), page: String(page), per_page: '100' });
      if (answer === null) return page === 1 ? null : all;
      const values = Array.isArray(answer) ? answer : isBody(answer) ? answer.contents : null;
      if (!Array.isArray(values)) throw new Refused('pullNotHsds');
      const fresh = values.filter((each) => !isBody(each) || !seen.has(each.id));
      for (const each of fresh) if (isBody(each)) seen.add(each.id);
      // The same again and again is no next page.
      if (values.length > 0 && fresh.length === 0) throw new Refused('pullEndless');
      all.push({ values: fresh, source: `${list}, ${page}` });
      await this.#turn();
      const isLast = Array.isArray(answer) || answer === null || !isBody(answer) || lastPage(answer, page);
      if (isLast || values.length === 0) return all;
    }
  }

  async #turn(): Promise<void> {
    this.#pages++;
    if (this.#pages > this.#given.limits.pages) throw new Refused('pullTooMuch');
    await this.#given.onPage(this.#pages);
  }

  /** Null: there is no such list. */
  async #json(list: string, query: Record<string, string>): Promise<unknown> {
    const answer = await this.#ask(this.#url(list, query), 'application/json');
    if (!answer.ok) return absentOrRefused(answer.fault);
    const value = parsed(answer.text);
    if (value === undefined) {
      if (list === '') return null;
      throw new Refused('pullNotHsds');
    }
    return value;
  }

  #url(list: string, query: Record<string, string>): string {
    const url = new URL(this.#given.address);
    url.pathname = `${url.pathname.replace(/\/+$/, '')}/${list}`;
    const { since } = this.#given;
    const all = { ...query, ...(since && dated.includes(list) ? { modified_after: since.toISOString() } : {}) };
    for (const [name, value] of Object.entries(all)) url.searchParams.set(name, value);
    return url.href;
  }

  async #ask(url: string, accept: string): Promise<OutsideAnswer> {
    const { limits, ask, clock } = this.#given;
    const left = this.#until - clock();
    if (left <= 0) throw new Refused('pullTooSlow');
    const answer = await ask(url, accept, {
      mostBytes: limits.bytes - this.#bytes,
      withinMs: Math.min(left, limits.answerMs),
    });
    if (answer.ok) this.#bytes += answer.bytes;
    return answer;
  }
}

const full = (isWhole: boolean): Record<string, string> => (isWhole ? { full: 'true' } : {});

/** By the paging object of HSDS; where it says nothing, by how many pages there are. */
function lastPage(answer: Readonly<Record<string, unknown>>, page: number): boolean {
  if (typeof answer.last_page === 'boolean') return answer.last_page;
  return typeof answer.total_pages !== 'number' || page >= answer.total_pages;
}

function absentOrRefused(fault: OutsideFault): null {
  if (fault === 'notThere') return null;
  throw new Refused(sentences[fault]);
}

const sentences: Record<Exclude<OutsideFault, 'notThere'>, string> = {
  notReachable: 'pullNotReachable',
  notPublic: 'pullNotPublic',
  notSecure: 'pullNotSecure',
  certificate: 'pullCertificate',
  tooLarge: 'pullTooMuch',
  tooSlow: 'pullTooSlow',
  tooManyTurns: 'pullNotReachable',
  refusedByServer: 'pullRefused',
};

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isFlatEnough(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
