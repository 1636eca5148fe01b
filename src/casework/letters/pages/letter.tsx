import { chargeName, reliefPaths, reliefWords } from '#casework/relief/index.ts';
import { toRecord, YouthHeading } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Actions, ButtonLink } from '#ui/form.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import type { LetterView } from '../actions/letter.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

type Props = { view: LetterView; frame: Frame };

/** What a letter holds, each blank in it, and what to do before it is sent; then the files. */
export function LetterPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const { record, charge } = view;
  const r = reliefWords(frame.lang);
  const crumbs = [
    ...toRecord(record, frame),
    { href: reliefPaths.relief(record.id), label: r('title') },
    { href: reliefPaths.charge(record.id, charge.id), label: r('charge') },
  ];
  return (
    <StaffPage frame={frame} title={t('letter')} crumbs={crumbs}>
      <YouthHeading youth={record} frame={frame} />
      <h2 lang="en">{view.title}</h2>
      <p>{chargeName(charge, frame)}</p>
      <p>{t('lead')}</p>
      <p>
        {t('inEnglish')} {t(view.court ? 'toCourt' : 'toOffice')}
      </p>
      {!view.asked && !view.court && <p>{t('notAsked')}</p>}
      <h3>{t('blanks')}</h3>
      {view.blanks.length === 0 ? (
        <p>{t('noBlanks')}</p>
      ) : (
        <ul lang="en">
          {view.blanks.map((blank) => (
            <li>{blank}</li>
          ))}
        </ul>
      )}
      <h3>{t('before')}</h3>
      <ul>
        {(['check1', 'check2', 'check3', 'check4'] as const).map((each) => (
          <li>{t(each)}</li>
        ))}
      </ul>
      <Files view={view} frame={frame} names={['letter.docx', 'letter.pdf']} labels={['word', 'pdf']} />
      {view.counsels.crossing && (
        <section aria-labelledby="both-sides">
          <h3 id="both-sides">{t('bothSides')}</h3>
          <p>{t('bothSidesHint')}</p>
          <Files
            view={view}
            frame={frame}
            names={['both-sides.docx', 'both-sides.pdf']}
            labels={['wordBoth', 'pdfBoth']}
          />
        </section>
      )}
      <PrintButton />
    </StaffPage>
  );
}

type Label = 'word' | 'pdf' | 'wordBoth' | 'pdfBoth';

function Files({ view, frame, names, labels }: Props & { names: [string, string]; labels: [Label, Label] }) {
  const t = words(frame.lang);
  const file = (name: string) => paths.file(view.record.id, view.charge.id, view.gate, name);
  return (
    <Actions>
      <ButtonLink href={file(names[0])}>{t(labels[0])}</ButtonLink>
      <ButtonLink look="outline" href={file(names[1])}>
        {t(labels[1])}
      </ButtonLink>
    </Actions>
  );
}
