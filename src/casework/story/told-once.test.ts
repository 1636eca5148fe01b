import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { AnyDoor } from '#platform/http/door.ts';
import { asksNothing } from './asks-nothing.fixture.ts';
import { asking } from './model/asking.ts';

/** A field that takes words: text of some length. What is chosen, dated, counted or named by an id takes none. */
const ROOM_FOR_WORDS = 100;
/** Of programs, the forms of a record; the others are about no youth, or are the youth's own. */
const ABOUT_ONE_YOUTH = /^\/(youth\/:youthId|responses\/:responseId)\//;

const forms = new Map(
  [...(await doorsOf('casework')), ...(await doorsOf('program')).filter(({ path }) => ABOUT_ONE_YOUTH.test(path))]
    .filter(({ method }) => method === 'POST')
    .map((door) => [door.path, wordFields(door.input)] as const),
);
const asked = new Map<string, string>(
  Object.entries(asking).flatMap(([form, { doors }]) => doors.map((path) => [path, form] as const)),
);
const silent = new Map(
  Object.entries(asksNothing).flatMap(([why, paths]) => paths.map((path) => [path, why] as const)),
);

describe('told once: every form about a youth that takes words', () => {
  it('names the parts of the story that answer it, or why it asks the youth for nothing', () => {
    const taking = [...forms].filter(([, fields]) => fields.length > 0).map(([path]) => path);
    expect(taking.length).toBeGreaterThan(80);
    expect(taking.filter((path) => !asked.has(path) && !silent.has(path))).toEqual([]);
  });

  it('stands in one list only, and no list names a form that is not there', () => {
    expect([...silent.keys()].filter((path) => asked.has(path))).toEqual([]);
    expect([...asked.keys(), ...silent.keys()].filter((path) => !forms.has(path))).toEqual([]);
    for (const why of Object.keys(asksNothing)) expect(why.length, why).toBeGreaterThan(20);
  });

  it.each(Object.entries(asking))('%s has each field that a part answers', (_form, spec) => {
    const named = 'fields' in spec ? Object.keys(spec.fields) : [];
    for (const path of spec.doors) expect(forms.get(path), path).toEqual(expect.arrayContaining(named));
  });

  it.each(Object.entries(asking))('%s is shown with what was told, on a page of its own', (form, spec) => {
    const component = 'fields' in spec ? 'TellingOnce' : 'AlreadyTold';
    const shown = new RegExp(`<${component}\\b[^>]*\\bform="${form}"`);
    expect(pages.filter((source) => shown.test(source))).toHaveLength(1);
  });
});

const pages = globSync('src/{casework,program}/*/pages/*.tsx').map((path) => readFileSync(path, 'utf8'));

async function doorsOf(floor: 'casework' | 'program'): Promise<AnyDoor[]> {
  const paths = globSync(`src/${floor}/*/index.ts`);
  const modules = await Promise.all(
    paths.map((path) => import(/* @vite-ignore */ `../../${floor}/${path.split('/')[2]}/index.ts`)),
  );
  return modules.flatMap((each) =>
    Object.entries(each).flatMap(([name, value]) => (/Doors$/.test(name) && Array.isArray(value) ? value : [])),
  );
}

type Def = {
  type?: string;
  format?: string;
  in?: z.ZodType;
  innerType?: z.ZodType;
  element?: z.ZodType;
  options?: z.ZodType[];
  shape?: Record<string, z.ZodType>;
  checks?: { _zod?: { def?: { check?: string; maximum?: number } } }[];
};
function defOf(schema: z.ZodType): Def {
  return schema.def as unknown as Def;
}

/** The fields of a form's input that take words. A form that takes any field (a questionnaire) is one that does. */
function wordFields(input: z.ZodType): string[] {
  const def = defOf(input);
  if (def.in) return wordFields(def.in);
  if (def.innerType) return wordFields(def.innerType);
  const fields = Object.entries(def.shape ?? {}).filter(([, schema]) => takesWords(schema));
  return [
    ...fields.map(([name]) => name),
    ...('catchall' in def && defOf(def.catchall as z.ZodType).type === 'unknown' ? ['*'] : []),
  ];
}

function takesWords(schema: z.ZodType): boolean {
  const def = defOf(schema);
  const inner = [def.in, def.innerType, def.element, ...(def.options ?? [])].filter((each) => each !== undefined);
  if (inner.length > 0) return inner.some(takesWords);
  if (def.type !== 'string' || def.format) return false;
  return (def.checks ?? []).some(
    ({ _zod }) => _zod?.def?.check === 'max_length' && (_zod.def.maximum ?? 0) >= ROOM_FOR_WORDS,
  );
}
