import type { Frame } from '#platform/http/door.ts';
import { AnswerTag, dollars, fundWords, Reasons, type Verdict } from '#reference/funds/index.ts';
import { Radios } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { SubmitButton } from '#ui/form.tsx';
import { typed } from '#ui/typed.ts';
import type { FormView } from '../actions/ask.ts';
import { words } from '../words.ts';

type Props = { view: FormView; frame: Frame };

/** Each fund with its answer and its reasons; those of the county that may pay can be asked. */
export function Funds({ view, frame }: Props) {
  const { lang } = frame;
  const t = words(lang);
  const { value, error } = typed(frame.again);
  const verdicts = view.verdicts ?? [];
  const may = verdicts.filter(({ answer, fund }) => answer === 'may' && fund.pays === 'county');
  const open = verdicts.filter((each) => each.answer !== 'may-not' && !may.includes(each));
  const not = verdicts.filter(({ answer }) => answer === 'may-not');
  return (
    <section aria-labelledby="funds">
      <h2 id="funds">{t('funds')}</h2>
      {may.length === 0 ? (
        <p>{t('noneMay')}</p>
      ) : (
        <Radios
          name="fund"
          label={t('fund')}
          hint={t('fundsHint')}
          value={value('fund') || view.values.fund || (may.length === 1 ? may[0]?.fund.id : undefined)}
          error={error('fund')}
          choices={may.map(({ fund }) => ({
            value: fund.id,
            label: fund.label[lang],
            hint: leftWords(view, fund.id, lang),
          }))}
        />
      )}
      {may.map((each) => (
        <One verdict={each} frame={frame} />
      ))}
      {may.length > 0 && <SubmitButton>{t('send')}</SubmitButton>}
      {open.map((each) => (
        <One verdict={each} frame={frame} />
      ))}
      {not.length > 0 && (
        <Disclosure summary={t('others')}>
          {not.map((each) => (
            <One verdict={each} frame={frame} />
          ))}
        </Disclosure>
      )}
    </section>
  );
}

function leftWords(view: FormView, fund: string, lang: Frame['lang']): string {
  const left = view.left.get(fund);
  return left === undefined ? fundWords(lang)('leftUnknown') : `${words(lang)('left')}: ${dollars(left, lang)}`;
}

function One({ verdict, frame }: { verdict: Verdict; frame: Frame }) {
  const { lang } = frame;
  return (
    <>
      <h3>
        {verdict.fund.label[lang]} <AnswerTag verdict={verdict} lang={lang} />
      </h3>
      {verdict.fund.note && <p>{verdict.fund.note[lang]}</p>}
      <Reasons verdict={verdict} lang={lang} />
    </>
  );
}
