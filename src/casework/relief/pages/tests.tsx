import type { Frame } from '#platform/http/door.ts';
import { Card, Grid } from '#ui/card.tsx';
import { Cite } from '#ui/cite.tsx';
import { Actions, ButtonLink } from '#ui/form.tsx';
import { Tag } from '#ui/tag.tsx';
import type { CounselsView } from '../actions/charge.ts';
import type { OpenRelief } from '../actions/open.ts';
import type { Charge } from '../model/charge.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

type Props = {
  view: Pick<OpenRelief, 'record'> & { charge: Charge };
  counsels: CounselsView;
  frame: Frame;
  toSheet?: boolean;
};

const tones = { there: 'good', missing: 'care', against: 'calm' } as const;
const citations = {
  'direct-result': 'PC 236.14(a), 236.23(a)',
  duress: 'PC 26(6), 236.23(a)',
  intent: 'PC 20, 236.14(a)',
} as const;

/** The legal tests side by side: what is there and what is missing. It weighs nothing. */
export function Tests({ view, counsels, frame, toSheet }: Props) {
  const t = words(frame.lang);
  const link = paths.worksheet(view.record.id, view.charge.id);
  return (
    <section aria-labelledby="tests">
      <h2 id="tests">{t('tests')}</h2>
      <p class="usa-hint">{t('testsHint')}</p>
      <Grid>
        {counsels.tests.map(({ test, points, evidence }) => (
          <Card heading={t(`test-${test}`)} headingLevel={3}>
            <p>
              <Cite text={citations[test]} />
            </p>
            <ul>
              {points.map(({ point, stands }) => (
                <li>
                  {t(`point-${point}`)} <Tag tone={tones[stands]}>{t(`stands-${stands}`)}</Tag>
                </li>
              ))}
            </ul>
            {evidence.length > 0 && (
              <ul>
                {evidence.map((each) => (
                  <li>
                    {each.words}{' '}
                    <span class="usa-hint">
                      {t('kindAndWeight', { kind: t(`evidence-${each.kind}`), weight: t(`weight-${each.weight}`) })}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </Card>
        ))}
      </Grid>
      {toSheet && (
        <Actions>
          <ButtonLink href={link}>{t(counsels.sheet ? 'openSheet' : 'beginSheet')}</ButtonLink>
        </Actions>
      )}
    </section>
  );
}
