import { AlreadyTold } from '#casework/story/index.ts';
import { youthPaths } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import type { Lang } from '#platform/i18n/catalogue.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { DescriptionOfRule } from '#ui/rule-note.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { PartAView } from '../actions/part-a.ts';
import { kindNamed, type PartAField, type TypedField, typedFields } from '../model/part-a.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { federalWords } from '../words-federal.ts';

type Props = { view: PartAView; frame: Frame };
const oneLine: readonly TypedField[] = ['requester-title', 'requester-email'];

/** Part A on a page: what is there, what is missing and where to fill it in, and the fields that only the requester knows. */
export function PartAPage({ view, frame }: Props) {
  const t = federalWords(frame.lang);
  return (
    <StaffPage
      frame={frame}
      title={t('request')}
      width="form"
      crumbs={[{ href: paths.response(view.responseId), label: words(frame.lang)('response') }]}
    >
      <h1>{t('partA')}</h1>
      <p class="usa-intro">{t('partAIntro')}</p>
      <Missing view={view} frame={frame} />
      <Actions>
        <ButtonLink href={paths.partAPdf(view.responseId)}>{t('pdf')}</ButtonLink>
        <PrintButton />
      </Actions>
      {view.partA.sections.map((section) => (
        <section aria-labelledby={section.id}>
          <h2 id={section.id}>{t(`section-${section.id}`)}</h2>
          <SummaryList
            rows={section.fields.map((field) => ({
              label: t(labelOf(field)),
              value: saidOf(field, frame.lang) ?? <span class="usa-hint">{t('blank')}</span>,
            }))}
          />
        </section>
      ))}
      <div class="tl-screen-only">
        <AlreadyTold told={view.told} form="federal-request" frame={frame} />
        <WriteHere view={view} frame={frame} />
      </div>
      <DescriptionOfRule citation="22 USC 7105(b)(1)(G)–(H); OMB 0970-0362" checkedOn={null}>
        {t('partASource')}
      </DescriptionOfRule>
    </StaffPage>
  );
}

function Missing({ view, frame }: Props) {
  const t = federalWords(frame.lang);
  if (view.partA.complete) return <Alert kind="info">{t('nothingMissing')}</Alert>;
  return (
    <Alert kind="warning" heading={t('missing')}>
      <ul>
        {view.partA.missing.map((field) => {
          const href = whereTo(field, view);
          return (
            <li>
              {t(labelOf(field))}
              {href && (
                <>
                  {': '}
                  <a href={href}>
                    {t('fillIn')}
                    <span class="usa-sr-only">{`: ${t(labelOf(field))}`}</span>
                  </a>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}

function whereTo(field: PartAField, { youth }: PartAView): string | null {
  switch (field.place) {
    case 'identity':
      return youthPaths.identity(youth.id);
    case 'facts':
      return youthPaths.particulars(youth.id);
    case 'identification':
      return `${youthPaths.youth(youth.id)}/identification`;
    case 'here':
      return `#field-${field.id}`;
    default:
      return null;
  }
}

function WriteHere({ view, frame }: Props) {
  const t = federalWords(frame.lang);
  const { value, error, isBack } = typed(frame.again);
  const base = (field: TypedField) => ({
    name: field,
    label: t(`field-${field}`),
    value: isBack ? value(field) : (view.typed[field] ?? ''),
    error: error(field),
    maxlength: 4000,
  });
  return (
    <section aria-labelledby="write">
      <h2 id="write">{t('writeHere')}</h2>
      <p>{t('writeHint')}</p>
      <Form action={paths.partA(view.responseId)}>
        {typedFields.map((field) =>
          oneLine.includes(field) ? <TextField {...base(field)} /> : <TextArea {...base(field)} rows={3} />,
        )}
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </section>
  );
}

export const labelOf = (field: PartAField) => `field-${field.id}` as const;

/** A field's value as it is read: a day in words, a kind from the catalogue. */
export function saidOf(field: PartAField, lang: Lang): string | null {
  if (field.value === null) return null;
  if (field.id === 'child-born') return dayWords(field.value, lang);
  const kind = field.id === 'kind' ? kindNamed(field.value) : null;
  return kind ? federalWords(lang)(kind) : field.value;
}
