import type { Frame } from '#platform/http/door.ts';
import { Card } from '#ui/card.tsx';
import { Clock } from '#ui/clock.tsx';
import { ButtonLink } from '#ui/form.tsx';
import { DescriptionOfRule } from '#ui/rule-note.tsx';
import { SummaryList, type SummaryRow } from '#ui/summary-list.tsx';
import { dayWords, exactTime } from '#ui/time-words.ts';
import type { ResponseView } from '../actions/see.ts';
import { federalState } from '../model/federal.ts';
import { paths } from '../paths.ts';
import { federalWords } from '../words-federal.ts';

const EASTERN = 'America/New_York';

/** How the federal request stands: its last minute, its number, the answer, and how long interim help lasts. */
export function FederalCard({ view, frame }: { view: ResponseView; frame: Frame }) {
  const t = federalWords(frame.lang);
  const zone = frame.actor?.timeZone ?? 'UTC';
  const federal = federalState(view.state.facts, zone);
  const number = view.state.steps.find((step) => step.step === 'request-number')?.evidence.number;
  const asked = view.state.steps.some((step) => step.step === 'part-a' && step.status === 'done');
  const rows: SummaryRow[] = [
    ...(asked
      ? []
      : [
          {
            label: t('lastMinute'),
            value: federal.lastMinute ? (
              <>
                <Clock dueAt={federal.lastMinute} now={frame.now} timeZone={zone} />
                <br />
                <span class="usa-hint">
                  {t('eastern', { at: exactTime(federal.lastMinute, frame.now, frame.lang, EASTERN) })}
                </span>
              </>
            ) : (
              t('bornUnknown')
            ),
          },
        ]),
    { label: t('requestNumber'), value: typeof number === 'string' ? number : t('notYet') },
    { label: t('letterAnswer'), value: federal.letter ? t(`letter-${federal.letter}`) : t('notYet') },
    ...(federal.interimUntil
      ? [
          {
            label: t('interimUntil'),
            value: `${dayWords(federal.interimUntil, frame.lang)} (${t(federal.extended ? 'interimExtendedRule' : 'interimRule')})`,
          },
        ]
      : []),
  ];
  return (
    <Card
      heading={t('request')}
      actions={
        <ButtonLink href={paths.partA(view.response.id)} look="outline">
          {t('partA')}
        </ButtonLink>
      }
    >
      <SummaryList rows={rows} />
      {!asked && (
        <DescriptionOfRule citation="OTIP-PI-16-01; 22 USC 7105(b)(1)" checkedOn={null}>
          {t('lastMinuteRule')}
        </DescriptionOfRule>
      )}
    </Card>
  );
}
