import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  checkResponse,
  type Item,
  type Questionnaire,
  QuestionnaireFields,
  type Response,
  readForm,
  settleResponse,
  startResponse,
} from '#reference/instruments/index.ts';
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

  it('keep why there is no answer as HUD does: 8 does not know, 9 prefers not to answer, 99 not asked', () => {
    const start = startResponse(questionnaire);
    const { response, problems } = readForm(
      questionnaire,
      [
        ['q.R15.1', '1'],
        ['q.R15.A', '8'],
        ['q.R15.B', '_skip'],
        ['q.R16.1', '0'],
        ['q.R16.2', '9'],
      ],
      start,
    );
    expect(problems).toEqual([]);
    const settled = settleResponse(questionnaire, response).response;
    const codes = new Map<string, string | undefined>();
    const visit = (found: Response['item']) => {
      for (const one of found ?? []) {
        if (one.answer) codes.set(one.linkId, one.answer[0]?.valueCoding?.code);
        visit(one.item);
      }
    };
    visit(settled.item);
    expect(Object.fromEntries(codes)).toEqual({
      'R15.1': '1',
      'R15.A': '8',
      'R15.B': '9',
      'R15.C': '99',
      'R16.1': '0',
      'R16.2': '9',
    });
    expect(JSON.stringify(settled)).not.toContain('data-absent-reason');
    expect(checkResponse(questionnaire, settled)).toEqual([]);
    const shelter = doorOf('shelter') ?? expect.fail('no shelter');
    const said = answersOf(questionnaire, settled, shelter, { counselSpoken: false, nonUseAgreement: false });
    expect(said).toContainEqual({ indicator: 'job-not-as-promised', mode: 'asked', value: 'declined' });
    expect(
      said.some(({ indicator }) => indicator === 'another-made-exchange'),
      'not asked is no answer',
    ).toBe(false);
  });

  it('say on the page which of the three it is, and offer no fourth way to skip', () => {
    const page = String(
      QuestionnaireFields({ questionnaire, response: startResponse(questionnaire), problems: [], lang: 'en' }),
    );
    for (const words of ['They do not know', 'They prefer not to answer', 'Not asked']) expect(page).toContain(words);
    expect(page).not.toMatch(/name="q\.R15\.1" value="_skip"/);
  });
});
