import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { aCounty, type County } from '../harness/county.ts';
import { routeName, theSite } from '../harness/doors.ts';
import { aFullRecord, COUNTY_PARAMETERS, type FullRecord, pathTo } from '../harness/records.ts';

/** Each door is handed what no form of ours would send. It answers 4xx with a page that says what to do, never 5xx. */
const { doors, gateways } = theSite();
let county: County;
let record: FullRecord;
/** Who may come in by each role: one person of each, with cookie and form token. */
const cookies = new Map<string, { cookie: string; csrf: string }>();

beforeAll(async () => {
  county = await aCounty();
  record = await aFullRecord(county);
  for (const handle of new Set(['socialworker', 'supervisor', ...Object.values(SAMPLE_PERSON_OF)])) {
    const visitor = await county.as(handle);
    const csrf = /name="_csrf" value="([^"]+)"/.exec((await visitor.get('/me')).text)?.[1] ?? '';
    cookies.set(handle, { cookie: visitor.cookie ?? '', csrf });
  }
});
afterAll(() => county.close());

/** Who comes in by a role; a social worker where nothing else is said. */
const SAMPLE_PERSON_OF: Record<string, string> = {
  administrator: 'admin',
  privacy: 'privacy',
  supervisor: 'dispatcher',
  advocate: 'advocate',
  screener: 'hotline',
  clinician: 'nurse',
  officer: 'officer',
  counsel: 'defender',
  'mdt-coordinator': 'mdt',
  'plan-lead': 'planlead',
  'parent-partner': 'parentpartner',
};

const whoFor = (access: (typeof doors)[number]['access']): string => {
  if (!('roles' in access)) return 'socialworker';
  const roles: readonly string[] = access.roles;
  if (roles.includes('social-worker')) return 'socialworker';
  const handle = roles.map((role) => SAMPLE_PERSON_OF[role]).find(Boolean);
  if (!handle)
    throw new Error(`No sample person here holds ${roles.join(' or ')}: add one to test/faults/fuzz.test.ts.`);
  return handle;
};

const HOSTILE: [string, string][] = [
  ['empty', ''],
  ['space', ' \t\n '],
  ['quotes', `'"\`; drop table youth.youth; --`],
  ['a tag', '</textarea><script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['a null', 'a\u0000b'],
  ['half a character', 'a\ud800b'],
  ['right to left', '\u202egnp.txt\u2066\u200b\ufeff'],
  ['control characters', '\u0001\u0007\u001b[31m\u007f\u0085'],
  ['a huge number', '9'.repeat(400)],
  ['a negative number', '-1'],
  ['not a number', 'NaN'],
  ['a day that is none', '2026-02-30'],
  ['a day far off', '99999-12-31'],
  ['the beginning of time', '0000-00-00'],
  ['a moment far off', '+275760-09-13T00:00:00.000Z'],
  ['an id of nobody', '00000000-0000-4000-8000-000000000000'],
  ['a path', '../../../etc/passwd'],
  ['an inner name', '__proto__'],
  ['an object', '{"$ne":null}'],
  ['a long text', 'long words '.repeat(9_000)],
  ['emoji', '👩‍👧‍👦'.repeat(50)],
  ['percent', '%00%ff%c0%ae'],
];
const INNER = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'a[b]',
  'a.b.c',
  '',
  ' ',
  'q.',
  'e.',
  'codes.',
  'words.',
];

type Sent = {
  path: string;
  method?: string;
  headers?: Record<string, string>;
  body?: BodyInit | undefined;
  who: string;
};

async function send({
  path,
  method = 'POST',
  headers = {},
  body,
  who,
}: Sent): Promise<{ status: number; text: string; type: string }> {
  const { cookie = '' } = cookies.get(who) ?? {};
  const answer = await county.app.fetch(
    new Request(`http://test${path}`, {
      method,
      headers: { origin: 'http://test', host: 'test', ...(cookie ? { cookie } : {}), ...headers },
      ...(body === undefined ? {} : { body }),
    }),
  );
  return { status: answer.status, text: await answer.text(), type: answer.headers.get('content-type') ?? '' };
}

