import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkResponse, type Item, type Questionnaire, readForm, startResponse } from '#reference/instruments/index.ts';
import json from '../../../reference/instruments/runaway-homeless-youth.json';
import { answersOf } from './answers.ts';
import { doorOf } from './model/doors.ts';

const questionnaire = json as unknown as Questionnaire;
const hud = 'https://throughline.example/hud';
const places = [new URL('../../../../shared/data/codes/', import.meta.url)];
const folder = places.find((place) => existsSync(new URL('hud_hmis_r15_r16.json', place)));

type Federal = { id: string; field: string; list?: string; when?: string };
type Item2 = Item & { code?: { system?: string; code?: string; display?: string }[] };
const all = (items: Item[] | undefined): Item2[] => (items ?? []).flatMap((item) => [item, ...all(item.item)]);
const items = all(questionnaire.item);
const codesOf = (id: string): string[] => {
  const contained = questionnaire.contained?.find((one) => one.id === id) as
    | { compose?: { include?: { concept?: { code: string }[] }[] } }
    | undefined;
  return contained?.compose?.include?.flatMap(({ concept }) => (concept ?? []).map(({ code }) => code)) ?? [];
};

describe('the federal runaway-and-homeless-youth items', () => {
  it.skipIf(!folder)('are those of HUD’s lists: each item, its field, its answers, and when it is asked', () => {
    const list = JSON.parse(readFileSync(new URL('hud_hmis_r15_r16.json', folder), 'utf8'));
    const wanted: Federal[] = [...list.R15, ...list.R16];
    expect(
      items
        .filter(({ linkId }) => /^R1[56]\./.test(linkId))
        .map(({ linkId }) => linkId)
        .sort(),
    ).toEqual(wanted.map(({ id }) => id).sort());
    for (const { id, field, list: name = '1.8', when } of wanted) {
      const item = items.find(({ linkId }) => linkId === id);
      expect(
        item?.code?.find(({ system }) => system === hud),
        id,
      ).toMatchObject({ code: id, display: field });
      expect(item?.answerValueSet, id).toBe(`#hud-${name}`);
      const conditions = (item?.enableWhen ?? []).map(
        (one) => `${one.question}=${(one.answerCoding as { code: string }).code}`,
      );
      expect(conditions.join(' or ') || undefined, id).toBe(when);
    }
    for (const [name, answers] of Object.entries<Record<string, string>>(list.lists))
      expect(codesOf(`hud-${name}`).sort(), name).toEqual(Object.keys(answers).sort());
  });

  it('keep what was answered in HUD’s own codes, and no answer that was not asked', () => {
    const start = startResponse(questionnaire);
    const posted: [string, string][] = [
      ['q.R15.1', '1'],
      ['q.R15.B', '4'],
      ['q.R16.1', '8'],
      ['q.R16.A', '1'],
    ];
    const { response, problems } = readForm(questionnaire, posted, start);
    expect(problems).toEqual([]);
    expect(checkResponse(questionnaire, response)).toEqual([]);
    const text = JSON.stringify(response);
    expect(text).toContain(`"system":"${hud}/1.8","code":"1"`);
    expect(text).toContain(`"system":"${hud}/R15.B","code":"4"`);
    const shelter = doorOf('shelter') ?? expect.fail('no shelter');
    const said = answersOf(questionnaire, response, shelter, { counselSpoken: false, nonUseAgreement: false });
    expect(said).toContainEqual({ indicator: 'sex-for-something', mode: 'asked', value: 'yes' });
    expect(said).toContainEqual({ indicator: 'cannot-stop', mode: 'asked', value: 'unsure' });
  });
});
