import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { standardFile, standardIsHere } from '../hsds-files.fixture.ts';
import { openApi, profileAnswer } from './openapi.ts';

const api = openApi('https://throughline.example');

/** Every `$ref` in a value. */
const refsIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, each]) => (key === '$ref' ? [String(each)] : refsIn(each)))
    : [];

/** What a pointer such as `#/components/schemas/service` leads to. */
const at = (pointer: string): unknown =>
  pointer
    .slice(2)
    .split('/')
    .reduce<unknown>((value, name) => Reflect.get(value as object, name), api);

describe('the API’s own description', () => {
  it('leads nowhere outside itself, and everywhere it leads there is something', () => {
    const refs = new Set(refsIn(api));
    expect(refs.size).toBeGreaterThan(30);
    expect([...refs].filter((ref) => !ref.startsWith('#/') || at(ref) === undefined)).toEqual([]);
  });

  it('holds schemas that can be used', () => {
    const ajv = new Ajv2020({ strict: false });
    (formats as unknown as (it: Ajv2020) => void)(ajv);
    ajv.addSchema({ $id: 'api', components: api.components });
    const check = ajv.getSchema('api#/components/schemas/service');
    const id = '00000000-0000-4000-8000-000000000001';
    expect(check?.({ id, name: 'Food', status: 'active', walk_in: true })).toBe(true);
    expect(check?.({ id, name: 'Food', status: 'open' })).toBe(false);
    expect(check?.({ id, name: 'Food', status: 'active', walk_in: 'yes' })).toBe(false);
  });

  it.skipIf(!standardIsHere)('has every path of the standard, with every parameter', () => {
    type Operation = { parameters?: { $ref?: string; name?: string }[] };
    const paths = (of: { paths: Record<string, { get?: Operation; post?: unknown }> }) =>
      Object.fromEntries(
        Object.entries(of.paths).map(([path, { get }]) => [
          path,
          (get?.parameters ?? [])
            .map((each) => each.name ?? String(each.$ref).split('/').at(-1))
            .filter((name) => name !== 'id')
            .sort(),
        ]),
      );
    expect(paths(api as never)).toEqual(paths(standardFile('schema/openapi.json')));
  });
});

it('the profile says under its own address what it adds', () => {
  const profile = profileAnswer('https://throughline.example');
  expect(profile.$id).toBe('https://throughline.example/hsds/profile');
  const ajv = new Ajv2020({ strict: false });
  (formats as unknown as (it: Ajv2020) => void)(ajv);
  ajv.addSchema(profile, 'profile');
  const check = ajv.getSchema('profile#/$defs/service');
  expect(check?.({ needs: ['food'], capacity: { state: 'full', said_on: '2026-03-01' } })).toBe(true);
  expect(check?.({ needs: ['gold'] })).toBe(false);
});
