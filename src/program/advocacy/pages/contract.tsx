import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { ContractView, NewContractView } from '../actions/contract.ts';
import type { Ground } from '../actions/ground.ts';
import { standingOn, steps, type Terms } from '../model/terms.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { ContractForm } from './contract-form.tsx';
import { dayIn, formsIn, languagesIn, regionsIn, spanIn } from './shown.ts';

export const home = (frame: Frame) => [{ href: paths.home, label: words(frame.lang)('advocacy') }];

/** One contract: what it says now and said before, and where its numbers, its youth and its reviews are. */
export function ContractPage({ view, frame }: { view: ContractView; frame: Frame }) {
  const t = words(frame.lang);
  const { contract, ground } = view;
  const [now, ...before] = contract.terms;
  const sees = ground.manages || view.serves;
  const isBack = frame.again !== null;
  return (
    <StaffPage frame={frame} title={t('contract')} crumbs={home(frame)}>
      <h1>{contract.agencyName}</h1>
      {now && <Closing terms={now} view={view} frame={frame} />}
      {now && <TermsList terms={now} ground={ground} frame={frame} />}
      {sees && (
        <nav aria-label={t('contractPages')}>
          <ul>
            <li>
              <a href={paths.figures(contract.id)}>{t('figures')}</a>
            </li>
            <li>
              <a href={paths.marks(contract.id)}>{t('marks')}</a>
            </li>
            <li>
              <a href={paths.compliance(contract.id)}>{t('compliance')}</a>
            </li>
            <li>
              <a href={paths.closing(contract.id)}>{t('moving')}</a>
            </li>
          </ul>
        </nav>
      )}
      {ground.manages && now && (
        <Disclosure summary={t('changeContract')} open={isBack}>
          <ContractForm ground={ground} terms={now} contractId={contract.id} programs={[]} frame={frame} />
        </Disclosure>
      )}
      {before.length > 0 && (
        <Disclosure summary={t('saidBefore')}>
          {before.map((terms) => (
            <>
              <h3>{t('saidOn', { day: dayIn(terms.recordedAt, frame) })}</h3>
              <TermsList terms={terms} ground={ground} frame={frame} />
            </>
          ))}
        </Disclosure>
      )}
    </StaffPage>
  );
}

function Closing({ terms, view, frame }: { terms: Terms; view: ContractView; frame: Frame }) {
  const t = words(frame.lang);
  const standing = standingOn(terms, view.ground.today);
  if (standing !== 'closing' && standing !== 'closed') return null;
  return (
    <Alert kind="info" heading={t(`standing-${standing}`)}>
      <p>{t('closingText', { day: dayWords(terms.endsOn ?? '', frame.lang) })}</p>
      {(view.ground.manages || view.serves) && (
        <p>
          <a href={paths.closing(view.contract.id)}>{t('moving')}</a>
        </p>
      )}
    </Alert>
  );
}

function TermsList({ terms, ground, frame }: { terms: Terms; ground: Ground; frame: Frame }) {
  const t = words(frame.lang);
  const { lang } = frame;
  return (
    <SummaryList
      rows={[
        {
          label: t('runs'),
          value: terms.endsOn
            ? t('fromTo', { from: dayWords(terms.startsOn, lang), to: dayWords(terms.endsOn, lang) })
            : t('from', { from: dayWords(terms.startsOn, lang) }),
        },
        { label: t('ages'), value: t('agesOf', { from: terms.ageFrom, to: terms.ageTo }) },
        { label: t('forms'), value: formsIn(terms.forms, lang) },
        { label: t('regions'), value: regionsIn(terms.regions, ground, lang) },
        { label: t('languages'), value: languagesIn(terms.languages, lang) },
        { label: t('capacity'), value: String(terms.capacity) },
        { label: t('subcontractors'), value: terms.subcontractors.join(', ') || t('none') },
        ...steps.map((step) => ({ label: t(`time-${step}`), value: spanIn(terms.spans[step], lang) })),
        ...(terms.note ? [{ label: t('note'), value: terms.note }] : []),
      ]}
    />
  );
}

export function NewContractPage({ view, frame }: { view: NewContractView; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('newContract')} crumbs={home(frame)} width="form">
      <h1>{t('newContract')}</h1>
      <ContractForm ground={view.ground} terms={null} contractId={null} programs={view.programs} frame={frame} />
    </StaffPage>
  );
}
