import { ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { regionsAt } from '#reference/regions/index.ts';
import { happenedTo } from '../history-store.ts';
import { answerList, answerOne } from '../model/answer.ts';
import { type Directory, directoryOf, entityNames } from '../model/directory.ts';
import { historyOf } from '../model/history.ts';
import { isId, type Resource, readQuery } from '../model/query.ts';
import type { Point } from '../model/search.ts';
import { directoryAt, standingOf } from '../store.ts';

/** What a program is answered: a status, and what stands in the body. */
export type Reply =
  | { status: 200; body: unknown }
  | { status: 200; lines: readonly unknown[] }
  | { status: 400 | 404; body: { error: string } };

type Given = Readonly<Record<string, unknown>>;

/** Pages of what fits every parameter. The same whether the parameters stood in the address or in the body. */
export const askList =
  (resource: Resource) =>
  async (errand: Errand, given: Given): Promise<Result<Reply>> => {
    const asked = readQuery(resource, given);
    if (!asked.ok) return notRight(asked.because);
    const { query } = asked;
    const tells = query.full || query.full_service;
    const middle = query.proximity === null ? null : await middleOf(errand, query.postcode);
    const answerTo = (directory: Directory) => answerList(directory, resource, query, middle);
    const answer = await (!tells ? without : query.format === 'ndjson' ? withAllHistory : withHistory)(
      errand,
      answerTo,
    );
    if (answer.kind === 'not-right') return notRight(answer.because);
    return ok(answer.kind === 'lines' ? { status: 200, lines: answer.lines } : { status: 200, body: answer.page });
  };

/** The middle of a postal code by the county's own table; null: it does not have it. */
async function middleOf({ tx }: Errand, postcode: string | null): Promise<Point | null> {
  const standing = await standingOf(tx, null);
  const { places } = standing ? await regionsAt(tx, standing) : { places: { list: [] } };
  const found = places.list.find((each) => each.postalCode === postcode);
  return found ? { latitude: found.latitude, longitude: found.longitude } : null;
}

/** One thing with everything in it. */
export const askOne =
  (resource: Resource) =>
  async (errand: Errand, { id, ...given }: Given): Promise<Result<Reply>> => {
    const fullService = given.full_service ?? 'false';
    const others = Object.keys(given).filter((name) => name !== 'full_service' || resource !== 'organizations');
    if (others.length > 0) return notRight(`“${String(others[0]).slice(0, 40)}” is not a parameter here.`);
    if (fullService !== 'true' && fullService !== 'false') return notRight('“full_service” is true or false.');
    const found =
      typeof id === 'string' && isId(id)
        ? await withHistory(errand, (directory) => answerOne(directory, resource, id, fullService === 'true'))
        : null;
    return ok(
      found ? { status: 200, body: found } : { status: 404, body: { error: 'There is nothing with this id here.' } },
    );
  };

const notRight = (error: string): Result<Reply> => ok({ status: 400, body: { error } });

/** Everyone is shown the directory of the county that this program is run for. */
async function without<T>({ tx }: Errand, answer: (directory: Directory) => T): Promise<T> {
  const standing = await standingOf(tx, null);
  return answer(standing ? await directoryAt(tx, standing) : nothing);
}

/** The same with what changed: answered once to learn of which objects, and once more with their past. */
async function withHistory<T>({ tx }: Errand, answer: (directory: Directory) => T): Promise<T> {
  const standing = await standingOf(tx, null);
  if (!standing) return answer(nothing);
  const directory = await directoryAt(tx, standing);
  const ids = new Set<string>();
  const first = answer({
    ...directory,
    historyOf: (_name, id) => {
      ids.add(id);
      return [];
    },
  });
  const happened = await happenedTo(tx, [...ids]);
  if (happened.length === 0) return first;
  return answer({ ...directory, historyOf: historyOf(directory, happened, standing.timeZone) });
}

/** Where everything is asked for, making the answer is what costs: it is made once, with the past of whatever there is. */
async function withAllHistory<T>({ tx }: Errand, answer: (directory: Directory) => T): Promise<T> {
  const standing = await standingOf(tx, null);
  if (!standing) return answer(nothing);
  const directory = await directoryAt(tx, standing);
  const happened = await happenedTo(
    tx,
    entityNames.flatMap((name) => [...directory[name].keys()]),
  );
  return answer({ ...directory, historyOf: historyOf(directory, happened, standing.timeZone) });
}

const nothing = directoryOf({
  taxonomy: [],
  taxonomy_term: [],
  organization: [],
  location: [],
  service: [],
  service_at_location: [],
});
