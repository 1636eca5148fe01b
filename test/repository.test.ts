import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { allCatalogues, type Entries, fill } from '../src/platform/i18n/catalogue.ts';
import { routeName, theSite } from './harness/doors.ts';
import { readingGrade } from './repository/reading-grade.ts';
import { documents, root, sources } from './repository/sources.ts';
import { EXCEPTIONS, mayName, ownerOf, useOf } from './repository/tables.ts';

/** What holds for the whole house, read from its own text. */
const code = sources(['src/**/*.ts', 'src/**/*.tsx']);
const migrations = sources('db/migrations/*.sql');
const tables = migrations.flatMap(({ text }) =>
  [...text.matchAll(/create table (?:if not exists )?([a-z_]+\.[a-z_]+)/g)].map((match) => match[1] ?? ''),
);

describe('what is open before sign-in', () => {
  const { doors, gateways, youthDoors, answered } = theSite();

  /** Each open door with its reason. A new one is a decision: write it here, and say in `docs/security.md` what stops misuse. */
  const OPEN = [
    'GET /',
    'GET /healthz',
    'GET /readyz',
    'GET /areas',
    'GET /areas/:region',
    'GET /begin/:token',
    'GET /classes',
    'GET /clear-a-record',
    'GET /clear-a-record/laws',
    'GET /clear-a-record/states',
    'GET /clear-a-record/states/:state',
    'GET /classes/ask',
    'GET /classes/code',
    'GET /classes/mine/:token',
    'GET /classes/of/:classId',
    'GET /classes/of/:classId/calendar',
    'GET /on-call/answer/:token',
    'GET /calendar/:token',
    'GET /families/tonight',
    'GET /feed/services',
    'GET /find',
    'GET /guides',
    'GET /guides/:id',
    'GET /find/answer',
    'GET /find/ask-them',
    'GET /find/keep',
    'GET /find/kept/icon.svg',
    'GET /find/kept/lines',
    'GET /find/kept/manifest.webmanifest',
    'GET /find/kept/places',
    'GET /find/kept/worker.js',
    'GET /find/someone',
    'GET /find/places',
    'GET /find/service',
    'GET /homes/said/:token',
    'GET /hsds',
    'GET /hsds/',
    'GET /hsds/docs',
    'GET /hsds/openapi.json',
    'GET /hsds/organizations',
    'GET /hsds/organizations/:id',
    'GET /hsds/profile',
    'GET /hsds/service_at_locations',
    'GET /hsds/service_at_locations/:id',
    'GET /hsds/services',
    'GET /hsds/services/:id',
    'GET /hsds/taxonomies',
    'GET /hsds/taxonomies/:id',
    'GET /hsds/taxonomy_terms',
    'GET /hsds/taxonomy_terms/:id',
    'GET /referrals/answer/:token',
    'GET /how-it-was',
    'GET /how-it-was/:code',
    'GET /my-page/leave',
    'GET /my-page/off/done',
    'GET /my-page/open',
    'GET /my-page/open/passkey',
    'GET /our-page/leave',
    'GET /our-page/off/done',
    'GET /our-page/open',
    'GET /operators/with/:key',
    'GET /rides/answer/:token',
    'GET /shift',
    'GET /upkeep/confirm/:token',
    'GET /upkeep/report',
    'GET /upkeep/reported',
    'GET /upkeep/thanks',
    'GET /sign-in',
    'GET /sign-in/provider',
    'GET /sign-in/provider/return',
    'GET /sign-in/second-step',
    'POST /begin/:token',
    'POST /clear-a-record',
    'POST /classes/ask',
    'POST /classes/code',
    'POST /classes/code/answers',
    'POST /classes/code/cancelled',
    'POST /classes/code/reply',
    'POST /classes/code/taken-back',
    'POST /classes/mine/:token',
    'POST /classes/of/:classId',
    'POST /on-call/answer/:token',
    'POST /find',
    'POST /find/answer',
    'POST /find/answer/how-it-was',
    'POST /find/answer/reach',
    'POST /find/answer/reply',
    'POST /find/answer/taken-back',
    'POST /find/answer/their-end',
    'POST /find/ask',
    'POST /find/ask-them',
    'POST /find/ask-them/sent',
    'POST /find/kept/places',
    'POST /find/someone',
    'POST /find/places',
    'POST /find/service',
    'POST /homes/said/:token',
    'POST /hsds/organizations',
    'POST /hsds/service_at_locations',
    'POST /hsds/services',
    'POST /hsds/taxonomies',
    'POST /hsds/taxonomy_terms',
    'POST /referrals/answer/:token',
    'POST /referrals/answer/:token/beginning',
    'POST /how-it-was/:code',
    'POST /my-page/open',
    'POST /my-page/open/passkey',
    'POST /our-page/open',
    'POST /operators/with/:key',
    'POST /rides/answer/:token',
    'POST /rides/answer/:token/read',
    'POST /rides/answer/:token/there',
    'POST /sample/sign-in',
    'POST /session/renewal/:of?',
    'POST /shift',
    'POST /sign-in',
    'POST /sign-in/passkey',
    'POST /sign-in/second-step',
    'POST /sign-out',
    'POST /upkeep/confirm/:token',
    'POST /upkeep/report',
    'POST /upkeep/reports',
  ];

  it('is this list, and nothing more', () => {
    const open = doors.filter((each) => 'public' in each.access).map(routeName);
    const others = ['GET /', 'GET /healthz', 'GET /readyz'];
    expect([...open, ...gateways.map(routeName), ...others].sort()).toEqual([...OPEN].sort());
  });

  it('says why, each door', () => {
    for (const each of gateways) expect(each.reason.length, routeName(each)).toBeGreaterThan(15);
    for (const each of doors)
      if ('public' in each.access) expect(each.access.public.length, routeName(each)).toBeGreaterThan(15);
  });

  it('leaves no other path that the program answers', () => {
    const known = new Set(
      [...OPEN, ...doors.map(routeName), ...youthDoors.map(routeName)].map((name) => name.replace(/\/:of\?$/, '')),
    );
    expect(answered.map((name) => name.replace(/\/:of\?$/, '')).filter((name) => !known.has(name))).toEqual([]);
  });

  it('no door has the same method and path as another', () => {
    const names = doors.map((each) => routeName(each).replace(/:\w+/g, ':'));
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});

describe('each table', () => {
  it('has an owner', () => {
    expect(tables.filter((table) => ownerOf(table) === 'nobody')).toEqual([]);
  });

  it('is named only in its owner’s stores and in migrations', () => {
    const strangers = code.flatMap(({ path, code }) =>
      path.endsWith('database/schema.ts')
        ? []
        : tables.flatMap((table) => {
            const use = useOf(code, table);
            return use === 'none' || mayName(path, table, use === 'write') ? [] : [`${path} ${use}s ${table}`];
          }),
    );
    expect(strangers, 'ask the owner’s index.ts, or say why in test/repository/tables.ts').toEqual([]);
  });

  it('has no exception that nobody needs', () => {
    const unused = EXCEPTIONS.filter(
      (each) =>
        !code.some(
          ({ path, code }) =>
            each.files.test(path) && tables.some((table) => each.tables.test(table) && useOf(code, table) !== 'none'),
        ),
    );
    expect(unused.map((each) => each.reason)).toEqual([]);
  });

  it('is named in its module’s README', () => {
    const unnamed = tables.filter((table) => {
      const path = join(root, ownerOf(table), 'README.md');
      if (!existsSync(path)) return true;
      const readme = readFileSync(path, 'utf8');
      return !readme.includes(`\`${table}\``) && !readme.includes(`\`${table.split('.')[0]}.*\``);
    });
    expect(unnamed.map((table) => `${ownerOf(table)}/README.md: ${table}`)).toEqual([]);
  });
});

describe('rules', () => {
  it('in model/ know no clock, no chance and no surroundings', () => {
    const impure =
      /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\brandomUUID\b|\brandomBytes\b|\bgetRandomValues\b|\bperformance\.now\b|\bprocess\.|\bfetch\(|Temporal\.Now|\bnewId\(|\bsetTimeout\b|from 'node:(fs|net|http|child_process)/;
    expect(code.filter(({ path, code }) => path.includes('/model/') && impure.test(code)).map((it) => it.path)).toEqual(
      [],
    );
  });

  it('read the environment in main.ts alone', () => {
    // The database's own tools are started with the surroundings they need.
    const may = ['src/main.ts', 'src/platform/database/embedded.ts'];
    expect(
      code.filter(({ path, code }) => /\bprocess\.env\b/.test(code) && !may.includes(path)).map((it) => it.path),
    ).toEqual([]);
  });
});

describe('no other origin', () => {
  /** Addresses that are never contacted: names of code systems, our own, and where "Exit" leads a person who asks to leave. */
  const NEVER_ASKED =
    /^https?:\/\/(hl7\.org\/fhir|terminology\.hl7\.org|loinc\.org|snomed\.info|unitsofmeasure\.org|json-schema\.org\/draft|www\.w3\.org\/(2000\/svg|1999\/xlink)|throughline\.example|localhost|127\.0\.0\.1|www\.weather\.gov\/'?$)/;

  it('is named in pages, styles or scripts', () => {
    const found = [...code, ...sources(['src/**/*.scss', 'src/**/*.css'])].flatMap(({ path, code }) =>
      [...code.matchAll(/https?:\/\/[^\s"'`<>)]+/g)]
        .filter((match) => !NEVER_ASKED.test(match[0]))
        .map((match) => `${path}: ${match[0]}`),
    );
    expect(found).toEqual([]);
  });

  it('is loaded by a tag or a style', () => {
    const loading = /\b(src|srcset|poster|action)=["'{`]+https?:|url\(\s*["']?(https?:)?\/\/|@import\s+["']https?:/;
    expect(
      [...code, ...sources('src/**/*.scss')].filter(({ code }) => loading.test(code)).map((it) => it.path),
    ).toEqual([]);
  });
});

describe('the documents', () => {
  const scripts = Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts);
  const commands = code.find(({ path }) => path === 'src/main.ts')?.code ?? '';

  it('name only files that are there', () => {
    const missing = documents().flatMap(({ path, text }) => {
      const named = [...text.matchAll(/`([^`\s]+)`|\]\(([^)#\s]+)[^)]*\)/g)].map((match) => match[1] ?? match[2] ?? '');
      return named
        .filter((name) =>
          /^(\.{0,2}\/)?(src|db|test|docs|reference|bench|model|pages|store|\.ci)\/|^[\w./-]+\.(md|ts|tsx|mjs|json|sql)$/.test(
            name,
          ),
        )
        .filter(
          (name) =>
            !/[*<>{}]|^https?:|NNNN|\bx\.(db\.)?test\.ts$|^(routes|store|paths|words|index|types|main|README)\.|^(model|pages)\/$|^(actions|keys)\//.test(
              name,
            ),
        )
        .filter((name) => {
          const bare = name.replace(/:\d+$/, '');
          return ![
            join(root, bare),
            join(root, dirname(path), bare),
            join(root, 'src', bare),
            join(root, 'src/browser', bare),
          ].some(existsSync);
        })
        .map((name) => `${path}: ${name}`);
    });
    expect(missing).toEqual([]);
  });

  it('and the program’s own sentences name only commands that work', () => {
    const named = [...documents(), ...code].flatMap(({ path, text }) =>
      [...text.matchAll(/npm run ([a-z:-]+)/g)].map((match) => ({ path, name: match[1] ?? '' })),
    );
    expect(named.filter(({ name }) => !scripts.includes(name))).toEqual([]);
    const started = scripts.filter((name) => !['start', 'test', 'bench'].includes(name));
    expect(started.filter((name) => !new RegExp(`['"]?\\b${name}\\b['"]?\\s*:`).test(commands))).toEqual([]);
  });
});

describe('the words', () => {
  const rooms: { room: string; path: string; entries: Entries }[] = [];
  beforeAll(async () => {
    const files = code.filter(({ code, path }) => /\bcatalogue\(/.test(code) && !path.includes('/i18n/'));
    for (const { path } of files) await import(/* @vite-ignore */ join(root, path));
    for (const entries of allCatalogues()) {
      const keys = Object.keys(entries);
      const home = files.find(({ text }) => keys.every((key) => text.includes(key)));
      rooms.push({ room: dirname(home?.path ?? 'nowhere'), path: home?.path ?? 'nowhere', entries });
    }
    expect(rooms.length).toBeGreaterThan(15);
  });
  const all = () =>
    rooms.flatMap(({ room, path, entries }) =>
      Object.entries(entries).map(([key, pair]) => ({ room, path, key, pair })),
    );

  /** The same in both languages by nature. */
  const SAME =
    /^(\{[^}]*\}|[\s.,:·–—→()%/-])*$|^(No|no|Error:|English|Español|Supervisor|Throughline|Plan|Crisis|Fax|Total|MDT|CFT|PDF|CSV|Typst|FHIR)$/;

  it('are there in English and in Spanish', () => {
    expect(all().filter(({ pair }) => pair.some((text) => text.trim() === ''))).toEqual([]);
    expect(
      all()
        .filter(({ pair: [en, es] }) => en === es && !SAME.test(en))
        .map(({ room, key, pair }) => `${room} ${key}: ${pair[0]}`),
    ).toEqual([]);
  });

  it('have the same places to fill in both, and leave none of them open', () => {
    const holes = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? ''))].sort();
    // A text of the county's own stands in each language under a name of its own.
    const named = (text: string) => holes(text).map((name) => (name === 'textEs' ? 'text' : name));
    const wrong = all().filter(({ pair: [en, es] }) => {
      const filled = (
        [
          [en, 'en'],
          [es, 'es'],
        ] as const
      ).flatMap(([text, lang]) =>
        [1, 2].map((n) => fill(text, lang, Object.fromEntries(holes(text).map((name) => [name, n])))),
      );
      return named(en).join() !== named(es).join() || filled.some((text) => /[{}]/.test(text));
    });
    expect(wrong.map(({ room, key, pair }) => `${room} ${key}: ${pair.join(' · ')}`)).toEqual([]);
  });

  /** Names of laws, courts and places, which the county did not choose. */
  const GIVEN_NAMES =
    /csec history|historial csec|juvenile (hall|court)|tribunal de menores|bienestar de menores|menor de 18|trafficking victims protection/gi;
  const LABELS =
    /\b(victims?|minors?|csec|prostitut\w+|traffickers?|perpetrators?|offenders?|delinquents?|runaways?|underage|juveniles?|inmates?)\b|v[ií]ctimas?|\bmenor(es)?\b(?! cantidad)|prostitut|tratantes?\b|delincuentes?|fugad[oa]s?\b/i;

  it('call nobody a boy or a man in Spanish who may be anybody', () => {
    const masculine = /(?<!\p{L})(el|un|del|al|este|ese|otro|todo|cada|los|unos|estos) j[oó]ven(es)?(?!\p{L})/giu;
    const data = sources('reference/**/*.json');
    expect(
      [...code, ...data].flatMap(({ path, code: text }) =>
        [...text.matchAll(masculine)].map((at) => `${path}: ${at[0]}`),
      ),
    ).toEqual([]);
  });

  it('never label a youth', () => {
    expect(
      all().flatMap(({ room, key, pair }) =>
        pair.filter((text) => LABELS.test(text.replace(GIVEN_NAMES, ''))).map((text) => `${room} ${key}: ${text}`),
      ),
    ).toEqual([]);
  });

  const gradeOf = (chosen: ReturnType<typeof all>) =>
    readingGrade(
      chosen
        .map(({ pair }) => `${pair[0].replace(/\{\w+\|[^|]*\|([^}]*)\}/g, '$1').replace(/\{\w+\}/g, 'it')}.`)
        .join('\n'),
    );
  const isPublic = ({ path, key }: { path: string; key: string }) =>
    key.startsWith('public') || /\/public-words\.ts$/.test(path);

  it('are grade 6 where youth and the public read', () => {
    expect(all().filter(isPublic).length).toBeGreaterThan(3);
    const files = new Set(
      all()
        .filter(isPublic)
        .map(({ path }) => path),
    );
    expect([...files].filter((path) => path.endsWith('/public-words.ts')).length).toBeGreaterThanOrEqual(3);
    for (const path of files)
      expect(gradeOf(all().filter((each) => isPublic(each) && each.path === path)), path).toBeLessThanOrEqual(6);
  });

  it('are grade 8 for staff, in every module', () => {
    const grades = [...new Set(rooms.map(({ room }) => room))].map((room) => ({
      room,
      grade: gradeOf(all().filter((each) => each.room === room && !isPublic(each))),
    }));
    expect(grades.filter(({ grade }) => grade > 8)).toEqual([]);
  });

  it('the measure of grade knows plain from heavy', () => {
    expect(readingGrade('The cat sat on the mat. It was a big cat. We like it.')).toBeLessThan(2);
    expect(
      readingGrade(
        'Multidisciplinary coordination necessitates comprehensive documentation of interagency responsibilities.',
      ),
    ).toBeGreaterThan(18);
  });
});
