import { type Condition, choicesOf, type FactName, type Fund } from '../model/fund.ts';
import { words } from '../words.ts';
import type { FundForm } from './funds.ts';

type Key = Parameters<ReturnType<typeof words>>[0];
type Rule = Fund['rules'][number];

/** The rules that a keeper chose on the form, each in words of both languages; what was left open asks for nothing. */
export function rulesFrom(input: FundForm): Rule[] {
  const citation = input.source;
  const rule = (any: Condition[], say: (lang: 'en' | 'es') => string): Rule => ({
    any,
    text: { en: say('en'), es: say('es') },
    citation,
  });
  const list = (fact: 'system' | 'cse', chosen: readonly string[], lang: 'en' | 'es') =>
    chosen.map((each) => words(lang)(`${fact}-${each}` as Key)).join(', ');
  const rules: Rule[] = [];
  const [from, to] = [Number(input.ageFrom || 0), Number(input.ageTo || 99)];
  if (from > 0 || to < 99)
    rules.push(rule([{ fact: 'age', from, to }], (lang) => words(lang)('ruleAge', { from, to })));
  const forms = (['cse', 'lt', 'ltfc'] as const).filter((each) => input.forms.includes(each));
  const standings = choicesOf.cse.filter((each) => each !== 'no' && input.standings.includes(each));
  const counted = standings.length > 0 ? standings : (['experienced', 'at-risk'] as const);
  if (forms.length > 0)
    rules.push(
      rule(
        forms.map((fact) => ({ fact, in: [...counted] })),
        (lang) =>
          words(lang)('ruleForms', {
            forms: forms.map((each) => words(lang)(`fact-${each}`)).join(', '),
            standings: list('cse', counted, lang),
          }),
      ),
    );
  const systems = choicesOf.system.filter((each) => input.systems.includes(each));
  if (systems.length > 0)
    rules.push(
      rule([{ fact: 'system', in: systems }], (lang) =>
        words(lang)('ruleSystem', { list: list('system', systems, lang) }),
      ),
    );
  const regions = input.regions.split(',').flatMap((each) => each.trim() || []);
  if (regions.length > 0)
    rules.push(
      rule([{ fact: 'region', in: regions }], (lang) => words(lang)('ruleRegion', { list: regions.join(', ') })),
    );
  for (const fact of ['expecting', 'case'] as const satisfies readonly FactName[]) {
    const said = input[fact];
    if (said !== '') rules.push(rule([{ fact, in: [said] }], (lang) => words(lang)(`rule-${fact}-${said}`)));
  }
  return rules;
}
