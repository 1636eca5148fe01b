import { describe, expect, it } from 'vitest';
import indicatorsJson from '../../../../reference/indicators/indicators.json';
import youthJson from '../../../../reference/instruments/runaway-homeless-youth.json';
import fullJson from '../../../../reference/instruments/universal-screen.json';
import shortJson from '../../../../reference/instruments/universal-screen-short.json';
import { answersFromHud, hudIndicators } from './hud.ts';
import { byId, parseIndicators } from './indicators.ts';
import { screen } from './result.ts';

const catalogue = parseIndicators(indicatorsJson);
const known = byId(catalogue.indicators);

type Item = {
  linkId: string;
  type: string;
  text: string;
  _text?: unknown;
  item?: Item[];
  code?: { system: string; code: string }[];
  extension?: { url: string; valueCode?: string; valueBoolean?: boolean }[];
  enableWhen?: { question: string }[];
  answerValueSet?: string;
};
const all = (items: readonly Item[]): Item[] => items.flatMap((item) => [item, ...all(item.item ?? [])]);
const modeOf = (item: Item) => item.extension?.find((one) => one.url.endsWith('/mode'))?.valueCode;
const skippable = (item: Item) => item.extension?.some((one) => one.url.endsWith('/skip-allowed') && one.valueBoolean);
const indicatorOf = (item: Item) => item.code?.find((one) => one.system.endsWith('/indicator'))?.code;
const spanish = (element: unknown) => /"valueCode":"es".*"valueString":"([^"]+)"/.exec(JSON.stringify(element))?.[1];

const instruments = [
  ['the full screen', fullJson],
  ['the short screen', shortJson],
  ['the federal runaway and homeless youth items', youthJson],
] as const;

it.each(instruments)('%s says in Spanish as well what must be known of it', (_name, instrument) => {
  const about = instrument.extension.flatMap((one) => one.extension ?? []);
  const said = about.filter((one) => 'valueString' in one);
  expect(said.map(({ url }) => url)).toEqual(expect.arrayContaining(['license', 'population', 'source']));
  for (const one of said) expect(spanish(one), one.url).toBeTruthy();
});

it.each(instruments)('%s: an answer that says no to the question is the one way to skip it', (_name, instrument) => {
  const lists = instrument.contained.flatMap((one) => ('compose' in one ? one.compose.include : []));
  const declining = lists.flatMap((list) => list.concept).filter((one) => /rather not|prefer not/i.test(one.display));
  expect(declining.length).toBeGreaterThan(0);
  for (const one of declining) expect(JSON.stringify(one)).toContain('"valueCode":"asked-declined"');
});

describe('the indicators', () => {
  it('look for those who are missed', () => {
    for (const group of ['boys', 'lgbtq', 'immigrant', 'native', 'aapi', 'disabled', 'parenting'])
      expect(catalogue.indicators.some((one) => one.finds.some((found) => found === group))).toBe(true);
  });

  it('hold the seven signs of Penal Code 236.2', () => {
    const seven = catalogue.indicators.filter(
      (one) => one.source === 'pc-236.2' && one.id !== 'seen-where-sex-is-sold',
    );
    expect(seven).toHaveLength(7);
  });

  it('refuse a sign without evidence, a source that is not listed, and a purpose of another form', () => {
    const [first] = catalogue.indicators;
    const broken = (change: object) => () =>
      parseIndicators({ ...indicatorsJson, indicators: [{ ...first, ...change }] });
    expect(broken({})).not.toThrow();
    expect(broken({ evidence: [] })).toThrow(/evidence/);
    expect(broken({ source: 'hearsay' })).toThrow(/hearsay/);
    expect(broken({ evidence: [{ form: 'lt', element: 'purpose:crime', strength: 'sign' }] })).toThrow(/purpose/);
    expect(broken({ kind: 'vulnerability' })).toThrow(/only a sign/);
  });

  it('ask about missing from care as a risk, never as an element', () => {
    expect(known.get('missing-from-care')).toMatchObject({ kind: 'vulnerability', evidence: [] });
  });
});

