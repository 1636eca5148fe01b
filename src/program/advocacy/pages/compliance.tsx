import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { Card } from '#ui/card.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { DescriptionOfRule } from '#ui/rule-note.tsx';
import { Tag } from '#ui/tag.tsx';
import { TextField } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { ComplianceView } from '../actions/compliance.ts';
import type { Finding, Requirement } from '../check-store.ts';
import { paths } from '../paths.ts';
import { suggestedRequirements } from '../practice-model.ts';
import { words } from '../words.ts';
import { home } from './contract.tsx';
import { FindingForm } from './finding-form.tsx';
import { dayIn } from './shown.ts';

export type ComplianceProps = { view: ComplianceView; frame: Frame };

/** What the contract asks for, what was seen of each, and what is to be put right by whom; signed by two. */
export function CompliancePage({ view, frame }: ComplianceProps) {
  const t = words(frame.lang);
  const { contract, requirements, open, past } = view;
  const last = past[0];
  return (
    <StaffPage
      frame={frame}
      title={t('compliance')}
      crumbs={[...home(frame), { href: paths.contract(contract.id), label: contract.agencyName }]}
    >
      <h1>{t('compliance')}</h1>
      <p class="usa-intro">{t('complianceText')}</p>
      {!open && last?.secondAt && (
        <p>
          {t('signedBoth', {
            first: last.firstName ?? '',
            second: last.secondName ?? '',
            day: dayIn(last.secondAt, frame),
          })}
        </p>
      )}
      {requirements.length === 0 && <p>{t('noRequirements')}</p>}
      {requirements.map((requirement) => (
        <OneRequirement requirement={requirement} view={view} frame={frame} />
      ))}
      <Signing view={view} frame={frame} />
      {view.manages && !open?.firstAt && <Edit view={view} frame={frame} />}
      {requirements.length > 0 && (
        <p class="tl-screen-only">
          <a href={paths.complianceFile(contract.id)}>{t('download')}</a>
        </p>
      )}
      <PrintButton />
    </StaffPage>
  );
}

function OneRequirement({ requirement, view, frame }: ComplianceProps & { requirement: Requirement }) {
  const t = words(frame.lang);
  const found = view.findings.find(({ requirementId }) => requirementId === requirement.id);
  const tone = found?.verdict === 'met' ? 'good' : found?.verdict === 'not-met' ? 'care' : 'plain';
  return (
    <Card
      heading={requirement.text}
      aside={<Tag tone={tone}>{t(found ? `verdict-${found.verdict}` : 'notLooked')}</Tag>}
    >
      {requirement.source && <p class="usa-hint">{requirement.source}</p>}
      {found && <Found found={found} frame={frame} />}
      {view.manages && (view.open || found) && (
        <FindingForm requirement={requirement} found={found ?? null} view={view} frame={frame} />
      )}
      {view.manages && !view.open && (
        <Form
          action={paths.requirementEnd(view.contract.id, requirement.id)}
          label={`${t('endRequirement')}: ${requirement.text}`}
        >
          <SubmitButton look="plain">
            {t('endRequirement')}
            <span class="usa-sr-only">{`: ${requirement.text}`}</span>
          </SubmitButton>
        </Form>
      )}
    </Card>
  );
}

function Found({ found, frame }: { found: Finding; frame: Frame }) {
  const t = words(frame.lang);
  const { evidence, file, action, owner } = found.words;
  return (
    <ul>
      {found.seenOn && <li>{t('seenBy', { day: dayWords(found.seenOn, frame.lang), name: found.byName })}</li>}
      {evidence && <li>{evidence}</li>}
      {file && <li>{t('fileIs', { file })}</li>}
      {action && <li>{t('actionIs', { action, owner })}</li>}
      {found.dueOn && <li>{t('dueIs', { day: dayWords(found.dueOn, frame.lang) })}</li>}
      {found.doneOn && <li>{t('putRight', { day: dayWords(found.doneOn, frame.lang) })}</li>}
    </ul>
  );
}

function Signing({ view, frame }: ComplianceProps) {
  const t = words(frame.lang);
  const { contract, open, manages, requirements } = view;
  if (!manages) return open ? <p>{t('reviewRuns', { day: dayIn(open.at, frame) })}</p> : null;
  if (!open)
    return requirements.length === 0 ? null : (
      <Form action={paths.compliance(contract.id)} label={t('beginReview')}>
        <SubmitButton>{t('beginReview')}</SubmitButton>
      </Form>
    );
  return (
    <Alert kind="info" heading={t('reviewRuns', { day: dayIn(open.at, frame) })}>
      {open.firstAt ? (
        <p>{t('signedFirst', { name: open.firstName ?? '', day: dayIn(open.firstAt, frame) })}</p>
      ) : (
        <p>{t('signText')}</p>
      )}
      {open.firstBy === frame.actor?.userId ? (
        <p>{t('anotherSigns')}</p>
      ) : (
        <Form action={paths.signing(contract.id)} label={t('sign')}>
          <SubmitButton>{t(open.firstAt ? 'signSecond' : 'sign')}</SubmitButton>
        </Form>
      )}
    </Alert>
  );
}

function Edit({ view, frame }: ComplianceProps) {
  const t = words(frame.lang);
  const path = paths.requirements(view.contract.id);
  const { value, error, isBack } = typed(frame.path === path ? frame.again : null);
  const has = new Set(view.requirements.map(({ text }) => text));
  const { source, suggested } = suggestedRequirements;
  const more = suggested.filter(({ text }) => !has.has(text.en) && !has.has(text.es));
  return (
    <Disclosure summary={t('editRequirements')} open={isBack || view.requirements.length === 0}>
      <Form action={path} label={t('addRequirement')}>
        <TextField name="text" label={t('requirement')} value={value('text')} error={error('text')} />
        <TextField name="source" label={t('whereInContract')} value={value('source')} error={error('source')} />
        <SubmitButton look="outline">{t('addRequirement')}</SubmitButton>
      </Form>
      {more.length > 0 && (
        <>
          <h3>{t('suggested')}</h3>
          <DescriptionOfRule citation={source.citation} checkedOn={source.checkedOn} />
          {more.map(({ text }) => (
            <Form action={path} label={text[frame.lang]}>
              <input type="hidden" name="text" value={text[frame.lang]} />
              <SubmitButton look="plain">{t('addThis', { text: text[frame.lang] })}</SubmitButton>
            </Form>
          ))}
        </>
      )}
    </Disclosure>
  );
}
