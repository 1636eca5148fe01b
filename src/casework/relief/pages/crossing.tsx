import type { Frame } from '#platform/http/door.ts';
import { DescriptionOfRule } from '#ui/rule-note.tsx';
import { Tag } from '#ui/tag.tsx';
import type { CrossingFact } from '../model/crossing.ts';
import { words } from '../words.ts';

/** A youth whom the law says brought in others: both sides of the law and what is on file, as a question for counsel. */
export function Crossing({ facts, frame }: { facts: CrossingFact[]; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <section aria-labelledby="crossing">
      <h2 id="crossing">{t('crossing')}</h2>
      <p>{t('crossingQuestion')}</p>
      <DescriptionOfRule citation="PC 236.1, 266h, 266i; PC 236.23; PC 236.14" checkedOn={null}>
        <p>{t('crossingLaw')}</p>
      </DescriptionOfRule>
      <ul>
        {facts.map(({ fact, there }) => (
          <li>
            {t(`crossing-${fact}`)}:{' '}
            <Tag tone={there ? 'good' : 'plain'}>{t(there ? 'stands-there' : 'stands-missing')}</Tag>
          </li>
        ))}
      </ul>
    </section>
  );
}