/** A refusal is a page of ours with something to do next; never a bare word, a stack or an error of the database. */
function wrongWith(answer: { status: number; text: string; type: string }): string | null {
  if (answer.status >= 500)
    return `${answer.status} ${/<h1[^>]*>([^<]*)/.exec(answer.text)?.[1] ?? answer.text.slice(0, 80)}`;
  if (/\bat .+\.(ts|mjs|js):\d+|invalid input syntax|violates|SQLSTATE|PostgreSQL/.test(answer.text))
    return 'shows its inside';
  if (answer.text.includes('<script>alert(1)')) return 'gives a tag back as a tag';
  if (answer.status >= 400 && !answer.type.includes('json') && !/<h1/.test(answer.text))
    return `${answer.status} without a page`;
  if (answer.status >= 400 && !answer.type.includes('json') && !/<(a|button) /.test(answer.text))
    return 'leads nowhere';
  return null;
}

/** The fields a door knows, read from its own schema; and those its page is known to ask besides. */
function fieldsOf(input: z.ZodType): string[] {
  const shape = (input as unknown as { shape?: Record<string, unknown> }).shape;
  return Object.keys(shape ?? {});
}

const form = (fields: [string, string][], csrf: string): URLSearchParams => {
  const body = new URLSearchParams();
  body.append('_csrf', csrf);
  body.append('_key', crypto.randomUUID());
  for (const [name, value] of fields) body.append(name, value);
  return body;
};

const posts = doors.filter((each) => each.method === 'POST');

