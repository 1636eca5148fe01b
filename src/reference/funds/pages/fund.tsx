import { roleName, StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { asAnswer, Checkboxes, Radios } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import { type FundView, NEW } from '../actions/funds.ts';
import { approverRoles, choicesOf, type Fund, spans } from '../model/fund.ts';
import { paths } from '../paths.ts';
import { purposes } from '../shipped.ts';
import { words } from '../words.ts';

type Props = { view: FundView; frame: Frame };
const amount = (cents: number | null | undefined): string =>
  cents == null ? '' : cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2);

/** What stands in the form before anyone types: the fund as it is. */
const before = (fund: Fund | null, potCents: number | null): Record<string, string> => ({
  labelEn: fund?.label.en ?? '',
  labelEs: fund?.label.es ?? '',
  noteEn: fund?.note?.en ?? '',
  noteEs: fund?.note?.es ?? '',
  proofEn: fund?.proof?.en ?? '',
  proofEs: fund?.proof?.es ?? '',
  pot: amount(potCents),
  limit: amount(fund?.limit?.cents),
  every: fund?.limit?.every ?? 'ask',
  twoOver: amount(fund?.approval.twoOverCents),
  from: fund?.from ?? '',
  until: fund?.until ?? '',
  source: fund?.source ?? '',
  checkedOn: fund?.checkedOn ?? '',
});

/** One person writes what the county says of a fund; it holds when another puts it in force. */
export function FundPage({ view, frame }: Props) {
  const { lang } = frame;
  const t = words(lang);
  const { fund, potCents } = view;
  const { value, values, error, isBack } = typed(frame.again);
  const stood = before(fund, potCents);
  const of = (name: string) => ({ name, value: isBack ? value(name) : stood[name], error: error(name) });
  const roles = isBack ? values('approvers') : (fund?.approval.roles ?? []);
  return (
    <StaffPage frame={frame} title={t('form')} width="form" crumbs={[{ href: paths.funds, label: t('fundsShort') }]}>
      <h1>{t('form')}</h1>
      <p>{t('formLead')}</p>
      <Form action={paths.fund(fund?.id ?? NEW)} label={t('form')}>
        <TextField {...of('labelEn')} label={t('labelEn')} maxlength={100} required />
        <TextField {...of('labelEs')} label={t('labelEs')} maxlength={100} required />
        <Checkboxes
          name="purposes"
          label={t('paysFor')}
          error={error('purposes')}
          values={isBack ? values('purposes') : (fund?.purposes ?? [])}
          choices={purposes.map(({ id, label }) => ({ value: id, label: label[lang] }))}
        />
        <TextField {...of('pot')} label={t('pot')} hint={t('potHint')} size="short" inputmode="decimal" />
        <TextField {...of('limit')} label={t('limitField')} size="short" inputmode="decimal" />
        <Radios
          {...of('every')}
          label={t('every')}
          choices={spans.map((each) => ({ value: each, label: t(`every-${each}`) }))}
        />
        <Checkboxes
          name="approvers"
          label={t('whoApproves')}
          error={error('approvers')}
          values={roles}
          choices={approverRoles.map((role) => ({ value: role, label: roleName(role, lang) }))}
        />
        <TextField {...of('twoOver')} label={t('twoOverField')} size="short" inputmode="decimal" />
        <DateField {...of('from')} label={t('from')} />
        <DateField {...of('until')} label={t('until')} />
        <ForWhom view={view} frame={frame} />
        {(['noteEn', 'noteEs', 'proofEn', 'proofEs'] as const).map((name) => (
          <TextArea {...of(name)} label={t(name)} rows={2} maxlength={600} />
        ))}
        <TextField {...of('source')} label={t('source')} maxlength={300} required />
        <DateField {...of('checkedOn')} label={t('checkedOn')} hint={t('checkedHint')} />
        <SubmitButton>{t('save')}</SubmitButton>
      </Form>
    </StaffPage>
  );
}

function ForWhom({ view, frame }: Props) {
  const { lang } = frame;
  const t = words(lang);
  const { value, values, error } = typed(frame.again);
  const chosen = value('rules') || (view.fund ? 'keep' : 'new');
  const list = <C extends string>(name: string, label: string, choices: readonly C[], say: (choice: C) => string) => (
    <Checkboxes
      name={name}
      label={label}
      values={values(name)}
      choices={choices.map((each) => ({ value: each, label: say(each) }))}
    />
  );
  return (
    <>
      {view.fund ? (
        <Radios
          name="rules"
          label={t('rules')}
          value={chosen}
          choices={(['keep', 'new'] as const).map((each) => ({ value: each, label: t(`rules-${each}`) }))}
        />
      ) : (
        <input type="hidden" name="rules" value="new" />
      )}
      <Disclosure summary={t('rules-new')} open={chosen === 'new'}>
        <TextField name="ageFrom" label={t('ageFrom')} value={value('ageFrom')} error={error('ageFrom')} size="short" />
        <TextField name="ageTo" label={t('ageTo')} value={value('ageTo')} size="short" />
        {list('forms', t('forms'), ['cse', 'lt', 'ltfc'] as const, (each) => t(`fact-${each}`))}
        {list('standings', t('standings'), ['experienced', 'at-risk'] as const, (each) => t(`cse-${each}`))}
        {list('systems', t('systems'), choicesOf.system, (each) => t(`system-${each}`))}
        <TextField name="regions" label={t('regions')} value={value('regions')} size="medium" />
        {(['expecting', 'case'] as const).map((name) => (
          <Radios
            name={name}
            label={asAnswer(t(`fact-${name}`))}
            value={value(name)}
            choices={[
              ...choicesOf[name].map((each) => ({ value: each, label: t(`yes-${each}`) })),
              { value: '', label: t('open') },
            ]}
          />
        ))}
      </Disclosure>
    </>
  );
}
