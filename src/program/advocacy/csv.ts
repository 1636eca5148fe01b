import { writeCsv } from '#platform/documents/csv.ts';
import type { Lang } from '#platform/i18n/catalogue.ts';
import type { ComplianceView } from './actions/compliance.ts';
import type { FiguresView } from './actions/figures.ts';
import { ageBands, endings } from './model/figures.ts';
import { forms, steps } from './model/terms.ts';
import { words } from './words.ts';

/** One line a month. */
export function csvOf({ months }: FiguresView, lang: Lang): string {
  const t = words(lang);
  const head = [
    t('month'),
    t('referred'),
    t('declinedN'),
    t('activeEnd'),
    ...steps.flatMap((step) => [t(`kept-${step}`), t('dueOf', { what: t(`step-${step}`) })]),
    t('effortsN'),
    ...endings.map((why) => t(`end-${why}`)),
    ...ageBands.map((band) => t(`age-${band}`)),
    ...forms.map((form) => t(`form-${form}`)),
    t('form-unknown'),
  ];
  const rows = months.map((row) =>
    [
      row.month,
      row.referred,
      row.declined,
      row.active,
      ...steps.flatMap((step) => [row.kept[step].inTime, row.kept[step].of]),
      row.efforts,
      ...endings.map((why) => row.ended[why]),
      ...ageBands.map((band) => row.ages[band]),
      ...forms.map((form) => row.forms[form]),
      row.forms.unknown,
    ].map(String),
  );
  return written(head, rows);
}

const written = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  writeCsv(
    head,
    rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? '']))),
  );

/** One line for each thing that the contract asks for, with what stands of it in the newest review, and who signed that. */
export function complianceCsv({ requirements, findings, open, past }: ComplianceView, lang: Lang): string {
  const t = words(lang);
  const check = open ?? past[0] ?? null;
  const head = [
    t('requirement'),
    t('whereInContract'),
    t('fileVerdict'),
    t('fileSeenOn'),
    t('fileSeenBy'),
    t('evidence'),
    t('file'),
    t('action'),
    t('owner'),
    t('dueOn'),
    t('fileDoneOn'),
    t('fileSigned'),
  ];
  const signed = [check?.firstName, check?.secondName].filter(Boolean).join(', ');
  const rows = requirements.map(({ id, text, source }) => {
    const found = findings.find(({ requirementId }) => requirementId === id);
    const { evidence = '', file = '', action = '', owner = '' } = found?.words ?? {};
    return [
      text,
      source,
      t(found ? `verdict-${found.verdict}` : 'notLooked'),
      found?.seenOn ?? '',
      found?.byName ?? '',
      evidence,
      file,
      action,
      owner,
      found?.dueOn ?? '',
      found?.doneOn ?? '',
      signed,
    ];
  });
  return written(head, rows);
}