describe.each(posts.map((each) => ({ name: routeName(each), each })))('$name', ({ each }) => {
  it('takes hostile values in every field', async () => {
    const who = whoFor(each.access);
    const csrf = cookies.get(who)?.csrf ?? '';
    const path = pathTo(each.path, record.parameters);
    const fields = fieldsOf(each.input).filter((name) => !each.path.includes(`:${name}`));
    const wrong: string[] = [];
    const tell = (what: string, answer: { status: number; text: string; type: string }) => {
      const found = wrongWith(answer);
      if (found) wrong.push(`${what}: ${found}`);
    };
    // All fields at once with one kind of value; then each field alone, twice, and as a file.
    for (const [kind, value] of HOSTILE)
      tell(
        kind,
        await send({
          path,
          who,
          body: form(
            [...fields, 'extra'].map((name) => [name, value]),
            csrf,
          ),
        }),
      );
    for (const name of fields) {
      tell(
        `${name} twice`,
        await send({
          path,
          who,
          body: form(
            [
              [name, 'a'],
              [name, 'b'],
            ],
            csrf,
          ),
        }),
      );
      const data = new FormData();
      data.append('_csrf', csrf);
      data.append(name, new File(['\u0000\u0001binary'], 'x"\r\n.pdf', { type: 'application/pdf' }));
      tell(`${name} as a file`, await send({ path, who, body: data }));
    }
    tell(
      'inner names',
      await send({
        path,
        who,
        body: form(
          INNER.map((name) => [name, '__proto__']),
          csrf,
        ),
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('takes bodies that are no form, broken encodings and broken cookies', async () => {
    const who = whoFor(each.access);
    const csrf = cookies.get(who)?.csrf ?? '';
    const path = pathTo(each.path, record.parameters);
    const wrong: string[] = [];
    const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' };
    const bodies: [string, Record<string, string>, BodyInit][] = [
      ['json', { 'content-type': 'application/json' }, '{"a":1}'],
      ['xml', { 'content-type': 'text/xml' }, '<a/>'],
      ['bytes', { 'content-type': 'application/octet-stream' }, new Uint8Array([0, 255, 254])],
      ['multipart without a boundary', { 'content-type': 'multipart/form-data' }, 'x'],
      [
        'multipart cut off',
        { 'content-type': 'multipart/form-data; boundary=b' },
        '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n',
      ],
      ['bytes that are not UTF-8', urlencoded, `_csrf=${csrf}&reason=%ff%fe%c3%28&note=%E0%80`],
      ['half an escape', urlencoded, `_csrf=${csrf}&reason=%&note=%4`],
      ['five thousand fields', urlencoded, `_csrf=${csrf}&${'a=1&'.repeat(5_000)}`],
    ];
    for (const [kind, headers, body] of bodies) {
      const answer = await send({ path, who, headers, body });
      const found = wrongWith(answer) ?? (answer.status < 400 && answer.status !== 303 ? `${answer.status}` : null);
      if (found) wrong.push(`${kind}: ${found}`);
    }
    for (const cookie of [
      'throughline=',
      'throughline=%00',
      `throughline=${'x'.repeat(4_000)}`,
      'throughline="; drop',
      ';;;=',
      '__proto__=1; throughline=a.b.c',
    ]) {
      const answer = await send({ path, who: 'nobody', headers: { cookie }, body: form([], '') });
      // Where no session is asked for, a cookie opens nothing and shuts nothing: the link in the address does.
      const isDone = answer.status === 303 && 'public' in each.access;
      const found = wrongWith(answer) ?? (answer.status < 400 && !isDone ? `a broken cookie → ${answer.status}` : null);
      if (found) wrong.push(`cookie ${cookie.slice(0, 20)}: ${found}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('every address', () => {
  it('takes hostile parts and questions', { timeout: 240_000 }, async () => {
    const wrong: string[] = [];
    for (const each of doors.filter((one) => one.method === 'GET')) {
      const who = whoFor(each.access);
      const names = [...each.path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
      const all = { ...COUNTY_PARAMETERS, ...record.parameters };
      for (const [kind, value] of HOSTILE) {
        if (value.length > 5_000) continue;
        const encoded = value.isWellFormed() ? encodeURIComponent(value) : '%ED%A0%80';
        for (const name of names) {
          const path = pathTo(each.path, all).replace(encodeURIComponent(all[name] ?? ''), encoded || '%20');
          const found = wrongWith(await send({ path, method: 'GET', who }));
          if (found) wrong.push(`${routeName(each)} ${name} is ${kind}: ${found}`);
        }
        if (names.length > 0 && !['a null', 'half a character', 'percent'].includes(kind)) continue;
        const asked = [...fieldsOf(each.input), 'lang', 'page', 'agency', 'q']
          .map((name) => `${name}=${encoded}&${name}=${encoded}`)
          .join('&');
        const found = wrongWith(await send({ path: `${pathTo(each.path, all)}?${asked}`, method: 'GET', who }));
        if (found) wrong.push(`${routeName(each)}?… is ${kind}: ${found}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('answers other methods with a page', async () => {
    const wrong: string[] = [];
    const at = ({ path }: { path: string }) => pathTo(path, record.parameters);
    const paths = new Set([...doors, ...gateways].map(at));
    const forPrograms = new Set(doors.filter(({ programs }) => programs).map(at));
    for (const path of paths)
      for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND']) {
        const answer = await send({ path, method, who: 'socialworker' });
        // What other programs may read answers a browser that asks first whether it may.
        if (method === 'OPTIONS' && forPrograms.has(path) && answer.status === 204) continue;
        if (answer.status < 400 || answer.status >= 500) wrong.push(`${method} ${path} → ${answer.status}`);
        else if (wrongWith(answer)) wrong.push(`${method} ${path}: ${wrongWith(answer)}`);
      }
    expect(wrong).toEqual([]);
  });

  it('that is nowhere is a page with a way on', async () => {
    for (const path of [
      '/nowhere',
      '/youth/',
      '//',
      '/%00',
      '/%ff',
      '/assets/../../package.json',
      '/assets/%2e%2e/%2e%2e/package.json',
      `/${'a'.repeat(9_000)}`,
      '/youth/%2e%2e%2fadministration',
      '/.env',
      '/__proto__',
    ]) {
      const answer = await send({ path, method: 'GET', who: 'socialworker' });
      expect([path.slice(0, 40), answer.status]).toEqual([path.slice(0, 40), 404]);
      expect(wrongWith(answer), path.slice(0, 40)).toBeNull();
    }
  });
});

describe('the ways in', () => {
  it.each(gateways.filter((each) => each.method === 'POST').map((each) => each.path))(
    '%s takes anything',
    async (path) => {
      const wrong: string[] = [];
      const to = pathTo(path, {}).replace(/\/x$/, '');
      for (const [kind, value] of HOSTILE)
        for (const names of [['email', 'password', 'code', 'credential', 'as', 'passwordAgain', 'token']]) {
          const found = wrongWith(
            await send({
              path: to,
              who: 'nobody',
              body: form(
                names.map((name) => [name, value]),
                '',
              ),
            }),
          );
          if (found) wrong.push(`${kind}: ${found}`);
        }
      for (const [headers, body] of [
        [{ 'content-type': 'application/json' }, '{}'],
        [{ 'content-type': 'multipart/form-data' }, 'x'],
        [{ 'content-type': 'application/x-www-form-urlencoded' }, 'a=%ff&%'],
      ] as const) {
        const found = wrongWith(await send({ path: to, who: 'nobody', headers, body }));
        if (found) wrong.push(`${headers['content-type']}: ${found}`);
      }
      expect(wrong).toEqual([]);
    },
  );
});
