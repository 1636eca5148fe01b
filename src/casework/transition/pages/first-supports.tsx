import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import type { FirstSupports as First, SupportLine } from '../actions/supports.ts';
import { supportList } from '../list.ts';
import type { SupportStep } from '../model/supports.ts';
import { paths } from '../paths.ts';
import { supportWords } from '../support-words.ts';

type Line = Pick<SupportLine, 'support' | 'facts'>;
const isRest = (step: SupportStep | undefined): boolean => step === 'got' || step === 'not-wanted';

type Props = { first: First; frame: Frame };

/** `folded`: somebody is on the line, and danger comes first. On the page of a report: of a young parent what can be given now, open; of anyone else a question, folded. It stops nobody. */
export function FirstSupports({ first, folded = false, frame }: Props & { folded?: boolean }) {
  const t = supportWords(frame.lang);
  if (folded || !first.parenting)
    return (
      <Disclosure summary={t(first.parenting ? 'firstHeading' : 'firstAsk')}>
        <What first={first} frame={frame} />
      </Disclosure>
    );
  return (
    <Alert kind="info" heading={t('firstHeading')}>
      <What first={first} frame={frame} />
    </Alert>
  );
}

function What({ first, frame }: Props) {
  const { lang } = frame;
  const t = supportWords(lang);
  const all: Line[] = first.lines ?? supportList.map((support) => ({ support, facts: [] }));
  // What the youth has, or does not want, is not offered again.
  const named = all.filter(({ facts }) => !isRest(facts.at(-1)?.step));
  return (
    <>
      <p>
        {t('firstText')} {named.map(({ support }) => support.label[lang]).join('; ')}.
      </p>
      {first.youthId && first.mayAdd && (
        <p>
          <a href={paths.supports(first.youthId)}>{t('firstOpen')}</a>
        </p>
      )}
      <p>
        <strong>{t('firstLaw')}</strong>
      </p>
    </>
  );
}
