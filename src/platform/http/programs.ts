import type { Context, Hono, MiddlewareHandler } from 'hono';
import type { Failure } from '#kernel/result.ts';
import { frameOf, show } from './answers.ts';
import type { AnyDoor } from './door.ts';
import { inTransaction, run } from './errand.ts';
import type { Bag, House } from './house.ts';
import { isText, readForm } from './input.ts';
import { Pace } from './pace.ts';

/** A search is a few requests; a program that takes everything asks four times a second. */
const limits = { inARow: 120, aSecond: 4 };

/**
 * Doors for programs of others. Nobody is signed in here: a session's cookie is not looked at, so that no other site can ask in a
 * person's name, and every site may ask. Refusals are one plain sentence in JSON.
 */
export function mountForPrograms(app: Hono<Bag>, house: House, doors: readonly AnyDoor[]): void {
  const open: House = { ...house, sessionToken: () => null };
  const asked = new Map(doors.map((each) => [each.path, ['content-type', ...(each.headers ?? [])].join(', ')]));
  const anyone = forAnyone(open, asked);
  for (const path of new Set(doors.map((each) => each.path))) app.use(path, anyone);
  for (const each of doors) app.on(each.method, each.path, (c) => answer(c, open, each));
}

/** Any site may read the answer; each source at its pace. */
function forAnyone(house: House, asked: ReadonlyMap<string, string>): MiddlewareHandler<Bag> {
  const pace = new Pace(limits);
  return async (c, next) => {
    if (c.req.method === 'OPTIONS') {
      const allowed = asked.get(c.req.path) ?? 'content-type';
      return new Response(null, { status: 204, headers: { ...preflight, 'access-control-allow-headers': allowed } });
    }
    const wait = pace.take(house.sourceOf(c), house.clock().getTime());
    if (wait > 0)
      c.res = refusal(429, 'Too many requests at once. Please ask again in a moment.', { 'retry-after': String(wait) });
    else await next();
    c.res.headers.set('access-control-allow-origin', '*');
    c.res.headers.set('access-control-expose-headers', 'retry-after, x-total-items, x-as-of, etag');
    return;
  };
}

const preflight = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST, OPTIONS',
  'access-control-max-age': '86400',
};

async function answer(c: Context<Bag>, house: House, door: AnyDoor): Promise<Response> {
  const given = door.method === 'GET' ? asked(c) : await posted(c);
  if (!given) return refusal(400, 'Parameters are needed as text: in a form, or in one JSON object.');
  const headers = headersOf(c, door);
  const outcome = await inTransaction(c, house, door, (errand) =>
    run(door, errand, { ...given, ...c.req.param(), ...headers }),
  );
  if (outcome.kind === 'nobody') return refusal(404, 'There is nothing at this address.');
  if (!outcome.result.ok) return refused(outcome.result.failure);
  const frame = frameOf(c, house, null, null);
  const site = { ...frame.site, address: frame.site.address ?? new URL(c.req.url).origin };
  const make = door.method === 'GET' ? door.page : (door.answer ?? (() => new Response(null, { status: 204 })));
  return show(c, await make(outcome.result.value, { ...frame, site }), 200);
}

/** The headers that a door asks for; a parameter cannot pass for one, since they are laid over what was asked. */
const headersOf = (c: Context, { headers = [] }: AnyDoor): Record<string, string | undefined> =>
  Object.fromEntries(headers.map((name) => [`header:${name}`, c.req.header(name)]));

type Given = Record<string, unknown>;

function asked(c: Context): Given | null {
  const all = Object.entries(c.req.queries()).map(([name, values]) => [name, values.length > 1 ? values : values[0]]);
  return textOnly(all) ? Object.fromEntries(all) : null;
}

async function posted(c: Context): Promise<Given | null> {
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) {
    const reading = await readForm(c);
    return reading.ok && reading.files.size === 0 ? { ...reading.fields } : null;
  }
  let body: unknown;
  try {
    body = JSON.parse(await c.req.text());
  } catch {
    return null;
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return null;
  return textOnly(Object.entries(body)) ? { ...body } : null;
}

const textOnly = (all: readonly unknown[][]): boolean =>
  all.every(([name, values]) => [name, ...[values].flat()].every((each) => typeof each !== 'string' || isText(each)));

function refused(failure: Failure): Response {
  if (failure.kind === 'absent') return refusal(404, 'There is nothing at this address.');
  return refusal(400, 'What was asked is not right.');
}

/** What a program is told of an address below the open directory where there is nothing; any site may read it. */
export const nothingForPrograms = (): Response =>
  refusal(404, 'There is nothing at this address.', { 'access-control-allow-origin': '*' });

const refusal = (status: number, error: string, headers: Record<string, string> = {}): Response =>
  Response.json({ error }, { status, headers });