describe.each(instruments)('%s', (_, instrument) => {
  const items = all(instrument.item as Item[]);
  const questions = items.filter((item) => item.type === 'choice');

  it('names each item once, and branches only on items that exist', () => {
    const ids = items.map((item) => item.linkId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { enableWhen } of items) for (const { question } of enableWhen ?? []) expect(ids).toContain(question);
  });

  it('speaks Spanish everywhere', () => {
    for (const item of items) expect(spanish(item._text), item.linkId).toBeTruthy();
    for (const set of instrument.contained)
      for (const concept of set.compose.include.flatMap((one) => one.concept))
        expect(spanish(concept._display)).toBeTruthy();
  });

  it('marks every item as seen or asked, and lets every question be skipped', () => {
    for (const item of items) expect(['observed', 'asked'], item.linkId).toContain(modeOf(item));
    for (const item of items.filter((one) => one.type === 'choice' || one.type === 'text'))
      expect(skippable(item), item.linkId).toBe(true);
  });

  it('uses only indicators that the county has, in their own words', () => {
    for (const item of questions) {
      const id = indicatorOf(item);
      if (id === undefined) continue;
      const indicator = known.get(id);
      expect(indicator, id).toBeDefined();
      if (item.linkId.startsWith('seen.')) expect(item.text).toBe(indicator?.seen?.en);
      if (item.linkId.startsWith('asked.')) expect(item.text).toBe(indicator?.asked?.en);
    }
  });

  it('says why it asks beside each question about sex, crime, papers, debt, harm or drugs', () => {
    for (const item of questions.filter((one) => modeOf(one) === 'asked')) {
      const why = known.get(indicatorOf(item) ?? '')?.whyWeAsk;
      if (why)
        expect(
          item.item?.some((child) => child.type === 'display'),
          item.linkId,
        ).toBe(true);
    }
  });

  it('says what it is measured on: not validated', () => {
    const about = JSON.stringify(instrument.extension);
    expect(about).toContain('"not-validated"');
    expect(about).toContain('population');
    expect(about).toContain('license');
  });

  it('never mixes what is seen with what is asked inside one group', () => {
    for (const item of items)
      for (const child of item.item ?? []) expect(modeOf(child), child.linkId).toBe(modeOf(item));
  });
});

describe('the short screen', () => {
  const questions = all(shortJson.item as Item[]).filter((item) => item.type === 'choice');

  it('asks at most eight things, half of them only seen', () => {
    expect(questions.length).toBeLessThanOrEqual(8);
    expect(questions.filter((item) => modeOf(item) === 'observed')).toHaveLength(4);
  });

  it('can reach a clear concern for every form', () => {
    const answers = questions.map((item) => ({
      indicator: indicatorOf(item) ?? '',
      mode: modeOf(item) as 'observed' | 'asked',
      value: 'yes' as const,
    }));
    const { forms } = screen(answers, catalogue.indicators);
    expect(Object.values(forms).map((form) => form.result)).toEqual([
      'clear-concern',
      'clear-concern',
      'clear-concern',
    ]);
  });
});

describe('the full screen, only seen', () => {
  it('can still reach a clear concern for every form', () => {
    const answers = all(fullJson.item as Item[])
      .filter((item) => item.type === 'choice' && modeOf(item) === 'observed')
      .map((item) => ({ indicator: indicatorOf(item) ?? '', mode: 'observed' as const, value: 'yes' as const }));
    const { forms } = screen(answers, catalogue.indicators);
    expect(Object.values(forms).map((form) => form.result)).toEqual([
      'clear-concern',
      'clear-concern',
      'clear-concern',
    ]);
  });
});

describe('the federal items', () => {
  it('become answers about the county’s indicators, in HUD’s codes', () => {
    expect(answersFromHud({ 'R15.1': '1', 'R16.1': '8', 'R16.2': '0', 'R16.A': '99', 'R15.B': '3' })).toEqual([
      { indicator: 'sex-for-something', mode: 'asked', value: 'yes' },
      { indicator: 'cannot-stop', mode: 'asked', value: 'unsure' },
      { indicator: 'job-not-as-promised', mode: 'asked', value: 'no' },
    ]);
  });

  it('name the same indicator in the file as in the rule', () => {
    const inFile = all(youthJson.item as Item[]).flatMap((item) => {
      const indicator = indicatorOf(item);
      return indicator ? [[item.linkId, indicator]] : [];
    });
    expect(Object.fromEntries(inFile)).toEqual(hudIndicators);
  });
});
